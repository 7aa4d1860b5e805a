"""Large planted days, all of whose meetings fit: idle slots after ten seconds, beside a minute of CP-SAT."""

import os
import statistics

from .common import PROGRAMS, run, say, table, verdict
from .scheduling_runs import FOLDER, Form, check, our_plan, peer_plan

# Participants, meetings and slots, and the idle slots that are wanted after ten seconds.
SIZES = {(200, 1_500, 20): 15, (500, 4_000, 24): 200, (2_000, 15_000, 30): 3_000}
SEEDS = (1, 2, 3, 4, 5)
SECONDS = 10
LIMIT = 60
# The two best ways of asking; which of them wins differs, so both are tried and the better counts.
FORMS = (Form("prefix", workers=8), Form("ends"))


def write_problem(size: tuple[int, int, int], seed: int):
    path = FOLDER / f"planted-{size[0]}-{seed}.json"
    path.write_text(run(PROGRAMS / "schedule_problem", *size, seed), encoding="utf-8")
    return path


def first_plan(path) -> float | None:
    printed = run(PROGRAMS / "first_plan", path).strip()
    return float(printed) if printed else None


def ours(path) -> dict:
    found = our_plan(path, "--time", f"{SECONDS}s", "--seed", 1)
    found["first"] = first_plan(path)
    found["valid"] = check(path, found["plan"])
    say(f"{path.stem}: {found['idle']} idle slots, bound {found['bound']}, a first plan after {found['first']} s")
    return found


def theirs(path) -> str:
    found = [one for one in (try_form(path, form) for form in FORMS) if one["objective"] is not None]
    if not found:
        return f"no plan in {LIMIT} s"
    best = min(found, key=lambda one: one["objective"])
    bound = max(0, *(one["bound"] for one in found))
    return f"{best['objective']:,} (bound {bound:,}), first plan after {best['first_s']:.1f} s"


def try_form(path, form: Form) -> dict:
    found = peer_plan(path, "idle", form, LIMIT)
    say(f"{path.stem}: CP-SAT, {form.name}: {found}")
    if found["plan"] is not None and not check(path, found["plan"]):
        raise RuntimeError(f"{path.name}: the plan of CP-SAT breaks a rule")
    return found


def line(size: tuple[int, int, int], wanted: int) -> list[str]:
    paths = [write_problem(size, seed) for seed in SEEDS]
    found = [ours(path) for path in paths]
    idle = [one["idle"] for one in found]
    whole = all(one["valid"] and one["placed"] == one["meetings"] for one in found)
    firsts = [one["first"] for one in found if one["first"] is not None]
    first = f"{statistics.median(firsts):.2f} s" if len(firsts) == len(found) else "not always"
    middle = statistics.median(idle)
    return [
        "/".join(f"{number:,}" for number in size),
        f"{middle:,.0f} ({min(idle):,} to {max(idle):,})",
        f"{statistics.median(one['bound'] for one in found):,.0f}",
        first,
        f"{wanted:,}",
        verdict(middle <= wanted and whole),
        theirs(paths[0]),
    ]


def measure() -> str:
    only = os.environ.get("VITRINA_BENCH_PLANTED")
    sizes = {size: wanted for size, wanted in SIZES.items() if only is None or str(size[0]) in only.split(",")}
    headings = [
        "Participants/meetings/slots, all placed",
        f"idle slots after {SECONDS} s, median of {len(SEEDS)} (range)",
        "bound",
        "first valid plan",
        "wanted",
        "",
        f"CP-SAT, better of two ways, {LIMIT} s each, first of the {len(SEEDS)}",
    ]
    return table(headings, [line(size, wanted) for size, wanted in sizes.items()])
