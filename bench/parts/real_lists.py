"""Real lists from import to report, and how good the ten best are."""

import json

from .common import REAL, VITRINA, WORK, run, run_measured, table, verdict

RUNS = 5


def measure() -> str:
    if not REAL.exists():
        return "Left out: the development data is not at hand."
    lists = ["--offers", REAL / "moscow_suppliers.csv", "--requests", REAL / "liaoning_enterprises.csv"]
    turns = sorted(run_measured(VITRINA, "match", *lists, "--out", WORK / "report.html") for _ in range(RUNS))
    seconds, peak = turns[RUNS // 2][0], max(memory for _, memory in turns)
    judged = json.loads(run(VITRINA, "eval", "matching", *lists, "--families", REAL / "families_dev.json", "--json"))
    rows = [
        ["import to report, median of 5", f"{seconds:.1f} s", "under 60 s", verdict(seconds < 60)],
        ["most memory", f"{peak:.0f} MB", "under 1000 MB", verdict(peak < 1000)],
    ]
    for family in judged["families"]:
        if family["suppliers"]:
            name = f"precision@10, {family['family']} ({family['suppliers']} suppliers)"
            rows.append([name, f"{family['precision_at_10']:.3f}", "", ""])
    mean = judged["precision_at_10"]
    rows.append(["precision@10, mean of the families", f"{mean:.3f}", "0.80", verdict(mean >= 0.80)])
    return table(["Moscow-area suppliers and Liaoning enterprises", "measured", "wanted", ""], rows)
