//! Faults, violations, reasons and remedies of the engine in the words of a language.

use i18n::{args, family, msg};
use scheduling::{
    Fault, InterpreterId, MeetingId, ParticipantId, Reason, Remedy, SlotId, TableId, Thing, Violation,
};
use serde::Serialize;
use serde_json::{Map, Value};

use super::book::{BETWEEN, Book};
use crate::report::Words;

/// Says what the engine says as data.
pub(super) struct Sayings<'a> {
    words: Words,
    book: &'a Book<'a>,
}

impl<'a> Sayings<'a> {
    /// Says things about the entries of a book.
    pub(super) const fn new(words: Words, book: &'a Book<'a>) -> Self {
        Self { words, book }
    }

    /// What is wrong with a problem.
    pub(super) fn fault(&self, fault: &Fault) -> String {
        self.say(family!("schedule-fault-"), fault)
    }

    /// Which rule a plan breaks.
    pub(super) fn violation(&self, violation: &Violation) -> String {
        self.say(family!("schedule-violation-"), violation)
    }

    /// The cheapest change that makes room.
    pub(super) fn remedy(&self, remedy: &Remedy) -> String {
        self.say(family!("schedule-remedy-"), remedy)
    }

    /// Why a meeting has no place: one sentence, or one for each thing that is taken.
    pub(super) fn reasons(&self, reason: &Reason) -> Vec<String> {
        let Reason::Taken { by_participants, by_tables, by_interpreters, by_limits } = reason else {
            return vec![self.say(family!("schedule-reason-"), reason)];
        };
        let parts = [
            (msg!("schedule-taken-participants"), by_participants),
            (msg!("schedule-taken-tables"), by_tables),
            (msg!("schedule-taken-interpreters"), by_interpreters),
            (msg!("schedule-taken-limits"), by_limits),
        ];
        let taken = parts.into_iter().filter(|(_, slots)| !slots.is_empty());
        taken
            .map(|(key, slots)| {
                let slots: Vec<String> = slots.iter().map(|slot| self.book.slot(slot)).collect();
                self.words.text(key, &args!("slots" => slots.join(" · ")))
            })
            .collect()
    }

    fn say(&self, prefix: &str, variant: &impl Serialize) -> String {
        let Ok(Value::Object(mut fields)) = serde_json::to_value(variant) else { return String::new() };
        let kind = fields.get("kind").and_then(Value::as_str).unwrap_or_default().replace('_', "-");
        for (name, value) in &mut fields {
            self.relabel(&kind, name, value);
        }
        fields.insert("kind".to_owned(), Value::String(kind));
        self.words.variant(prefix, "kind", &fields, "")
    }

    /// Puts what people call a thing in the place of its id.
    fn relabel(&self, kind: &str, name: &str, value: &mut Value) {
        match value {
            Value::String(id) => *id = self.label(kind, name, id),
            Value::Array(items) => {
                for item in items {
                    self.relabel(kind, name, item);
                }
            }
            Value::Object(thing) => *value = Value::String(self.thing(thing)),
            _ => {}
        }
    }

    fn label(&self, kind: &str, name: &str, id: &str) -> String {
        match (name, kind) {
            ("from", "too-many-in-row") | ("to", "move-other") | ("slot" | "slots", _) => {
                self.book.slot(&SlotId::from(id))
            }
            ("meeting" | "meetings" | "before" | "after" | "one" | "other" | "from" | "to", _) => {
                self.book.meeting_name(&MeetingId::from(id))
            }
            ("participant", _) => self.book.participant(&ParticipantId::from(id)).text,
            ("interpreter", _) => self.book.interpreter(&InterpreterId::from(id)).text,
            ("limit", _) => id.replace('_', "-"),
            _ => id.to_owned(),
        }
    }

    /// A thing of one of the lists: what it is and what it is called.
    fn thing(&self, thing: &Map<String, Value>) -> String {
        let thing: Option<Thing> = serde_json::from_value(Value::Object(thing.clone())).ok();
        let (kind, name) = match thing {
            Some(Thing::Slot(id)) => ("slot", self.book.slot(&id)),
            Some(Thing::Participant(id)) => ("participant", with_id(&id.0, self.book.participant(&id).text)),
            Some(Thing::Meeting(id)) => ("meeting", self.book.meeting_name(&id)),
            Some(Thing::Table(TableId(id))) => ("table", id),
            Some(Thing::Interpreter(id)) => ("interpreter", with_id(&id.0, self.book.interpreter(&id).text)),
            Some(Thing::Hall(id)) => ("hall", id.0),
            None => return String::new(),
        };
        self.words.text(msg!("schedule-thing"), &args!("kind" => kind, "name" => name))
    }
}

fn with_id(id: &str, name: String) -> String {
    if name == id { name } else { [id, &name].join(BETWEEN) }
}
