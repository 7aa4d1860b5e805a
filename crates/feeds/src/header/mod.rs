//! Header rows: where one stands, what its words mean, and which tables stand side by side under it.

mod dictionary;
mod hints;
mod plan;
mod search;
mod split;
mod words;

pub(crate) use hints::PriceHints;
pub(crate) use plan::{HeaderCell, PlannedColumn, TablePlan, column_letters, plan_by_position, plan_table};
pub(crate) use search::{find_header, looks_like_header, rate_texts};
pub(crate) use split::split_tables;
pub(crate) use words::{is_same, normalise};
