"""Retrieval across languages by the protocol of the development data, beside its reference figures."""

import hashlib
import json
from pathlib import Path

from . import names
from .common import ROOT, VITRINA, WORK, XLING, read_table, run, say, table, verdict, write_table

LANGUAGES = ("ru", "zh", "en")
DIRECTIONS = ("ru-zh", "zh-ru", "en-ru", "en-zh", "ru-en", "zh-en")
# R@1 and R@10 of the first four directions; ru-en and zh-en may lose .02 on their reverse.
REFERENCE = {
    "Shopify, fold": [(0.51, 0.79), (0.51, 0.79), (0.64, 0.84), (0.65, 0.89)],
    "Shopify with path, fold": [(0.58, 0.88), (0.56, 0.87), (0.69, 0.91), (0.73, 0.94)],
    "HS clean, fold": [(0.41, 0.85), (0.51, 0.87), (0.56, 0.95), (0.52, 0.88)],
    "Google, transfer": [(0.47, 0.78), (0.45, 0.76), (0.64, 0.87), (0.60, 0.86)],
}
TRAINED = ("shopify_categories_dev.tsv", "hs6_dev.tsv", "shopify_attributes.tsv", "shopify_values.tsv")
GLOSSARY = ROOT / "crates" / "lingua" / "data" / "glossary"


def is_tested(english: str) -> bool:
    return int(hashlib.sha1(english.strip().lower().encode()).hexdigest(), 16) % 10 == 7


def strings(header: list[str], row: list[str]) -> set[str]:
    cells = (row[header.index(language)] for language in LANGUAGES if header.index(language) < len(row))
    return {part.strip().lower() for cell in cells for part in cell.split("|") if part.strip()}


def write_queries(folder: Path) -> set[str]:
    """Writes the ids of the tested rows and the clean part of HS; returns the strings that nothing may be trained on."""
    held: set[str] = set()
    for name in ("shopify_categories_dev", "hs6_dev"):
        header, rows = read_table(XLING / f"{name}.tsv")
        tested = [row for row in rows if is_tested(row[header.index("en")])]
        (folder / f"{name}.ids").write_text("".join(row[0] + "\n" for row in tested), encoding="utf-8")
        held.update(*(strings(header, row) for row in tested))
        if "zh_n8" in header:
            clean = [row for row in rows if row[header.index("zh_n8")] == "1"]
            write_table(folder / "hs6_clean.tsv", header, clean)
    return held


def train_without(name: str, held: set[str]) -> Path:
    """A table trained on all rows, the glossary's too, that share no string with those held out."""
    folder = WORK / name
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for path in [*(XLING / file for file in TRAINED), *sorted(GLOSSARY.glob("*.tsv"))]:
        header, rows = read_table(path)
        kept = [row for row in rows if not strings(header, row) & held]
        write_table(folder / path.name, header, kept)
        files.append(folder / path.name)
    inputs = b"".join(path.read_bytes() for path in files) + b"".join(
        path.read_bytes() for path in sorted((ROOT / "crates" / "lingua" / "src" / "lexicon").glob("*.rs"))
    )
    out = WORK / f"{name}-{hashlib.sha256(inputs).hexdigest()[:16]}.bin"
    if not out.exists():
        say(f"training the table for {name}, once")
        run(VITRINA, "train-lexicon", *files, "--bare", "--out", out)
    return out


def evaluate(path: Path, held_out: Path, *options: object) -> dict[str, dict]:
    printed = run(VITRINA, "eval", "retrieval", path, "--table", held_out, *options, "--json")
    return {f"{row['from']}-{row['to']}": row for row in json.loads(printed)["directions"]}


def wanted(name: str, found: dict[str, dict], direction: str) -> tuple[float, float]:
    reference = dict(zip(DIRECTIONS, REFERENCE[name], strict=False))
    if direction in reference:
        return reference[direction]
    back = found["-".join(reversed(direction.split("-")))]
    return back["recall_at_1"] - 0.02, back["recall_at_10"] - 0.02


def lines(name: str, found: dict[str, dict]) -> list[list[str]]:
    rows = []
    for direction in DIRECTIONS:
        row = found[direction]
        at_1, at_10 = wanted(name, found, direction)
        reached = round(row["recall_at_1"], 2) >= round(at_1, 2) and round(row["recall_at_10"], 2) >= round(at_10, 2)
        ours = f"{row['recall_at_1']:.3f} / {row['recall_at_10']:.3f}"
        rows.append(
            [name, direction, str(row["queries"]), ours, f"{at_1:.2f} / {at_10:.2f}", f"{row['mrr']:.3f}", verdict(reached)]
        )
    return rows


def measure() -> str:
    if not XLING.exists():
        return "Left out: the development data is not at hand.\n\n" + names.measure()
    folder = WORK / "queries"
    folder.mkdir(parents=True, exist_ok=True)
    fold = train_without("fold", write_queries(folder))
    google = XLING / "google_taxonomy_dev.tsv"
    header, rows = read_table(google)
    transfer = train_without("transfer", set().union(*(strings(header, row) for row in rows)))
    shopify, ids = XLING / "shopify_categories_dev.tsv", folder / "shopify_categories_dev.ids"
    sets = {
        "Shopify, fold": evaluate(shopify, fold, "--ids", ids),
        "Shopify with path, fold": evaluate(shopify, fold, "--ids", ids, "--path"),
        "HS clean, fold": evaluate(folder / "hs6_clean.tsv", fold, "--ids", folder / "hs6_dev.ids"),
        "Google, transfer": evaluate(google, transfer),
    }
    headings = ["Retrieval", "direction", "queries", "R@1 / R@10", "wanted", "MRR", ""]
    figures = table(headings, [line for name, found in sets.items() for line in lines(name, found)])
    return f"{figures}\n\n{names.measure(fold)}"
