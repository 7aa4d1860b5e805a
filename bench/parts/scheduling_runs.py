"""One run of our engine or of CP-SAT on one problem, its plan counted and checked again from outside."""

import itertools
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

from .common import PEERS, VITRINA, WORK, run

CORES = os.cpu_count() or 1
FOLDER = WORK / "schedule"


class Form(NamedTuple):
    """How CP-SAT is asked: a formulation, the subsolvers (none is its own choice) and how many work at once."""

    name: str
    solvers: tuple[str, ...] = ()
    workers: int = CORES


def our_plan(problem: Path, *options: object) -> dict:
    """Seconds of the whole process and what its report says; a faulty problem has faults and no plan."""
    plan = FOLDER / "ours.json"
    plan.unlink(missing_ok=True)
    command = [VITRINA, "--lang", "en", "schedule", problem, *options, "--out", plan]
    start = time.perf_counter()
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - start
    if done.returncode == 2:
        return {"seconds": seconds, "proved": "faulty", "faults": done.stderr, "plan": None}
    if done.returncode != 0:
        raise RuntimeError(f"{problem.name}: vitrina ended with {done.returncode}: {done.stderr}")
    report = json.loads(plan.read_text(encoding="utf-8"))["report"]
    return {
        "seconds": seconds,
        "plan": plan,
        "placed": report["score"]["placed"],
        "meetings": report["score"]["placed"] + len(report["unplaced"]),
        "breaks": report["breaks"],
        "idle": report["idle_slots"],
        "bound": report["bound"],
        "proved": report["proved"],
    }


def peer_plan(problem: Path, aim: str, form: Form, limit: int) -> dict:
    """What CP-SAT says of a problem as JSON; its seconds leave out the start of Python, which favours it."""
    plan = FOLDER / "cpsat.json"
    plan.unlink(missing_ok=True)
    how = ("--form", form.name, "--solvers", *form.solvers, "--workers", form.workers)
    options = (*how, "--limit", limit, "--out", plan)
    printed = run(sys.executable, PEERS / "cpsat_schedule.py", problem, aim, *options)
    return {**json.loads(printed), "plan": plan if plan.exists() else None}


def check(problem: Path, plan: Path) -> bool:
    """Whether our checker, which shares nothing with the search, finds no broken rule."""
    command = [str(VITRINA), "--lang", "en", "schedule", str(problem), "--check", str(plan)]
    return subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode == 0


def count_breaks(problem: Path, plan: Path) -> tuple[int, int]:
    """All breaks of a plan and the difference between the most and the fewest, counted here once more."""
    day = json.loads(problem.read_text(encoding="utf-8"))
    places = {slot["id"]: at for at, slot in enumerate(day["slots"])}
    meetings = {meeting["id"]: meeting["participants"] for meeting in day["meetings"]}
    written = json.loads(plan.read_text(encoding="utf-8"))
    busy = {who["id"]: set() for who in day["participants"]}
    for placement in written.get("plan", written)["placements"]:
        for who in meetings[placement["meeting"]]:
            busy[who].add(places[placement["slot"]])
    gaps = [sum(later - sooner > 1 for sooner, later in itertools.pairwise(sorted(slots))) for slots in busy.values()]
    return sum(gaps), max(gaps) - min(gaps)
