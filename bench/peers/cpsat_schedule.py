"""Schedules meetings with CP-SAT and prints one line of JSON: what it found, what it proved and when.

cpsat_schedule.py PROBLEM.json breaks|idle --form window|ends|prefix|runs --workers N --limit SECONDS
[--solvers NAME ...] [--fairness D] [--out PLAN.json]. Pairs in single slots at equal tables only, which is what the
published and the planted problems have.
"""

import argparse
import collections
import json
import time
from pathlib import Path

import cpsat_forms
from ortools.sat.python import cp_model


class Day:
    """What both models need: which meeting may be in which slot, and who is busy when."""

    def __init__(self, problem: dict) -> None:
        self.model = cp_model.CpModel()
        self.slots = [slot["id"] for slot in problem["slots"]]
        self.tables = [table["id"] for table in problem["tables"]]
        self.meetings = problem["meetings"]
        self.of = collections.defaultdict(list)
        for at, meeting in enumerate(self.meetings):
            for who in meeting["participants"]:
                self.of[who].append(at)
        self.people = [who["id"] for who in problem["participants"]]
        self.placed = [self.place(problem, meeting) for meeting in self.meetings]
        self.busy = {who: self.follow(who) for who in self.people}
        self.limit_tables()
        self.order()

    def place(self, problem: dict, meeting: dict) -> list:
        """A Boolean for each slot in which the meeting may be, 0 for the others; exactly one is true."""
        away = set()
        for who in problem["participants"]:
            if who["id"] in meeting["participants"]:
                away.update(who.get("hours", {}).get("away", []))
        row = []
        for slot in problem["slots"]:
            fits = meeting.get("slot") in (None, slot["id"]) and meeting.get("session") in (None, slot["session"])
            row.append(self.model.new_bool_var("") if fits and slot["id"] not in away else 0)
        self.model.add_exactly_one(boolean for boolean in row if not isinstance(boolean, int))
        return row

    def follow(self, who: str) -> list:
        """A Boolean a slot: does this participant meet somebody in it?"""
        row = []
        for slot in range(len(self.slots)):
            here = [self.placed[at][slot] for at in self.of[who] if not isinstance(self.placed[at][slot], int)]
            busy = self.model.new_bool_var("") if here else 0
            if here:
                self.model.add_at_most_one(here)
                self.model.add(sum(here) == busy)
            row.append(busy)
        if self.of[who]:
            self.model.add(sum(row) == len(self.of[who]))
        return row

    def limit_tables(self) -> None:
        for slot in range(len(self.slots)):
            self.model.add(sum(row[slot] for row in self.placed) <= len(self.tables))
            # Implied, and of use to the search in the published models, too.
            self.model.add(sum(row[slot] for row in self.busy.values()) <= 2 * len(self.tables))

    def order(self) -> None:
        """A meeting is over by a slot only if those before it were over a slot earlier."""
        places = {meeting["id"]: at for at, meeting in enumerate(self.meetings)}
        for at, meeting in enumerate(self.meetings):
            for earlier in meeting.get("after", []):
                before = self.placed[places[earlier]]
                for slot in range(len(self.slots)):
                    self.model.add(sum(self.placed[at][: slot + 1]) <= sum(before[:slot]))

    def plan(self, solver: cp_model.CpSolver) -> dict:
        taken = collections.Counter()
        placements = []
        for meeting, row in zip(self.meetings, self.placed, strict=True):
            slot = next(at for at, here in enumerate(row) if not isinstance(here, int) and solver.boolean_value(here))
            table = self.tables[taken[slot]]
            taken[slot] += 1
            placements.append({"meeting": meeting["id"], "slot": self.slots[slot], "table": table})
        return {"placements": placements}


class Watch(cp_model.CpSolverSolutionCallback):
    """Notes when the first plan was found."""

    def __init__(self, begun: float) -> None:
        super().__init__()
        self.begun = begun
        self.first = None

    def on_solution_callback(self) -> None:
        if self.first is None:
            self.first = time.perf_counter() - self.begun


def be_fair(day: Day, breaks: list, fairness: int) -> None:
    """The most and the fewest breaks may differ by so much, everybody counted."""
    most = day.model.new_int_var(0, len(day.slots), "")
    fewest = day.model.new_int_var(0, len(day.slots), "")
    for count in breaks:
        day.model.add(count <= most)
        day.model.add(count >= fewest)
    day.model.add(most - fewest <= fairness)


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("problem", type=Path)
    parser.add_argument("aim", choices=["breaks", "idle"])
    parser.add_argument("--form", choices=list(cpsat_forms.FORMS), required=True)
    parser.add_argument("--workers", type=int, required=True)
    parser.add_argument("--solvers", nargs="*", default=[], help="subsolvers by name; its own choice otherwise")
    parser.add_argument("--limit", type=float, required=True)
    parser.add_argument("--fairness", type=int, default=2)
    parser.add_argument("--out", type=Path)
    return parser.parse_args()


def build(given: argparse.Namespace) -> Day:
    day = Day(json.loads(given.problem.read_text(encoding="utf-8")))
    counts = [cpsat_forms.FORMS[given.form](day, who, given.aim) for who in day.people]
    if given.aim == "breaks":
        be_fair(day, counts, given.fairness)
    day.model.minimize(sum(counts))
    return day


def main() -> None:
    given = read_arguments()
    begun = time.perf_counter()
    day = build(given)
    built = time.perf_counter() - begun
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = given.workers
    solver.parameters.subsolvers.extend(given.solvers)
    # The limit is on the whole, the building of the model included, as for everybody else.
    solver.parameters.max_time_in_seconds = max(given.limit - built, 0.1)
    watch = Watch(begun)
    status = solver.solve(day.model, watch)
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    if found and given.out:
        given.out.write_text(json.dumps(day.plan(solver)), encoding="utf-8")
    answer = {
        "status": solver.status_name(status).lower(),
        "objective": round(solver.objective_value) if found else None,
        "bound": round(solver.best_objective_bound) if status != cp_model.INFEASIBLE else None,
        "build_s": round(built, 3),
        "solve_s": round(solver.wall_time, 3),
        "seconds": round(time.perf_counter() - begun, 3),
        "first_s": None if watch.first is None else round(watch.first, 3),
    }
    print(json.dumps(answer))


main()
