"""The published instances (JAIR 2022, fairness 2), ours and CP-SAT in turns, and large planted days.

VITRINA_BENCH_INSTANCES and VITRINA_BENCH_PLANTED, names and participants between commas, restrict a trial run.
"""

import collections
import csv
import os
import statistics
from pathlib import Path

from . import planted
from .common import PROGRAMS, ROOT, SHARED, run, say, table, verdict
from .scheduling_runs import CORES, FOLDER, Form, check, count_breaks, our_plan, peer_plan

DATA = SHARED / "b2b"
FULL = ROOT / "bench" / "SCHEDULE.md"
FAIRNESS = 2
LIMIT = 60
# Quicker answers count as this in means.
LEAST = 0.01
# The quickest of the four formulations on ten instances of all kinds: see bench/peers/README.md.
FORM = Form("prefix", ("core", "default_lp"))


def read_published() -> dict[str, tuple[int | None, float]]:
    """By name the proved best, nothing where not all can meet, and the seconds of the quickest solver."""
    best: dict[str, tuple[int | None, float]] = {}
    with (DATA / "published_jair2022.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["d"] != str(FAIRNESS) or row["time_s"] == "TO" or not row["best"]:
                continue
            name, seconds = f"{row['instance']}.{row['variant']}", float(row["time_s"])
            if name not in best or seconds < best[name][1]:
                best[name] = (None if row["best"] == "-" else int(row["best"]), seconds)
    return best


def run_ours(path: Path, problem: Path) -> dict:
    found = our_plan(path, "--objective", "jair", "--fairness", FAIRNESS, "--time", f"{LIMIT}s")
    answer = {"seconds": found["seconds"], "breaks": None, "bound": None, "proved": found["proved"], "valid": True}
    if found["plan"] is None:
        return answer
    breaks, unevenness = count_breaks(problem, found["plan"])
    answer["valid"] = check(path, found["plan"]) and breaks == found["breaks"]
    answer["bound"] = None if found["proved"] == "infeasible" else found["bound"]
    if found["placed"] == found["meetings"] and unevenness <= FAIRNESS:
        answer["breaks"] = breaks
    return answer


def run_peer(path: Path, problem: Path) -> dict:
    found = peer_plan(problem, "breaks", FORM, LIMIT)
    is_done = found["status"] in ("optimal", "infeasible")
    answer = {"breaks": found["objective"], "bound": found["bound"], "proved": found["status"], "done": is_done}
    # What was not finished counts as if it had been at the limit, which favours it.
    answer["seconds"] = min(found["seconds"], LIMIT) if is_done else LIMIT
    answer["valid"] = True
    if found["plan"] is not None:
        answer["valid"] = check(path, found["plan"]) and count_breaks(problem, found["plan"])[0] == found["objective"]
    return answer


def compare(turn: int, path: Path, published: tuple[int | None, float]) -> dict:
    problem = FOLDER / "problem.json"
    problem.write_text(run(PROGRAMS / "schedule_problem", path), encoding="utf-8")
    runs = {"ours": run_ours, "peer": run_peer}
    order = ("ours", "peer") if turn % 2 == 0 else ("peer", "ours")
    line = {name: runs[name](path, problem) for name in order}
    line |= {"name": path.stem, "best": published[0], "published": published[1]}
    ours, peer = line["ours"], line["peer"]
    say(
        f"{path.stem}: published {line['best']}, ours {ours['breaks']} {ours['proved']} {ours['seconds']:.2f} s, "
        f"CP-SAT {peer['breaks']} {peer['proved']} {peer['seconds']:.2f} s"
    )
    return line


def is_proved(line: dict) -> bool:
    return line["ours"]["proved"] in ("optimal", "infeasible", "faulty")


def is_reached(line: dict) -> bool:
    if line["best"] is None:
        return line["ours"]["breaks"] is None and is_proved(line)
    return line["ours"]["breaks"] == line["best"]


def say_seconds(values: list[float]) -> str:
    return f"{mean(values):.2f} / {max(values):.1f}"


def mean(values: list[float]) -> float:
    return statistics.geometric_mean(max(value, LEAST) for value in values)


def seconds_of(lines: list[dict], who: str) -> list[float]:
    return [line[who]["seconds"] for line in lines]


def group(lines: list[dict]) -> str:
    groups = collections.defaultdict(list)
    for line in lines:
        groups[line["name"].split(".")[0]].append(line)
    rows = [
        [
            base,
            str(len(members)),
            say_seconds(seconds_of(members, "ours")),
            say_seconds(seconds_of(members, "peer")),
            str(sum(not line["peer"]["done"] for line in members)),
            say_seconds([line["published"] for line in members]),
            f"{sum(map(is_reached, members))} of {len(members)}",
        ]
        for base, members in groups.items()
    ]
    headings = [
        "Published instances",
        "variants",
        "ours, s: mean / longest",
        f"CP-SAT ({FORM.name}), s: mean / longest",
        f"CP-SAT not done in {LIMIT} s",
        "published, s: mean / longest",
        "published answer reached",
    ]
    return table(headings, rows)


def say_means(lines: list[dict]) -> list[str]:
    if not lines:
        return ["", "", ""]
    ours, peer = mean(seconds_of(lines, "ours")), mean(seconds_of(lines, "peer"))
    published = mean([line["published"] for line in lines])
    said = f"{ours:.2f} s; CP-SAT {peer:.2f} s ({peer / ours:.1f} times ours); published, other machines, {published:.2f} s"
    return [said, "under CP-SAT", verdict(ours < peer)]


def sum_up(lines: list[dict]) -> str:
    ours, count = seconds_of(lines, "ours"), len(lines)
    reached, proved = sum(map(is_reached, lines)), sum(map(is_proved, lines))
    broken = sum(not line[who]["valid"] for line in lines for who in ("ours", "peer"))
    rows = [
        ["geometric mean of all", *say_means(lines)],
        ["geometric mean of those with a plan", *say_means([line for line in lines if line["best"] is not None])],
        ["longest of ours", f"{max(ours):.1f} s", f"{LIMIT} s", verdict(max(ours) <= LIMIT)],
        ["published answer reached", f"{reached} of {count}", "all", verdict(reached == count)],
        ["proved by ours", f"{proved} of {count}", "all", verdict(proved == count)],
        ["proved by CP-SAT", f"{sum(line['peer']['done'] for line in lines)} of {count}", "", ""],
        ["plans that break a rule or are miscounted", str(broken), "0", verdict(broken == 0)],
    ]
    return table(["All published instances", "measured", "wanted", ""], rows)


def say_answer(answer: dict) -> list[str]:
    shown = ["" if answer[name] is None else str(answer[name]) for name in ("breaks", "bound")]
    return [*shown, answer["proved"], f"{answer['seconds']:.2f}"]


def write_full(lines: list[dict], path: Path) -> None:
    headings = ["instance", "published", "s", "ours", "bound", "", "s", "CP-SAT", "bound", "", "s"]
    rows = [
        [
            line["name"],
            "impossible" if line["best"] is None else str(line["best"]),
            f"{line['published']:.1f}",
            *say_answer(line["ours"]),
            *say_answer(line["peer"]),
        ]
        for line in lines
    ]
    opening = (
        "# Published instances, one by one\n\nWritten by `make bench`; the sums and the machine are in "
        f"[RESULTS](RESULTS.md). Break groups of JAIR 2022 with fairness {FAIRNESS}, at most {LIMIT} s each, {CORES} "
        "cores. Ours: seconds of the whole process. CP-SAT: of building and solving the model. Published: the quickest "
        "solver, on its authors' machine. "
        "A faulty instance states what no plan can keep, such as a meeting fixed while a participant is away.\n\n"
    )
    path.write_text(opening + table(headings, rows) + "\n", encoding="utf-8")


def measure() -> str:
    FOLDER.mkdir(parents=True, exist_ok=True)
    if not DATA.exists():
        return "Published instances left out: the development data is not at hand.\n\n" + planted.measure()
    published = read_published()
    only = os.environ.get("VITRINA_BENCH_INSTANCES")
    paths = [path for path in sorted(DATA.glob("*.dzn")) if only is None or path.stem in only.split(",")]
    lines = [compare(turn, path, published[path.stem]) for turn, path in enumerate(paths)]
    write_full(lines, FULL if only is None else FOLDER / FULL.name)
    note = (
        f"Means are geometric, nothing counted as less than {LEAST} s, a time-out of CP-SAT as {LIMIT} s. All instances: "
        "[SCHEDULE](SCHEDULE.md)." if only is None else "A trial on some instances."
    )
    return "\n\n".join([group(lines), sum_up(lines), note, planted.measure()])
