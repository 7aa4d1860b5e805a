//! A row of cells before anybody knows what they mean; one buffer serves all rows of a file.

/// How the source keeps a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CellKind {
    /// Text to the last character.
    Text,
    /// A number: leading zeros and digits past the fifteenth are gone.
    Number,
}

/// A cell of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cell<'a> {
    /// The text, trimmed.
    pub(crate) text: &'a str,
    /// How the source keeps it.
    pub(crate) kind: CellKind,
    /// How many characters it had if it was cut.
    pub(crate) cut_from: Option<usize>,
}

#[derive(Clone, Copy, Debug)]
struct Span {
    end: usize,
    kind: CellKind,
    cut_from: Option<usize>,
}

/// A row of cells.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    /// The row's number from 1, as the user's program counts it.
    pub(crate) number: u64,
    text: String,
    spans: Vec<Span>,
}

impl Row {
    /// Empties the row and gives it its number.
    pub(crate) fn restart(&mut self, number: u64) {
        self.number = number;
        self.text.clear();
        self.spans.clear();
    }

    /// Appends a cell.
    pub(crate) fn push(&mut self, text: &str, kind: CellKind, cut_from: Option<usize>) {
        self.text.push_str(text);
        self.spans.push(Span { end: self.text.len(), kind, cut_from });
    }

    /// Appends empty cells up to a width.
    pub(crate) fn pad_to(&mut self, width: usize) {
        while self.spans.len() < width {
            self.push("", CellKind::Text, None);
        }
    }

    /// How many cells there are, empty ones included.
    pub(crate) fn len(&self) -> usize {
        self.spans.len()
    }

    /// The cell at a position; an empty one past the end.
    pub(crate) fn cell(&self, index: usize) -> Cell<'_> {
        let start = index.checked_sub(1).and_then(|before| self.spans.get(before)).map_or(0, |span| span.end);
        match self.spans.get(index) {
            Some(span) => Cell {
                text: self.text.get(start..span.end).unwrap_or_default().trim(),
                kind: span.kind,
                cut_from: span.cut_from,
            },
            None => Cell { text: "", kind: CellKind::Text, cut_from: None },
        }
    }

    /// All cells.
    pub(crate) fn cells(&self) -> impl Iterator<Item = Cell<'_>> {
        (0..self.len()).map(|index| self.cell(index))
    }

    /// Whether no cell holds anything.
    pub(crate) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_keep_their_places() {
        let mut row = Row::default();
        row.restart(7);
        row.push(" a ", CellKind::Text, None);
        row.push("", CellKind::Text, None);
        row.push("12", CellKind::Number, None);
        assert_eq!(row.cells().map(|cell| cell.text).collect::<Vec<_>>(), ["a", "", "12"]);
        assert_eq!(row.cell(9).text, "");
    }
}
