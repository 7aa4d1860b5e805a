//! One iCalendar file a participant (RFC 5545): floating times, since everybody reads the clock of the venue.

use i18n::{Day, args, msg};
use scheduling::{Appointment, ClockTime, ParticipantDay, ParticipantId};

use super::book::{BETWEEN, Book};
use crate::report::Words;

/// A line holds no more octets than this before its end.
const LINE: usize = 75;

/// Writes calendars of one day.
pub(super) struct Writer<'a> {
    words: Words,
    book: &'a Book<'a>,
    date: String,
    stamp: String,
}

impl<'a> Writer<'a> {
    /// Writes calendars in the words of a language; `now` in seconds of 1970, by which calendars know the later plan.
    pub(super) fn new(words: Words, book: &'a Book<'a>, date: Day, now: i64) -> Self {
        let digits = |day: Day| day.to_string().replace('-', "");
        let second = now.rem_euclid(24 * 60 * 60);
        let (hour, minute) = (second / 3600, second / 60 % 60);
        let stamp =
            format!("{}T{hour:02}{minute:02}{:02}Z", digits(Day::from_unix_seconds(now)), second % 60);
        Self { words, book, date: digits(date), stamp }
    }

    /// A participant's day as a whole calendar.
    pub(super) fn write(&self, day: &ParticipantDay) -> String {
        let mut lines = vec![
            "BEGIN:VCALENDAR".to_owned(),
            "VERSION:2.0".to_owned(),
            "PRODID:-//Vitrina//schedule//EN".to_owned(),
            "CALSCALE:GREGORIAN".to_owned(),
            "METHOD:PUBLISH".to_owned(),
        ];
        for appointment in &day.meetings {
            lines.extend(self.event(&day.participant, appointment));
        }
        lines.push("END:VCALENDAR".to_owned());
        lines.iter().map(|line| fold(line)).collect()
    }

    fn event(&self, participant: &ParticipantId, appointment: &Appointment) -> Vec<String> {
        let length = self.book.duration(&appointment.meeting);
        let Some((first, last)) = self.book.span(&appointment.slot, length) else { return Vec::new() };
        let with: Vec<String> =
            appointment.with.iter().map(|person| self.book.participant(person).text).collect();
        let summary =
            self.words.text(msg!("schedule-calendar-summary"), &args!("names" => with.join(BETWEEN)));
        let hall = self.book.hall(&appointment.table).map_or("", |(_, hall)| hall.0.as_str());
        let place =
            self.words.text(msg!("schedule-calendar-place"), &args!("table" => appointment.table.0.clone()));
        let place = if hall.is_empty() { place } else { [&place, hall].join(BETWEEN) };
        let mut lines = vec![
            "BEGIN:VEVENT".to_owned(),
            // The same meeting keeps its identity when a later plan moves it, so that calendars replace it.
            format!("UID:{}-{}@vitrina", escape(&appointment.meeting.0), escape(&participant.0)),
            format!("DTSTAMP:{}", self.stamp),
            format!("DTSTART:{}", self.moment(first.start)),
            format!("DTEND:{}", self.moment(last.end)),
            format!("SUMMARY:{}", escape(&summary)),
            format!("LOCATION:{}", escape(&place)),
        ];
        if let Some(interpreter) = &appointment.interpreter {
            let name = self.book.interpreter(interpreter).text;
            let text = self.words.text(msg!("schedule-calendar-interpreter"), &args!("name" => name));
            lines.push(format!("DESCRIPTION:{}", escape(&text)));
        }
        lines.push("END:VEVENT".to_owned());
        lines
    }

    fn moment(&self, time: Option<ClockTime>) -> String {
        let minutes = time.unwrap_or_default().minutes().min(24 * 60 - 1);
        format!("{}T{:02}{:02}00", self.date, minutes / 60, minutes % 60)
    }
}

/// The name of a participant's file: a number keeps two apart whose ids differ only in what a name cannot hold.
pub(super) fn file_name(number: usize, participant: &ParticipantId) -> String {
    let safe: String = participant
        .0
        .chars()
        .take(60)
        .map(|letter| if letter.is_alphanumeric() || "-_".contains(letter) { letter } else { '_' })
        .collect();
    format!("{number:03}-{safe}.ics")
}

fn escape(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// Breaks a line after at most 75 octets, never within a character, and ends it.
fn fold(line: &str) -> String {
    let mut folded = String::with_capacity(line.len() + 8);
    let mut octets = 0;
    for letter in line.chars() {
        if octets + letter.len_utf8() > LINE {
            folded.push_str("\r\n ");
            octets = 1;
        }
        folded.push(letter);
        octets += letter.len_utf8();
    }
    folded.push_str("\r\n");
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters() {
        let text = format!("SUMMARY:{}", "会议".repeat(60));
        let folded = fold(&text);
        assert!(folded.split("\r\n").all(|line| line.len() <= LINE), "{folded}");
        assert_eq!(folded.replace("\r\n ", "").trim_end(), text);
    }

    #[test]
    fn what_means_something_is_escaped() {
        assert_eq!(escape("a,b;c\\d\r\ne"), "a\\,b\\;c\\\\d\\ne");
    }

    #[test]
    fn names_of_files_hold_nothing_strange() {
        assert_eq!(file_name(7, &ParticipantId::from("../a b")), "007-___a_b.ics");
    }
}
