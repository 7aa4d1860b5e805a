//! From a file of any known kind to a problem, a plan or changes.

use std::path::Path;

use scheduling::{Plan, Problem, dzn};
use serde::de::DeserializeOwned;

use super::{Task, day, refusal::Refusal};
use crate::{failure::Failure, lists::file_name};

/// Reads the problem that the arguments name.
pub(super) fn load_problem(task: Task<'_>) -> Result<Problem, Failure> {
    let path = &task.arguments.problem;
    match ending(path).as_str() {
        "json" => read_json(task, path),
        "dzn" => {
            let text = read_text(task, path)?;
            dzn::read(&text).map_err(|error| {
                Refusal::NotDzn { file: file_name(path), reason: error.to_string() }.tell(task.words)
            })
        }
        _ => day::load(task),
    }
}

/// Reads a plan: what `vitrina schedule` wrote, or the placements alone.
pub(super) fn load_plan(task: Task<'_>, path: &Path) -> Result<Plan, Failure> {
    let mut value: serde_json::Value = read_json(task, path)?;
    let plan = value.get_mut("plan").map(serde_json::Value::take).unwrap_or(value);
    serde_json::from_value(plan).map_err(|error| Refusal::json(path, &error).tell(task.words))
}

/// Reads any documented JSON.
pub(super) fn read_json<T: DeserializeOwned>(task: Task<'_>, path: &Path) -> Result<T, Failure> {
    let text = read_text(task, path)?;
    serde_json::from_str(&text).map_err(|error| Refusal::json(path, &error).tell(task.words))
}

fn read_text(task: Task<'_>, path: &Path) -> Result<String, Failure> {
    let text =
        std::fs::read_to_string(path).map_err(|error| Refusal::unreadable(path, &error).tell(task.words))?;
    // Spreadsheet programs and editors of Windows put a mark before the text that JSON does not know.
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// The file's ending in small letters.
pub(super) fn ending(path: &Path) -> String {
    path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase()
}
