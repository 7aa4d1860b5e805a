//! Which role every piece of a sentence has, given the verbs around it.

use super::{
    reading::{Reading, Stance},
    split::{Break, Piece},
};
use crate::Role;

/// The role of every piece. A verb before a list speaks for the list ("销售：轴承、阀门"), a verb behind a list for the
/// list before it ("轴承、阀门销售"), and of several verbs the strongest counts: who makes and sells a thing makes it.
pub(super) fn assign(pieces: &[Piece], readings: &[Reading]) -> Vec<Role> {
    let mut roles = vec![Role::Unstated; pieces.len()];
    let mut walk = Walk::default();
    for (at, (piece, reading)) in pieces.iter().zip(readings).enumerate() {
        if piece.group > 0 {
            continue;
        }
        walk.visit(at, piece, reading.stance, &mut roles);
        if piece.after == Break::Sentence {
            walk.end_sentence(&mut roles);
        }
    }
    walk.end_sentence(&mut roles);
    inherit(pieces, readings, &mut roles);
    roles
}

/// Pieces in parentheses have their own verb, or the role of what they explain.
fn inherit(pieces: &[Piece], readings: &[Reading], roles: &mut [Role]) {
    for (at, (piece, reading)) in pieces.iter().zip(readings).enumerate() {
        if piece.group == 0 {
            continue;
        }
        let owned = piece.owner.and_then(|owner| roles.get(owner)).copied().unwrap_or(Role::Unstated);
        let role = match reading.stance {
            Stance::Head(role) | Stance::Tail(role) => role,
            Stance::Silent | Stance::Alone(_) => owned,
        };
        set(roles, at, role);
    }
}

#[derive(Default)]
struct Walk {
    /// Pieces that still wait for a verb.
    waiting: Vec<usize>,
    /// The last pieces that got a role, to which a lone verb may be added.
    settled: Vec<usize>,
    /// The role that a verb before the list gives.
    ahead: Option<Role>,
    /// Verbs that stand alone before their object.
    lone: Option<Role>,
    /// The role of the last heading with a colon, for lists that go on behind a semicolon.
    heading: Option<Role>,
}

impl Walk {
    fn visit(&mut self, at: usize, piece: &Piece, stance: Stance, roles: &mut [Role]) {
        match stance {
            Stance::Alone(role) => self.add_lone(at, piece.after, role, roles),
            Stance::Head(role) => {
                let role = self.lone.take().map_or(role, |lone| lone.min(role));
                self.waiting.clear();
                self.ahead = Some(role);
                self.settled = vec![at];
                set(roles, at, role);
            }
            Stance::Tail(role) => self.close_list(at, role, roles),
            Stance::Silent => self.add_silent(at, piece.after, roles),
        }
    }

    fn add_lone(&mut self, at: usize, after: Break, role: Role, roles: &mut [Role]) {
        set(roles, at, role);
        if after == Break::Colon {
            let role = self.lone.take().map_or(role, |lone| lone.min(role));
            self.end_sentence(roles);
            self.ahead = Some(role);
            self.heading = Some(role);
        } else if !self.waiting.is_empty() {
            self.settled = std::mem::take(&mut self.waiting);
            self.settled.iter().for_each(|&piece| set(roles, piece, role));
        } else if !self.settled.is_empty() {
            self.settled.iter().for_each(|&piece| raise(roles, piece, role));
            self.ahead = self.ahead.map(|ahead| ahead.min(role));
        } else {
            self.lone = Some(self.lone.map_or(role, |lone| lone.min(role)));
        }
    }

    /// A verb behind its object closes the list that was waiting for it.
    fn close_list(&mut self, at: usize, role: Role, roles: &mut [Role]) {
        let role = self.lone.take().map_or(role, |lone| lone.min(role));
        self.settled = std::mem::take(&mut self.waiting);
        self.settled.push(at);
        self.settled.iter().for_each(|&piece| set(roles, piece, role));
        self.ahead = None;
    }

    fn add_silent(&mut self, at: usize, after: Break, roles: &mut [Role]) {
        if let Some(lone) = self.lone.take() {
            self.ahead = Some(lone);
        }
        match self.ahead {
            Some(role) => {
                set(roles, at, role);
                self.settled.push(at);
            }
            // A heading that names things is no part of the list behind it.
            None if after == Break::Colon => self.end_sentence(roles),
            None => self.waiting.push(at),
        }
    }

    fn end_sentence(&mut self, roles: &mut [Role]) {
        if let Some(role) = self.heading {
            self.waiting.iter().for_each(|&piece| set(roles, piece, role));
        }
        self.waiting.clear();
        self.settled.clear();
        self.ahead = None;
        self.lone = None;
    }
}

fn set(roles: &mut [Role], at: usize, role: Role) {
    if let Some(slot) = roles.get_mut(at) {
        *slot = role;
    }
}

/// Gives the stronger of two roles.
fn raise(roles: &mut [Role], at: usize, role: Role) {
    if let Some(slot) = roles.get_mut(at) {
        *slot = role.min(*slot);
    }
}
