//! From a problem to a plan: exact where the published problem is asked for, local search everywhere else.
#![expect(clippy::indexing_slicing, reason = "all places come from the model")]

use crate::{
    Budget, Fault, Goal, Objective, Outcome, Placement, Plan, Problem, Progress, Proof, Report,
    bound::{bound_breaks, bound_idle, bound_weight},
    describe::report,
    exact::{Answer, solve_jair},
    index::Index,
    model::Model,
    pairs::{self, Found, Price, is_pairs, seat},
    rng::Rng,
    search::{fill, improve},
    state::{Seat, State},
    validate::validate,
};

/// Steps spent on what can be placed once it is proved that not all can.
const AFTERMATH: u64 = 20_000;

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
    let mut run = Run { problem, objective, known: Known::of(&model, objective), spent: 0, on_progress };
    let mut state = State::new(&model, prices(objective));
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
    Ok(run.finish(&state))
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
}

fn first_goal(objective: &Objective) -> Option<Goal> {
    match objective {
        Objective::Jair { .. } => Some(Goal::Breaks),
        Objective::Day { goals } => goals.first().copied(),
    }
}

fn prices(objective: &Objective) -> (i64, i64) {
    if gaps_are_breaks(objective) { (0, 1) } else { (1, 0) }
}

/// Which kind of gap the search is to avoid.
fn gaps_are_breaks(objective: &Objective) -> bool {
    match objective {
        Objective::Jair { .. } => true,
        Objective::Day { goals } => {
            goals.iter().find(|goal| matches!(goal, Goal::Idle | Goal::Breaks)) == Some(&Goal::Breaks)
        }
    }
}

/// One run on its way.
struct Run<'a> {
    problem: &'a Problem,
    objective: &'a Objective,
    known: Known,
    spent: u64,
    on_progress: &'a mut dyn FnMut(&Progress<'_>),
}

impl Run<'_> {
    /// The published problem: an early plan, then the proof.
    fn prove(&mut self, state: &mut State<'_>, fairness: u32, budget: &mut Budget<'_>, rng: &mut Rng) {
        let mut early = State::new(state.model, prices(self.objective));
        fill(&mut early, rng);
        self.tell(&early, self.spent);
        match solve_jair(state.model, fairness, *budget, &mut self.spent) {
            Answer::Optimal { slots, breaks } => {
                seat(state, &Found { slots: slots.into_iter().map(Some).collect() });
                self.known.bound = breaks;
                self.known.proof = Proof::Optimal;
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
        let mut spent = self.spent;
        improve(state, rng, budget, &mut spent, &mut |state, steps| self.tell(state, steps));
        self.spent = spent;
    }

    fn search_pairs(&mut self, state: &mut State<'_>, rng: &mut Rng, budget: Budget<'_>) {
        let model = state.model;
        let price = if gaps_are_breaks(self.objective) { Price::Breaks } else { Price::Idle };
        let all: i64 = model.jobs.iter().map(|job| job.weight).sum();
        // The bound on gaps speaks of plans that place all; where it is on another figure, nobody needs to know it.
        let is_known = matches!(first_goal(self.objective), Some(Goal::Idle | Goal::Breaks));
        let bound = if is_known && self.known.weight == all { self.known.bound } else { 0 };
        let mut spent = self.spent;
        let target = (self.known.weight, i64::from(bound));
        let found = pairs::search(model, (price, target), rng, (budget, &mut spent), &mut |found, steps| {
            let mut better = State::new(model, prices(self.objective));
            seat(&mut better, found);
            self.tell(&better, steps);
        });
        self.spent = spent;
        seat(state, &found);
    }

    fn tell(&mut self, state: &State<'_>, steps: u64) {
        let plan = write_plan(self.problem, state);
        let score = report(self.problem, state.model, state).score;
        let bound = self.known.bound;
        (self.on_progress)(&Progress { plan: &plan, score: &score, bound, steps });
    }

    /// A figure that has met its bound is proved.
    fn finish(self, state: &State<'_>) -> Outcome {
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
