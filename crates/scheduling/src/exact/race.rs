//! The encodings in threads of their own. Not the clock says who has won but conflicts, so that every machine agrees.

use std::{
    sync::{
        atomic::{AtomicBool, AtomicU64, Ordering},
        mpsc::{Receiver, RecvTimeoutError, channel},
    },
    thread,
    time::Duration,
};

use super::{
    Answer, climb,
    encode::{Counting, encode},
};
use crate::{Budget, model::Model};

/// How many encodings there are.
pub(super) const RUNNERS: u64 = ENCODINGS.len() as u64;

/// Of two that need equally many conflicts the first has won.
const ENCODINGS: [Counting; 2] = [Counting::People, Counting::Meetings];

/// How long to wait for a runner before the caller's pulse is felt again.
const PATIENCE: Duration = Duration::from_millis(2);

/// What the runners know of each other.
pub(super) struct Track {
    /// The caller wants to stop.
    stopped: AtomicBool,
    /// The conflicts of the best finish so far, doubled, and one more if it was the second's.
    finish: AtomicU64,
}

/// One runner's view of the track.
#[derive(Clone, Copy)]
pub(super) struct Lane<'a> {
    track: &'a Track,
    place: u64,
}

impl Lane<'_> {
    /// Whether the runner cannot win any more.
    pub(super) fn is_lost(&self, conflicts: u64) -> bool {
        self.track.stopped.load(Ordering::Relaxed)
            || self.rank(conflicts) > self.track.finish.load(Ordering::Relaxed)
    }

    fn rank(&self, conflicts: u64) -> u64 {
        conflicts.saturating_mul(RUNNERS).saturating_add(self.place)
    }

    fn finish(&self, conflicts: u64) {
        self.track.finish.fetch_min(self.rank(conflicts), Ordering::Relaxed);
    }
}

/// What a runner brought home.
struct Finish {
    rank: u64,
    conflicts: u64,
    answer: Answer,
}

/// The answer that takes the fewest conflicts, and how many.
pub(super) fn run(model: &Model, fairness: usize, (budget, conflicts): (Budget<'_>, u64)) -> (Answer, u64) {
    let track = Track { stopped: AtomicBool::new(false), finish: AtomicU64::new(u64::MAX) };
    thread::scope(|scope| {
        let (sender, finishes) = channel();
        for (place, counting) in (0..).zip(ENCODINGS) {
            let lane = Lane { track: &track, place };
            let sender = sender.clone();
            scope.spawn(move || {
                let mut encoding = encode(model, fairness, counting, lane);
                let answer = climb(&mut encoding, conflicts);
                let conflicts = encoding.cnf.conflicts();
                if !matches!(answer, Answer::Open { .. }) {
                    lane.finish(conflicts);
                }
                // Nobody listens only where the race itself was given up.
                sender.send(Finish { rank: lane.rank(conflicts), conflicts, answer }).ok();
            });
        }
        drop(sender);
        judge(wait(&finishes, &track, budget))
    })
}

/// Everybody comes home: who cannot win any more gives up.
fn wait(finishes: &Receiver<Finish>, track: &Track, budget: Budget<'_>) -> Vec<Finish> {
    let mut home = Vec::new();
    loop {
        match finishes.recv_timeout(PATIENCE) {
            Ok(finish) => home.push(finish),
            Err(RecvTimeoutError::Timeout) if budget.is_stopped() => {
                track.stopped.store(true, Ordering::Relaxed);
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return home,
        }
    }
}

/// The best finish, or the highest bound where nobody has finished.
fn judge(home: Vec<Finish>) -> (Answer, u64) {
    let most = home.iter().map(|finish| finish.conflicts).max().unwrap_or(0);
    let (open, done): (Vec<_>, Vec<_>) =
        home.into_iter().partition(|finish| matches!(finish.answer, Answer::Open { .. }));
    if let Some(best) = done.into_iter().min_by_key(|finish| finish.rank) {
        return (best.answer, best.conflicts);
    }
    let bound =
        open.iter().map(|finish| if let Answer::Open { bound } = finish.answer { bound } else { 0 }).max();
    (Answer::Open { bound: bound.unwrap_or(0) }, most)
}
