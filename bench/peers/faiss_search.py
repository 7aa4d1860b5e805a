"""The nearest rows of every row with faiss IndexFlatIP, which is also f32 brute force.

faiss_search.py VECTORS DIMENSIONS QUERIES COUNT THREADS OUT writes OUT.ids and OUT.f32 and prints the seconds.
"""

import sys
import time

import faiss
import numpy as np


def main(path: str, dimensions: str, queries: str, count: str, threads: str, out: str) -> None:
    faiss.omp_set_num_threads(int(threads))
    vectors = np.fromfile(path, dtype="<f4").reshape(-1, int(dimensions))
    start = time.perf_counter()
    index = faiss.IndexFlatIP(int(dimensions))
    index.add(vectors)
    similarities, ids = index.search(vectors[: int(queries)], int(count))
    print(time.perf_counter() - start)
    ids.astype("<i8").tofile(out + ".ids")
    similarities.astype("<f4").tofile(out + ".f32")


main(*sys.argv[1:])
