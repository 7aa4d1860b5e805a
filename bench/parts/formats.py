"""Catalogue files as they are in the wild: are all their goods read?"""

import collections
import json

from .common import FORMATS, VITRINA, run, table, verdict

# Goods that the README of the development data states, by the beginning of the file's name; of a workbook by sheet.
STATED = {
    "vilmed_import": 289,
    "1coutlet_test_small": 32,
    "yandex_products_Ekaterinburg": 36,
    "yandex_products_Moscow": 36,
    "kmz_price": 3836,
    "kmz_400": 400,
    "liaoning_300": 300,
}


def count_rows(read: dict) -> tuple[int, str]:
    sheets = collections.Counter((row.get("place") or {}).get("sheet") for row in read["rows"])
    shown = ", ".join(f"{sheet}: {count}" for sheet, count in sheets.items() if sheet)
    return next(iter(sheets.values()), 0) if shown else len(read["rows"]), shown


def measure() -> str:
    if not FORMATS.exists():
        return "Left out: the development data is not at hand."
    rows = []
    for path in sorted(path for path in FORMATS.rglob("*") if path.is_file()):
        read = json.loads(run(VITRINA, "import", path, "--json"))
        count, sheets = count_rows(read)
        stated = next((number for name, number in STATED.items() if path.name.startswith(name)), None)
        rows.append(
            [
                path.name,
                f"{len(read['rows']):,}" + (f" ({sheets})" if sheets else ""),
                "" if stated is None else f"{stated:,}",
                str(len(read["warnings"])),
                "" if stated is None else verdict(count == stated),
            ]
        )
    return table(["Files under formats/", "rows read", "stated", "warnings", ""], rows)
