//! Ctrl-C: ends at once, but never in the middle of putting a file in its place.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Held while a file is put in its place.
static PLACING: Mutex<()> = Mutex::new(());

/// Exit code of a program stopped by the user.
const STOPPED: i32 = 130;

/// Begins to listen; without a handler Ctrl-C ends the program the plain way.
pub(crate) fn listen() {
    let handler = || {
        let _placing = PLACING.lock().unwrap_or_else(PoisonError::into_inner);
        leave();
    };
    if let Err(error) = ctrlc::set_handler(handler) {
        crate::progress::tell(&format!("Ctrl-C ends the program without ceremony: {error}"));
    }
}

#[expect(clippy::exit, reason = "the handler runs beside the work that it ends")]
fn leave() {
    std::process::exit(STOPPED);
}

/// Keeps Ctrl-C waiting while a file is put in its place.
pub(crate) fn hold() -> MutexGuard<'static, ()> {
    PLACING.lock().unwrap_or_else(PoisonError::into_inner)
}
