//! The engine as a whole: golden scenarios with reasons and gaps, and properties that hold for any lists.

#![expect(clippy::unwrap_used, reason = "a test may panic, and its helpers are part of it")]

mod build;
mod properties;
mod render;
mod scenarios;
