//! Ctrl-C: ends at once, but never in the middle of putting a file in its place, and not work that can hand over what it has.

use std::sync::{
    Mutex, MutexGuard, PoisonError,
    atomic::{AtomicU8, Ordering},
};

/// Held while a file is put in its place.
static PLACING: Mutex<()> = Mutex::new(());

/// What Ctrl-C does now: one of the three below.
static MANNER: AtomicU8 = AtomicU8::new(AT_ONCE);
const AT_ONCE: u8 = 0;
const ASKING: u8 = 1;
const ASKED: u8 = 2;

/// Exit code of a program stopped by the user.
const STOPPED: i32 = 130;

/// Begins to listen; without a handler Ctrl-C ends the program the plain way.
pub(crate) fn listen() {
    let handler = || {
        if MANNER.compare_exchange(ASKING, ASKED, Ordering::SeqCst, Ordering::SeqCst).is_ok() {
            return;
        }
        let _placing = PLACING.lock().unwrap_or_else(PoisonError::into_inner);
        leave();
    };
    if let Err(error) = ctrlc::set_handler(handler) {
        crate::progress::tell(&format!("Ctrl-C ends the program without ceremony: {error}"));
    }
}

/// From now on the first Ctrl-C only asks, see [`is_asked`]; the second ends at once.
pub(crate) fn ask_first() {
    MANNER.store(ASKING, Ordering::SeqCst);
}

/// Whether the user has asked for the end.
pub(crate) fn is_asked() -> bool {
    MANNER.load(Ordering::SeqCst) == ASKED
}

#[expect(clippy::exit, reason = "the handler runs beside the work that it ends")]
fn leave() {
    std::process::exit(STOPPED);
}

/// Keeps Ctrl-C waiting while a file is put in its place.
pub(crate) fn hold() -> MutexGuard<'static, ()> {
    PLACING.lock().unwrap_or_else(PoisonError::into_inner)
}
