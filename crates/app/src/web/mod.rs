//! The kit that every page uses.

mod assets;
mod error;
mod locale;
mod page;
mod req;
mod router;
mod said;
mod security;
mod templates;
pub(crate) mod urls;

pub(crate) use error::Refusal;
pub(crate) use locale::find_locale;
pub(crate) use page::{Page, PageCheck, check};
pub(crate) use req::{Path, Req};
pub use router::{router, serve};
pub(crate) use said::Said;
pub(crate) use templates::Templates;
pub use templates::{TemplateError, check_pages};
