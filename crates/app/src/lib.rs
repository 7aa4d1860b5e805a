//! The web program: a kit that every page uses, and one folder a feature.

mod clock;
mod demo;
mod features;
mod files;
mod knowledge;
mod settings;
mod state;
#[cfg(test)]
mod tests;
mod web;

pub use clock::{Clock, system_clock};
pub use demo::{LoadError, Loaded, load as load_demo};
pub use features::accounts::{AddUserError, add_user};
pub use files::{Files, FilesError};
pub use knowledge::Knowledge;
pub use settings::is_empty;
pub use state::{App, Options, StartError};
pub use web::{TemplateError, check_pages, router, serve};
