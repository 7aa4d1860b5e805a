//! Codes of a row: registry ids, GTINs, HS codes. They are checked and marked, never refused.

use super::builder::{Building, Filled};
use crate::{
    Meaning, ReadError, WarningKind,
    cells::{GtinCell, check_gtin, fails_registry_check, read_hs_codes},
    row::CellKind,
};

impl Building<'_, '_, '_> {
    pub(super) fn place_registry_id(&mut self, filled: &Filled<'_>) -> Result<(), ReadError> {
        self.check_number_cell(filled)?;
        for value in
            filled.cell.text.split(['/', ';', ',', '\n', '、']).map(str::trim).filter(|id| !id.is_empty())
        {
            if fails_registry_check(value) {
                self.warn(filled, WarningKind::RegistryIdCheck { value: value.to_owned() })?;
            }
            self.record.registry_ids.push(value.to_owned());
        }
        Ok(())
    }

    pub(super) fn place_gtins(&mut self, filled: &Filled<'_>) -> Result<(), ReadError> {
        self.check_number_cell(filled)?;
        for value in
            filled.cell.text.split(['/', ';', ',', '\n', ' ']).map(str::trim).filter(|id| !id.is_empty())
        {
            let value = value.to_owned();
            match check_gtin(&value) {
                GtinCell::Valid => {}
                GtinCell::Wrong => self.warn(filled, WarningKind::GtinCheck { value: value.clone() })?,
                GtinCell::InStore => self.warn(filled, WarningKind::GtinInStore { value: value.clone() })?,
            }
            self.record.gtins.push(value);
        }
        Ok(())
    }

    pub(super) fn place_hs_codes(&mut self, filled: &Filled<'_>) -> Result<(), ReadError> {
        self.check_number_cell(filled)?;
        let (codes, rest) = read_hs_codes(filled.cell.text);
        self.record.hs_codes.extend(codes);
        for value in rest {
            self.keep(filled, &value);
            self.warn(filled, WarningKind::HsCodeShape { value })?;
        }
        Ok(())
    }

    /// A number in an identifier column: digits past the fifteenth are gone, and perhaps zeros before the first.
    pub(super) fn check_number_cell(&mut self, filled: &Filled<'_>) -> Result<(), ReadError> {
        let (text, index) = (filled.cell.text, filled.column.index);
        if filled.cell.kind == CellKind::Text {
            if text.starts_with('0') {
                self.table.seen.note_leading_zero(index);
            }
            return Ok(());
        }
        let value = text.to_owned();
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        if digits > 15 {
            return self.warn(filled, WarningKind::IdentifierAsNumber { value });
        }
        let short = match filled.column.column.map(|column| column.meaning) {
            Some(Meaning::RegistryId) => matches!(digits, 9 | 11 | 12 | 14),
            Some(Meaning::Gtin) => matches!(digits, 7 | 10 | 11 | 12),
            Some(Meaning::HsCode) => digits % 2 == 1,
            _ => self.table.seen.has_leading_zeros(index),
        };
        if short { self.warn(filled, WarningKind::IdentifierMayLackZeros { value }) } else { Ok(()) }
    }
}
