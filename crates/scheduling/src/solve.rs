//! From a problem to a plan: exact where the published problem is asked for, local search everywhere else.
#![expect(clippy::indexing_slicing, reason = "all places come from the model")]

use crate::{
    Budget, Fault, Goal, Objective, Outcome, Placement, Plan, Problem, Progress, Proof, Report,
    bound::{bound_breaks, bound_idle, bound_weight},
    describe::report,
    exact::{Answer, solve_jair},
    figures::{Aim, Rank},
    hunt::{Hunt, Until},
    index::Index,
    model::Model,
    pairs::{self, Found, Price, even_out, is_pairs, seat},
    rng::Rng,
    search::fill,
    seating::settle,
    state::{Seat, State},
    validate::validate,
};

/// Steps spent on what can be placed once it is proved that not all can.
const AFTERMATH: u64 = 20_000;
/// Steps a meeting without a better plan after which a run whose first figure is proved ends.
const PATIENCE: u64 = 400;
/// The most steps that the later goals get once the run is stopped: some milliseconds.
const LAST_PASS: u64 = 40_000;

/// Makes a plan; fails only when the problem itself is wrong, and then names all that is.
pub fn solve(
    problem: &Problem,
    objective: &Objective,
    mut budget: Budget<'_>,
    seed: u64,
    on_progress: &mut dyn FnMut(&Progress<'_>),
) -> Result<Outcome, Vec<Fault>> {
    let faults = validate(problem);
    if !faults.is_empty() {
        return Err(faults);
    }
    let model = Model::build(problem);
    let aims = Aim::list(objective);
    let mut state = State::seeking(&model, &aims);
    let known = Known::of(&model, objective);
    let mut run = Run { problem, objective, aims, known, spent: 0, best: None, on_progress };
    let mut rng = Rng::new(seed);
    if let Objective::Jair { fairness } = objective {
        if !model.is_plain() {
            return Err(vec![Fault::BeyondPublished]);
        }
        run.prove(&mut state, *fairness, &mut budget, &mut rng);
    }
    if run.known.proof != Proof::Optimal {
        run.search(&mut state, &mut rng, budget);
    }
    Ok(run.finish(&mut state))
}

/// The report of any plan; what does not fit the rules is counted as if it did.
pub fn describe(problem: &Problem, plan: &Plan) -> Result<Report, Vec<Fault>> {
    let faults = validate(problem);
    if !faults.is_empty() {
        return Err(faults);
    }
    let model = Model::build(problem);
    let mut state = State::new(&model, (1, 0));
    read_plan(problem, plan, &mut state);
    Ok(report(problem, &model, &state))
}

/// What is proved so far.
struct Known {
    /// On the first figure after the weight, of plans that place all that has weight.
    bound: u32,
    weight: i64,
    proof: Proof,
}

impl Known {
    fn of(model: &Model, objective: &Objective) -> Self {
        let bound = match first_goal(objective) {
            Some(Goal::Idle) => bound_idle(model),
            Some(Goal::Breaks) => bound_breaks(model),
            _ => 0,
        };
        Self { bound, weight: bound_weight(model), proof: Proof::Open }
    }

    /// A bound of plans that place all weight, for those that place the most: none is known where some is left out.
    fn at_best(&self, model: &Model, bound: u32) -> u32 {
        let all: i64 = model.jobs.iter().map(|job| job.weight).sum();
        if self.weight < all { 0 } else { bound }
    }
}

fn last_pass(model: &Model) -> u64 {
    LAST_PASS.min(1_000 * model.jobs.len() as u64)
}

fn first_goal(objective: &Objective) -> Option<Goal> {
    match objective {
        Objective::Jair { .. } => Some(Goal::Breaks),
        Objective::Day { goals } => goals.first().copied(),
    }
}

/// One run on its way.
struct Run<'a> {
    problem: &'a Problem,
    objective: &'a Objective,
    aims: Vec<Aim>,
    known: Known,
    spent: u64,
    /// The best plan told so far.
    best: Option<(Rank, Vec<Option<Seat>>)>,
    on_progress: &'a mut dyn FnMut(&Progress<'_>),
}

impl Run<'_> {
    /// The published problem: an early plan, then the proof.
    fn prove(&mut self, state: &mut State<'_>, fairness: u32, budget: &mut Budget<'_>, rng: &mut Rng) {
        let mut early = State::seeking(state.model, &self.aims);
        fill(&mut early, rng);
        self.tell(&early, self.spent);
        match solve_jair(state.model, fairness, *budget, &mut self.spent) {
            Answer::Optimal { slots, breaks } => {
                seat(state, &Found { slots: slots.into_iter().map(Some).collect() });
                self.known.bound = breaks;
                self.known.proof = Proof::Optimal;
                // The early plan may have left out what weighs nothing, which is no plan of the published problem.
                self.best = None;
            }
            Answer::Infeasible => {
                self.known.proof = Proof::Infeasible;
                budget.steps = budget.steps.min(self.spent.saturating_add(AFTERMATH));
            }
            Answer::Open { bound } => self.known.bound = bound.max(self.known.bound),
        }
    }

    fn search(&mut self, state: &mut State<'_>, rng: &mut Rng, budget: Budget<'_>) {
        let is_published = matches!(self.objective, Objective::Jair { .. });
        if !is_published && is_pairs(state.model) {
            return self.search_pairs(state, rng, budget);
        }
        fill(state, rng);
        self.tell(state, self.spent);
        let last = last_pass(state.model).min(budget.steps.saturating_sub(self.spent) / 8);
        let first = Budget { steps: budget.steps - last, ..budget };
        let (until, spent) = (self.until(state.model), self.spent);
        let mut hunt = Hunt::new(state, rng, (first, spent), until);
        hunt.improve(&mut |state, steps| self.tell(state, steps));
        let mut spent = hunt.spent;
        settle(state, rng, (Budget::steps((spent + last).min(budget.steps)), &mut spent));
        self.spent = spent;
    }

    fn until(&self, model: &Model) -> Until {
        let first = match self.objective {
            Objective::Jair { .. } => -1,
            Objective::Day { .. } => i64::from(self.known.at_best(model, self.known.bound)),
        };
        Until { proved: [-self.known.weight, first], patience: PATIENCE * model.jobs.len() as u64 }
    }

    fn search_pairs(&mut self, state: &mut State<'_>, rng: &mut Rng, budget: Budget<'_>) {
        let model = state.model;
        let gaps = self.aims.iter().find(|aim| matches!(aim, Aim::Goal(Goal::Idle | Goal::Breaks)));
        let price = if gaps == Some(&Aim::Goal(Goal::Breaks)) { Price::Breaks } else { Price::Idle };
        // Where the bound is on another figure, nobody needs to know it.
        let bound = if self.aims.first() == gaps { self.known.bound } else { 0 };
        let target = (self.known.weight, i64::from(self.known.at_best(model, bound)));
        let first = Budget { steps: self.share(gaps, model, budget.steps), ..budget };
        let (mut spent, aims) = (self.spent, self.aims.clone());
        let found = pairs::search(model, (price, target), rng, (first, &mut spent), &mut |found, steps| {
            let mut better = State::seeking(model, &aims);
            seat(&mut better, found);
            self.tell(&better, steps);
        });
        self.spent = spent;
        self.refine_pairs(state, found, rng, budget);
    }

    /// The later goals; whoever stops the run gets them from a short last pass.
    fn refine_pairs(&mut self, state: &mut State<'_>, mut found: Found, rng: &mut Rng, budget: Budget<'_>) {
        let is_stopped = budget.is_stopped();
        let mut spent = self.spent;
        let last = Budget::steps((spent + last_pass(state.model)).min(budget.steps));
        let rest = if is_stopped { last } else { budget };
        let half = Budget { steps: spent + (rest.steps.saturating_sub(spent)) / 2, ..rest };
        even_out(state.model, &self.aims, &mut found, rng, (half, &mut spent));
        seat(state, &found);
        settle(state, rng, (rest, &mut spent));
        self.tell(state, spent);
        if !is_stopped {
            let mut hunt = Hunt::new(state, rng, (budget, spent), self.until(state.model));
            hunt.refine_first(&mut |state, steps| self.tell(state, steps));
            spent = hunt.spent;
        }
        self.spent = spent;
    }

    /// How many of the steps go to the weight and the gaps before the later goals have their turn.
    fn share(&self, gaps: Option<&Aim>, model: &Model, steps: u64) -> u64 {
        let jobs = model.jobs.len() as u64;
        if self.aims.is_empty() || self.aims.first() != gaps {
            return (steps / 2).min(400 * jobs);
        }
        if self.aims.len() == 1 { steps } else { steps - (steps / 8).min(100 * jobs) }
    }

    /// Tells of a plan that is better than all before.
    fn tell(&mut self, state: &State<'_>, steps: u64) {
        let rank = state.rank();
        if self.best.as_ref().is_some_and(|(best, _)| *best <= rank) {
            return;
        }
        self.best = Some((rank, state.seats.clone()));
        let plan = write_plan(self.problem, state);
        let bound = self.known.bound;
        (self.on_progress)(&Progress { plan: &plan, score: &state.score(), bound, steps });
    }

    /// A figure that has met its bound is proved.
    fn finish(mut self, state: &mut State<'_>) -> Outcome {
        if let Some((rank, seats)) = self.best.take()
            && rank < state.rank()
        {
            state.restore(&seats);
        }
        let plan = write_plan(self.problem, state);
        let mut report = report(self.problem, state.model, state);
        let heavy =
            state.seats.iter().zip(&state.model.jobs).all(|(seat, job)| seat.is_some() || job.weight == 0);
        // The bound on gaps speaks of plans that place all that has weight.
        report.bound = if heavy || self.known.proof == Proof::Infeasible { self.known.bound } else { 0 };
        report.weight_bound = self.known.weight;
        report.steps = self.spent;
        report.proved = self.known.proof;
        let score = &report.score;
        let first = match first_goal(self.objective) {
            Some(Goal::Idle) => score.idle,
            Some(Goal::Breaks) => score.breaks,
            Some(Goal::Spread) => score.spread,
            Some(Goal::TableChanges) => score.table_changes,
            None => 0,
        };
        let is_day = matches!(self.objective, Objective::Day { .. });
        if is_day && score.weight == report.weight_bound && first == report.bound {
            report.proved = Proof::Optimal;
        }
        let (bound, steps) = (report.bound, self.spent);
        (self.on_progress)(&Progress { plan: &plan, score: &report.score, bound, steps });
        Outcome { plan, report }
    }
}

pub(crate) fn write_plan(problem: &Problem, state: &State<'_>) -> Plan {
    let placements = problem.meetings.iter().zip(&state.seats).filter_map(|(meeting, seat)| {
        let seat = (*seat)?;
        let interpreter = seat.interpreter.map(|who| who - problem.participants.len());
        Some(Placement {
            meeting: meeting.id.clone(),
            slot: problem.slots[seat.slot].id.clone(),
            table: problem.tables[seat.table].id.clone(),
            interpreter: interpreter.map(|who| problem.interpreters[who].id.clone()),
        })
    });
    Plan { placements: placements.collect() }
}

/// Puts a plan's meetings where it says; unknown ones are left out.
fn read_plan(problem: &Problem, plan: &Plan, state: &mut State<'_>) {
    let index = Index::build(problem);
    for placement in &plan.placements {
        if let Some((job, seat)) = read_seat(problem, &index, placement)
            && state.seats[job].is_none()
            && seat.slot + state.model.jobs[job].duration <= state.model.slots
        {
            state.put(job, seat);
        }
    }
}

pub(crate) fn read_seat(
    problem: &Problem,
    index: &Index<'_>,
    placement: &Placement,
) -> Option<(usize, Seat)> {
    let job = index.meetings.get(placement.meeting.0.as_str())?;
    let slot = index.slots.get(placement.slot.0.as_str())?;
    let table = index.tables.get(placement.table.0.as_str())?;
    let interpreter =
        placement.interpreter.as_ref().and_then(|who| index.interpreters.get(who.0.as_str()).copied());
    let interpreter = interpreter.map(|who| who + problem.participants.len());
    Some((*job, Seat { slot: *slot, table: *table, interpreter }))
}
