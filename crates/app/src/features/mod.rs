//! One folder a feature. Features meet only through what their `mod.rs` shows.

pub(crate) mod accounts;
pub(crate) mod admin;
pub(crate) mod desk;
pub(crate) mod home;
pub(crate) mod listings;
pub(crate) mod organisations;
pub(crate) mod search;
pub(crate) mod showroom;
