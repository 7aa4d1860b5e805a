"""Measures the named parts, or all, and writes bench/RESULTS.md."""

import datetime
import os
import platform
import re
import subprocess
import sys
import time
from pathlib import Path

from parts import all_pairs, encoder, formats, imports, real_lists, retrieval, schedule
from parts.common import ROOT, WORK, say

PARTS = {
    "encoder": encoder,
    "all_pairs": all_pairs,
    "retrieval": retrieval,
    "real_lists": real_lists,
    "imports": imports,
    "formats": formats,
    "schedule": schedule,
}
RESULTS = ROOT / "bench" / "RESULTS.md"
KEPT = WORK / "results"


def machine() -> str:
    name = platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        found = re.search(r"model name\s*: (.*)", cpuinfo.read_text())
        name = found.group(1) if found else name
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
    return f"{name}, {os.cpu_count()} cores, {memory:.0f} GB, {platform.system()}"


def commit() -> str:
    done = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"


def measure_part(name: str) -> bool:
    """Measures a part and keeps its table, so that parts can be measured one at a time."""
    say(f"part {name}")
    start = time.perf_counter()
    try:
        text = PARTS[name].measure()
    except (OSError, RuntimeError) as error:
        say(f"part {name} failed: {error}")
        return False
    today = datetime.date.today().isoformat()
    about = f"Measured {today}, commit {commit()}, {machine()}, in {time.perf_counter() - start:.0f} s."
    (KEPT / f"{name}.md").write_text(f"## {name.replace('_', ' ').capitalize()}\n\n{text}\n\n{about}\n", encoding="utf-8")
    print(f"\n{text}\n", flush=True)
    return True


def write_results() -> None:
    kept = [KEPT / f"{name}.md" for name in PARTS]
    parts = [path.read_text(encoding="utf-8") for path in kept if path.exists()]
    opening = (
        "# Measured\n\nWritten by `make bench`. Peers run in the same run, in turns with ours; figures are medians.\n"
        "Parts that need the development data are left out where it is not at hand.\n"
    )
    RESULTS.write_text("\n".join([opening, *parts]), encoding="utf-8")


def main() -> int:
    names = sys.argv[1:] or list(PARTS)
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        say(f"no part is called {', '.join(unknown)}; there are {', '.join(PARTS)}")
        return 2
    KEPT.mkdir(parents=True, exist_ok=True)
    done = [measure_part(name) for name in names]
    write_results()
    say(f"written to {RESULTS.relative_to(ROOT)}")
    return 0 if all(done) else 1


sys.exit(main())
