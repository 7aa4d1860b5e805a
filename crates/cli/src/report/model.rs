//! What a report is made from: two lists, what was found between them, and how to say it.

use domain::{Field, Locale, Region};
use feeds::{Place, Warning};
use i18n::Day;
use matching::Findings;

/// Everything that a report shows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ReportInput<'a> {
    /// The language of the whole report.
    pub(crate) locale: Locale,
    /// The day on which it is made.
    pub(crate) generated: Day,
    /// Whether the lists are invented.
    pub(crate) origin: Origin,
    /// The list of offers; its cards stand in the order of the snapshot.
    pub(crate) offers: &'a Bank,
    /// The list of requests; its cards stand in the order of the snapshot.
    pub(crate) requests: &'a Bank,
    /// What the engine found.
    pub(crate) findings: &'a Findings,
    /// What the readers of both lists warn of.
    pub(crate) warnings: &'a [Warning],
}

/// Whether the lists are real.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// Somebody's own lists.
    Real,
    /// Invented lists that show what the program does; the report says so.
    Demo,
}

/// One side of the report: a list with its cards.
#[derive(Clone, Debug)]
pub(crate) struct Bank {
    /// What to call the side.
    pub(crate) label: BankLabel,
    /// The file's name, without folders.
    pub(crate) file: String,
    /// One card for each listing, in the order of the snapshot.
    pub(crate) cards: Vec<Card>,
}

/// What to call one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum BankLabel {
    /// A region, named in the reader's language where it is known.
    Region(Region),
    /// The name of the file, where the list does not say its region.
    File(String),
}

/// What a report shows of a listing.
#[derive(Clone, Debug)]
pub(crate) struct Card {
    /// The id column of the list, else the row number.
    pub(crate) id: String,
    /// The title as the list has it.
    pub(crate) title: String,
    /// The title's language.
    pub(crate) locale: Locale,
    /// The field of co-operation.
    pub(crate) field: Field,
    /// Who offers or asks.
    pub(crate) organisation: Option<String>,
    /// Where they are.
    pub(crate) city: Option<String>,
    /// Their page, if the list names one.
    pub(crate) url: Option<String>,
    /// Where the listing stands in its file.
    pub(crate) place: Place,
}
