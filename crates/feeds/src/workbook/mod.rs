//! Workbooks: XLSX, XLS and ODS. Cells keep their type; what could unpack to any size is measured first.

mod cell;
mod guard;
mod merges;
mod ods;
mod ole;
mod sheets;
mod xls;
mod xlsx;

pub(crate) use guard::read_packed;
pub(crate) use xls::read_xls;
