//! What every request can reach.

use std::sync::{Arc, PoisonError, RwLock};

use db::Db;
use search::{BuildError, Index};

use crate::{
    Clock, Files, Knowledge,
    features::listings,
    settings,
    web::{Brake, TemplateError, Templates},
};

/// What the program is started with.
pub struct Options {
    /// The database, migrated.
    pub db: Db,
    /// The files.
    pub files: Files,
    /// What is known of language and trade.
    pub knowledge: Knowledge,
    /// The address under which people reach the program, without a stroke at its end: goes into QR codes.
    pub address: String,
    /// The time.
    pub clock: Clock,
}

/// The running program; cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    options: Options,
    templates: Templates,
    index: RwLock<Arc<Index>>,
    brake: Brake,
    demo: bool,
}

/// What pages need to know of the place they stand in.
#[derive(Clone, Copy)]
pub(crate) struct Site<'a> {
    pub(crate) knowledge: &'a Knowledge,
    pub(crate) address: &'a str,
}

/// Why the program cannot start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// A template is broken.
    #[error(transparent)]
    Template(#[from] TemplateError),
    /// The database does not answer as it should.
    #[error("failed to read the database")]
    Database(#[from] sqlx::Error),
    /// The search index cannot be built.
    #[error(transparent)]
    Index(#[from] BuildError),
}

impl App {
    /// Reads the templates and builds the search index.
    pub async fn start(options: Options) -> Result<Self, StartError> {
        let templates = Templates::load()?;
        let index = Arc::new(build_index(&options).await?);
        let demo = settings::is_demo(&options.db).await?;
        Ok(Self(Arc::new(Inner {
            options,
            templates,
            index: RwLock::new(index),
            brake: Brake::default(),
            demo,
        })))
    }

    /// Builds the search index anew from the database.
    pub async fn rebuild_index(&self) -> Result<(), StartError> {
        let fresh = Arc::new(build_index(&self.0.options).await?);
        *self.0.index.write().unwrap_or_else(PoisonError::into_inner) = fresh;
        Ok(())
    }

    pub(crate) fn db(&self) -> &Db {
        &self.0.options.db
    }

    pub(crate) fn files(&self) -> &Files {
        &self.0.options.files
    }

    pub(crate) fn knowledge(&self) -> &Knowledge {
        &self.0.options.knowledge
    }

    pub(crate) fn site(&self) -> Site<'_> {
        Site { knowledge: &self.0.options.knowledge, address: &self.0.options.address }
    }

    pub(crate) fn brake(&self) -> &Brake {
        &self.0.brake
    }

    pub(crate) fn is_demo(&self) -> bool {
        self.0.demo
    }

    pub(crate) fn now(&self) -> domain::Timestamp {
        (self.0.options.clock)()
    }

    pub(crate) fn templates(&self) -> &Templates {
        &self.0.templates
    }

    pub(crate) fn index(&self) -> Arc<Index> {
        Arc::clone(&self.0.index.read().unwrap_or_else(PoisonError::into_inner))
    }
}

async fn build_index(options: &Options) -> Result<Index, StartError> {
    let entries = listings::list_entries(&options.db).await?;
    let semantics = options.knowledge.semantics();
    Ok(tokio::task::block_in_place(|| Index::build(&entries, semantics.as_ref()))?)
}
