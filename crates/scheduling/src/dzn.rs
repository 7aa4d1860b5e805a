//! Reads the MiniZinc data files of the published meeting-scheduling instances (JAIR 2022).

use std::{collections::BTreeSet, num::ParseIntError};

use thiserror::Error;

use crate::{Hours, Meeting, MeetingId, Participant, ParticipantId, Problem, Session, Slot, SlotId, Table};

/// Why a data file cannot be read.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum DznError {
    /// A parameter is absent.
    #[error("parameter `{0}` is absent")]
    Absent(&'static str),
    /// A parameter's value has not the expected form.
    #[error("parameter `{0}` has not the expected form")]
    Malformed(&'static str),
    /// A list has not as many entries as the counts say.
    #[error("parameter `{name}` has {found} entries, but {expected} are expected")]
    WrongLength {
        /// The parameter.
        name: &'static str,
        /// How many entries it should have.
        expected: usize,
        /// How many it has.
        found: usize,
    },
    /// The file asks for more than a problem can hold.
    #[error("parameter `{0}` is too large")]
    TooLarge(&'static str),
}

/// The most that a count of a data file may be; keeps a broken file from asking for all memory.
const MOST: usize = 1_000_000;

/// Reads a problem; slots, participants, meetings and tables are named `s1`, `p1`, `m1`, `t1` onwards.
pub fn read(text: &str) -> Result<Problem, DznError> {
    let people = read_count(text, "nBusiness")?;
    let wanted = read_count(text, "nMeetings")?;
    let tables = read_count(text, "nTables")?;
    let slots = read_count(text, "nTotalSlots")?;
    let morning = read_count(text, "nMorningSlots")?;
    let rows = read_rows(text, people)?;
    expect_length("requested", wanted, rows.len())?;
    let away = read_sets(text, "forbidden", people)?;
    let after = read_sets(text, "precedences", wanted)?;
    let fixed = read_fixed(text, wanted)?;
    let participants = (1..)
        .zip(&away)
        .map(|(number, away)| Participant {
            id: name_participant(number),
            hours: Hours { away: away.iter().map(|slot| name_slot(*slot)).collect(), ..Hours::default() },
            ..Participant::default()
        })
        .collect();
    let mut meetings: Vec<Meeting> = (1..)
        .zip(rows.iter().zip(&fixed))
        .map(|(number, (row, fixed))| Meeting {
            id: name_meeting(number),
            participants: vec![name_participant(row.one), name_participant(row.other)],
            session: row.session,
            slot: (*fixed > 0).then(|| name_slot(*fixed)),
            ..Meeting::default()
        })
        .collect();
    // Entry `m` of the file lists the meetings that must come before `m`: with this reading all published optima come out.
    for (meeting, earlier) in meetings.iter_mut().zip(&after) {
        meeting.after = earlier.iter().map(|number| name_meeting(*number)).collect();
    }
    Ok(Problem {
        slots: (1..=slots).map(|number| build_slot(number, morning)).collect(),
        participants,
        meetings,
        tables: (1..=tables)
            .map(|number| Table { id: format!("t{number}").as_str().into(), ..Table::default() })
            .collect(),
        ..Problem::default()
    })
}

struct Row {
    one: usize,
    other: usize,
    session: Option<Session>,
}

fn name_slot(number: usize) -> SlotId {
    SlotId(format!("s{number}"))
}

fn name_participant(number: usize) -> ParticipantId {
    ParticipantId(format!("p{number}"))
}

fn name_meeting(number: usize) -> MeetingId {
    MeetingId(format!("m{number}"))
}

fn build_slot(number: usize, morning: usize) -> Slot {
    let session = if number <= morning { Session::Morning } else { Session::Afternoon };
    Slot { id: name_slot(number), session, ..Slot::default() }
}

/// The text between a parameter's equals sign and its semicolon.
fn find_value<'a>(text: &'a str, name: &'static str) -> Result<&'a str, DznError> {
    text.split(';')
        .filter_map(|statement| statement.split_once('='))
        .find(|(left, _)| left.trim() == name)
        .map(|(_, right)| right.trim())
        .ok_or(DznError::Absent(name))
}

fn read_count(text: &str, name: &'static str) -> Result<usize, DznError> {
    let count: usize = parse(find_value(text, name)?, name)?;
    if count > MOST { Err(DznError::TooLarge(name)) } else { Ok(count) }
}

fn parse(text: &str, name: &'static str) -> Result<usize, DznError> {
    text.trim().parse().map_err(|_cause: ParseIntError| DznError::Malformed(name))
}

fn strip<'a>(text: &'a str, open: &str, close: &str, name: &'static str) -> Result<&'a str, DznError> {
    text.strip_prefix(open).and_then(|rest| rest.strip_suffix(close)).ok_or(DznError::Malformed(name))
}

fn expect_length(name: &'static str, expected: usize, found: usize) -> Result<(), DznError> {
    if expected == found { Ok(()) } else { Err(DznError::WrongLength { name, expected, found }) }
}

fn read_numbers(text: &str, name: &'static str) -> Result<Vec<usize>, DznError> {
    text.split(',').filter(|part| !part.trim().is_empty()).map(|part| parse(part, name)).collect()
}

fn read_rows(text: &str, people: usize) -> Result<Vec<Row>, DznError> {
    let name = "requested";
    let body = strip(find_value(text, name)?, "[|", "|]", name)?;
    body.split('|')
        .filter(|row| !row.trim().is_empty())
        .map(|row| match read_numbers(row, name)?.as_slice() {
            [one, other, session] if (1..=people).contains(one) && (1..=people).contains(other) => {
                Ok(Row { one: *one, other: *other, session: read_session(*session)? })
            }
            _ => Err(DznError::Malformed(name)),
        })
        .collect()
}

fn read_session(code: usize) -> Result<Option<Session>, DznError> {
    match code {
        1 => Ok(Some(Session::Morning)),
        2 => Ok(Some(Session::Afternoon)),
        3 => Ok(None),
        _ => Err(DznError::Malformed("requested")),
    }
}

/// A list of sets, in which 0 stands for nothing.
fn read_sets(text: &str, name: &'static str, expected: usize) -> Result<Vec<BTreeSet<usize>>, DznError> {
    let body = strip(find_value(text, name)?, "[", "]", name)?;
    let sets: Vec<BTreeSet<usize>> = body
        .split('}')
        .map(|set| set.trim().trim_start_matches(',').trim())
        .filter(|set| !set.is_empty())
        .map(|set| {
            let set = set.strip_prefix('{').ok_or(DznError::Malformed(name))?;
            Ok(read_numbers(set, name)?.into_iter().filter(|number| *number > 0).collect())
        })
        .collect::<Result<_, DznError>>()?;
    expect_length(name, expected, sets.len())?;
    Ok(sets)
}

fn read_fixed(text: &str, expected: usize) -> Result<Vec<usize>, DznError> {
    let body = strip(find_value(text, "fixed")?, "[", "]", "fixed")?;
    let fixed = read_numbers(body, "fixed")?;
    expect_length("fixed", expected, fixed.len())?;
    Ok(fixed)
}
