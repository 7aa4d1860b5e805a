"""Long lists: rows a second, and memory on a gigabyte."""

import statistics
from pathlib import Path

from .common import RUNS, VITRINA, WORK, run_measured, table, verdict

HEADER = "id,Наименование,Цена,Ед.изм.,Артикул,Описание\n"
NOUNS = ("Насос", "Станок", "Кабель", "Клапан", "Фанера", "Подшипник", "Краска")
MILLION = 1_000_000
GIGABYTE = 10**9


def row(at: int, words: int) -> str:
    noun = NOUNS[at % len(NOUNS)]
    note = " ".join(NOUNS[(at + word) % len(NOUNS)].lower() for word in range(words))
    return f'{at},"{noun} {at % 977}, исполнение {at % 13}",{at % 9000 + 0.5:.2f},шт,{at:08d},{note}\n'


def write_rows(path: Path, count: int) -> Path:
    if not path.exists():
        with path.open("w", encoding="utf-8") as file:
            file.write(HEADER)
            file.writelines(row(at, 3) for at in range(count))
    return path


def write_gigabyte(path: Path) -> Path:
    if not path.exists() or path.stat().st_size < GIGABYTE:
        block = "".join(row(at, 40) for at in range(1_000)).encode()
        with path.open("wb") as file:
            file.write(HEADER.encode())
            while file.tell() < GIGABYTE:
                file.write(block)
    return path


def measure() -> str:
    million = write_rows(WORK / "million.csv", MILLION)
    turns = [run_measured(VITRINA, "import", million) for _ in range(RUNS)]
    speed = MILLION / statistics.median(seconds for seconds, _ in turns)
    gigabyte = write_gigabyte(WORK / "gigabyte.csv")
    try:
        seconds, peak = run_measured(VITRINA, "import", gigabyte)
    finally:
        gigabyte.unlink()
    rows = [
        ["1,000,000 rows of CSV, median of 5", f"{speed:,.0f} rows/s", "100,000 rows/s", verdict(speed >= 100_000)],
        ["1 GB of CSV, most memory", f"{peak:.0f} MB ({seconds:.1f} s)", "under 300 MB", verdict(peak < 300)],
    ]
    return table(["Import", "measured", "wanted", ""], rows)
