//! What pages and search know of language and trade, loaded once.

use lingua::{Semantics, encoder::SentenceEncoder, lexicon::TokenTable};
use trade::hs::Nomenclature;

/// Everything loaded.
pub struct Knowledge {
    /// Names of headings.
    pub nomenclature: Nomenclature,
    /// The sentence encoder and the token table; without them nothing is found by meaning.
    pub meaning: Option<(SentenceEncoder, TokenTable)>,
}

impl Knowledge {
    /// Our own names of headings, and nothing that has to be fetched.
    pub fn bundled() -> Self {
        Self { nomenclature: Nomenclature::own(), meaning: None }
    }

    /// What makes vectors of texts, if it is there.
    pub fn semantics(&self) -> Option<Semantics<'_>> {
        self.meaning.as_ref().map(|(encoder, table)| Semantics { encoder, table })
    }
}
