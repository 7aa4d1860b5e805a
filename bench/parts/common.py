"""Paths, processes and tables that the parts share."""

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CACHE = Path(os.environ.get("VITRINA_CACHE") or Path.home() / ".cache" / "vitrina")
WORK = CACHE / "bench"
MODELS = Path(os.environ.get("VITRINA_MODELS") or CACHE / "models")
SHARED = ROOT.parent / "shared" / "data"
XLING = SHARED / "xling"
REAL = SHARED / "real"
FORMATS = SHARED / "formats"
PROGRAMS = Path(os.environ.get("CARGO_TARGET_DIR") or ROOT / "target") / "release"
VITRINA = PROGRAMS / "vitrina"
PEERS = ROOT / "bench" / "peers"
RUNS = 5


def say(text: str) -> None:
    print(f"bench: {text}", file=sys.stderr, flush=True)


def run(*command: object, threads: int | None = None) -> str:
    """Runs a program and returns what it prints."""
    environment = dict(os.environ)
    if threads is not None:
        for name in ("RAYON_NUM_THREADS", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
            environment[name] = str(threads)
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, env=environment, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, command))} ended with {done.returncode}")
    return done.stdout.decode("utf-8")


def peer(script: str, *arguments: object, threads: int) -> float:
    return float(run(sys.executable, PEERS / script, *arguments, threads=threads))


def best_peer(script: str, *arguments: object, threads: int) -> float:
    """The seconds of a peer; where a variable names the kernels of its library, the better of with and without it."""
    seconds = peer(script, *arguments, threads=threads)
    if "OPENBLAS_CORETYPE" not in os.environ:
        return seconds
    plain = ("env", "-u", "OPENBLAS_CORETYPE", "-u", "OPENBLAS_L2_SIZE")
    return min(seconds, float(run(*plain, sys.executable, PEERS / script, *arguments, threads=threads)))


def run_measured(*command: object) -> tuple[float, float]:
    """Runs a program, its output thrown away; returns the seconds and the peak of its memory in MB."""
    script = (
        "import json, resource, subprocess, sys, time\n"
        "start = time.perf_counter()\n"
        "code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode\n"
        "seconds = time.perf_counter() - start\n"
        "peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss\n"
        "print(json.dumps([code, seconds, peak / 1024]))\n"
    )
    code, seconds, peak = json.loads(run(sys.executable, "-c", script, *command))
    if code != 0:
        raise RuntimeError(f"{' '.join(map(str, command))} ended with {code}")
    return seconds, peak


def alternate(ours, theirs, runs: int = RUNS) -> tuple[float, float, list[float]]:
    """Runs both in turns; returns the medians of their seconds and the ratio of each turn, theirs by ours."""
    pairs = []
    for turn in range(runs):
        first, second = (ours, theirs) if turn % 2 == 0 else (theirs, ours)
        seconds = {first: first()}
        seconds[second] = second()
        pairs.append((seconds[ours], seconds[theirs]))
        say(f"turn {turn + 1} of {runs}: ours {seconds[ours]:.2f} s, peer {seconds[theirs]:.2f} s")
    ratios = sorted(theirs / ours for ours, theirs in pairs)
    return statistics.median(o for o, _ in pairs), statistics.median(t for _, t in pairs), ratios


def read_table(path: Path) -> tuple[list[str], list[list[str]]]:
    header, *rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    return header, rows


def write_table(path: Path, header: list[str], rows: list[list[str]]) -> None:
    path.write_text("".join("\t".join(row) + "\n" for row in [header, *rows]), encoding="utf-8")


def table(headings: list[str], rows: list[list[str]]) -> str:
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def verdict(reached: bool) -> str:
    return "reached" if reached else "**missed**"
