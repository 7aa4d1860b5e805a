//! The problem's lists by id, and what people call their entries.

use std::collections::BTreeMap;

use domain::Locale;
use scheduling::{
    HallId, Interpreter, InterpreterId, Meeting, MeetingId, Participant, ParticipantId, Problem, Slot,
    SlotId, Table, TableId,
};
use serde::Serialize;

/// Joins names that stand beside each other without making a sentence.
pub(super) const BETWEEN: &str = " · ";

/// A name and the language it is in, where that can be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Named {
    pub(super) text: String,
    pub(super) lang: Option<&'static str>,
}

impl Named {
    fn new(name: &str, id: &str) -> Self {
        let text = if name.trim().is_empty() { id } else { name }.to_owned();
        let lang = lingua::detect(&text).map(Locale::tag);
        Self { text, lang }
    }
}

/// Looks things up.
pub(super) struct Book<'a> {
    pub(super) problem: &'a Problem,
    slots: BTreeMap<&'a str, usize>,
    participants: BTreeMap<&'a str, &'a Participant>,
    meetings: BTreeMap<&'a str, &'a Meeting>,
    tables: BTreeMap<&'a str, &'a Table>,
    interpreters: BTreeMap<&'a str, &'a Interpreter>,
    halls: Vec<&'a HallId>,
}

impl<'a> Book<'a> {
    /// Looks things up in a problem, a faulty one included.
    pub(super) fn new(problem: &'a Problem) -> Self {
        let mut halls: Vec<&HallId> = Vec::new();
        for table in &problem.tables {
            if !halls.contains(&&table.hall) {
                halls.push(&table.hall);
            }
        }
        Self {
            problem,
            slots: (0..).zip(&problem.slots).map(|(place, slot)| (slot.id.0.as_str(), place)).collect(),
            participants: problem.participants.iter().map(|it| (it.id.0.as_str(), it)).collect(),
            meetings: problem.meetings.iter().map(|it| (it.id.0.as_str(), it)).collect(),
            tables: problem.tables.iter().map(|it| (it.id.0.as_str(), it)).collect(),
            interpreters: problem.interpreters.iter().map(|it| (it.id.0.as_str(), it)).collect(),
            halls,
        }
    }

    /// The halls in the order of their first tables.
    pub(super) fn halls(&self) -> &[&'a HallId] {
        &self.halls
    }

    /// Which hall a table stands in.
    pub(super) fn hall(&self, table: &TableId) -> Option<(usize, &'a HallId)> {
        let hall = &self.tables.get(table.0.as_str())?.hall;
        let place = self.halls.iter().position(|known| *known == hall)?;
        Some((place, hall))
    }

    /// The meeting of an id.
    pub(super) fn meeting(&self, id: &MeetingId) -> Option<&'a Meeting> {
        self.meetings.get(id.0.as_str()).copied()
    }

    /// Where in the day a slot stands.
    pub(super) fn place(&self, slot: &SlotId) -> Option<usize> {
        self.slots.get(slot.0.as_str()).copied()
    }

    /// How many slots a meeting takes.
    pub(super) fn duration(&self, meeting: &MeetingId) -> usize {
        self.meeting(meeting).map_or(1, |meeting| usize::from(meeting.duration))
    }

    /// The first and the last slot of something that begins in a slot.
    pub(super) fn span(&self, slot: &SlotId, length: usize) -> Option<(&'a Slot, &'a Slot)> {
        let first = self.place(slot)?;
        let last = first + length.saturating_sub(1);
        Some((self.problem.slots.get(first)?, self.problem.slots.get(last)?))
    }

    /// A slot by its beginning.
    pub(super) fn slot(&self, id: &SlotId) -> String {
        let start = self.span(id, 1).and_then(|(slot, _)| slot.start);
        start.map_or_else(|| id.0.clone(), |start| start.to_string())
    }

    /// A stretch of time by its beginning and end.
    pub(super) fn time(&self, slot: &SlotId, length: usize) -> String {
        let ends = self.span(slot, length).and_then(|(first, last)| first.start.zip(last.end));
        ends.map_or_else(|| self.slot(slot), |(start, end)| format!("{start}–{end}"))
    }

    /// A participant by name.
    pub(super) fn participant(&self, id: &ParticipantId) -> Named {
        Named::new(self.participants.get(id.0.as_str()).map_or("", |it| it.name.as_str()), &id.0)
    }

    /// An interpreter by name.
    pub(super) fn interpreter(&self, id: &InterpreterId) -> Named {
        Named::new(self.interpreters.get(id.0.as_str()).map_or("", |it| it.name.as_str()), &id.0)
    }

    /// Who meets in a meeting.
    pub(super) fn parties(&self, id: &MeetingId) -> Vec<Named> {
        let people = self.meeting(id).map_or(&[][..], |meeting| &meeting.participants);
        people.iter().map(|person| self.participant(person)).collect()
    }

    /// A meeting by its id and its participants.
    pub(super) fn meeting_name(&self, id: &MeetingId) -> String {
        let parties: Vec<String> = self.parties(id).into_iter().map(|party| party.text).collect();
        if parties.is_empty() { id.0.clone() } else { format!("{id} ({})", parties.join(BETWEEN)) }
    }
}
