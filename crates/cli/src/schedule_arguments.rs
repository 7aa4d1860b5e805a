//! What the user can say to `vitrina schedule`.

use std::{path::PathBuf, time::Duration};

use clap::{Args, ValueEnum};
use i18n::Day;

#[derive(Debug, Args)]
pub(crate) struct ScheduleArguments {
    /// The problem: JSON, a data file of the published instances (.dzn), or a list of requested meetings (.xlsx, .csv and so on).
    pub(crate) problem: PathBuf,
    /// Where the plan goes: .json or .xlsx; JSON on standard output where no file is asked for.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// Writes the report as one HTML page.
    #[arg(long, value_name = "FILE")]
    pub(crate) report: Option<PathBuf>,
    /// Writes one iCalendar file a participant into this folder.
    #[arg(long, value_name = "DIR")]
    pub(crate) ics: Option<PathBuf>,
    /// The day of the meetings, for calendars: YYYY-MM-DD; today otherwise.
    #[arg(long, value_name = "DATE")]
    pub(crate) date: Option<Day>,
    /// How long to look for a better plan: 500ms, 10s, 2m; 10s unless --steps is given.
    #[arg(long, value_name = "TIME", value_parser = parse_time)]
    pub(crate) time: Option<Duration>,
    /// Steps to take at most: the same steps and seed give the same plan on every machine.
    #[arg(long, value_name = "N")]
    pub(crate) steps: Option<u64>,
    /// Where chance begins.
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(crate) seed: u64,
    /// What is sought: a good day, or what the JAIR 2022 instances ask for.
    #[arg(long, value_enum, default_value_t = Aim::Day)]
    pub(crate) objective: Aim,
    /// By how many breaks two participants may differ, with --objective jair.
    #[arg(long, value_name = "N", default_value_t = 2)]
    pub(crate) fairness: u32,
    /// Checks this plan against the problem and lists the rules that it breaks.
    #[arg(long, value_name = "PLAN", conflicts_with_all = ["repair", "out", "report", "ics"])]
    pub(crate) check: Option<PathBuf>,
    /// Repairs the plan of --plan after these changes (JSON).
    #[arg(long, value_name = "CHANGES", requires = "plan")]
    pub(crate) repair: Option<PathBuf>,
    /// The running plan that --repair changes.
    #[arg(long, value_name = "PLAN", requires = "repair")]
    pub(crate) plan: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) lists: DayArguments,
}

/// The day around a list of requested meetings.
#[derive(Debug, Args)]
pub(crate) struct DayArguments {
    /// The slots of the day: FROM-TO/LENGTH, as in 09:00-17:00/30m.
    #[arg(long, value_name = "SLOTS")]
    pub(crate) slots: Option<String>,
    /// How many tables there are, or a list of them: name, hall, seats, equipment, hours when they cannot be had.
    #[arg(long, value_name = "N|FILE")]
    pub(crate) tables: Option<Tables>,
    /// How long the way between two halls takes, in slots or minutes: HALL:HALL=1, HALL:HALL=15m; may be repeated.
    #[arg(long = "walk", value_name = "WAY")]
    pub(crate) walks: Vec<String>,
    /// The midday break without meetings: FROM-TO, as in 12:30-13:30.
    #[arg(long, value_name = "TIMES")]
    pub(crate) lunch: Option<String>,
    /// The list of interpreters: name, languages and, where they are limited, hours, absences, lunch, most slots in a row.
    #[arg(long, value_name = "FILE")]
    pub(crate) interpreters: Option<PathBuf>,
    /// The list of participants: name, languages and, where they are limited, hours, absences, lunch, most slots in a row.
    #[arg(long, value_name = "FILE")]
    pub(crate) participants: Option<PathBuf>,
}

/// What the user can say to `vitrina bench schedule`.
#[derive(Debug, Args)]
pub(crate) struct BenchArguments {
    /// The folder with the data files.
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,
    /// How long to look for the best plan of each file: 500ms, 10s, 2m.
    #[arg(long, value_name = "TIME", value_parser = parse_time, default_value = "60s")]
    pub(crate) time: Duration,
    /// Prints JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

/// Tables by their number or by a list.
#[derive(Clone, Debug)]
pub(crate) enum Tables {
    /// So many, all alike.
    Count(u16),
    /// A list of them.
    File(PathBuf),
}

impl From<&str> for Tables {
    fn from(text: &str) -> Self {
        text.parse().map_or_else(|_| Self::File(text.into()), Self::Count)
    }
}

/// What makes a plan good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Aim {
    /// The most weight, then few idle slots, a fair spread and few table changes.
    Day,
    /// All meetings, then few breaks, within a cap on their unevenness.
    Jair,
}

fn parse_time(text: &str) -> Result<Duration, String> {
    let digits = text.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let unit = text.strip_prefix(digits).unwrap_or_default();
    let milliseconds = match unit {
        "ms" => 1,
        "s" | "" => 1_000,
        "m" | "min" => 60_000,
        _ => return Err("use 500ms, 10s or 2m".to_owned()),
    };
    let count: u64 = digits.parse().map_err(|error| format!("{error}: use 500ms, 10s or 2m"))?;
    count.checked_mul(milliseconds).map(Duration::from_millis).ok_or_else(|| "too long".to_owned())
}
