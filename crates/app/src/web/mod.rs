//! The kit that every page uses.

mod assets;
mod brake;
mod error;
mod locale;
mod page;
mod picture;
mod req;
mod router;
mod said;
mod security;
mod slug;
mod templates;
pub(crate) mod urls;

pub(crate) use assets::{address as asset, text as asset_text};
pub(crate) use brake::Brake;
pub(crate) use error::Refusal;
pub(crate) use locale::{find_cookie, find_locale};
pub(crate) use page::{Page, PageCheck, check};
pub(crate) use picture::remake_picture;
pub(crate) use req::{Path, Req};
pub use router::{router, serve};
pub(crate) use said::Said;
pub(crate) use slug::make_slug;
pub(crate) use templates::Templates;
pub use templates::{TemplateError, check_pages};
