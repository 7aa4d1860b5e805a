"""Names wrapped in what people write around them, and names told apart by a code alone."""

import json
from pathlib import Path

from .common import VITRINA, WORK, XLING, read_table, run, table, verdict, write_table

LANGUAGES = ("ru", "zh", "en")
# Wordings of their own, seen by no test of the stripper.
WRAPPINGS = {
    "ru": (
        "Куплю {} оптом, доставка в Москву",
        "Срочно нужен поставщик: {}, самовывоз из Химок, оплата по договору",
        "Рассмотрим предложения по позиции {}, тендер до пятницы",
    ),
    "zh": ("求购{}，长期合作，量大从优", "高价收购{}，现款现货，有货请联系", "寻{}生产厂家，交货地沈阳，价格面议"),
    "en": (
        "Looking to buy {} in bulk, delivery to Moscow",
        "Urgent: please quote {}, payment by L/C, shipment to Dalian",
        "Seeking a long-term source of {}, send catalogue and prices",
    ),
}
KINDS = (
    ("Насос центробежный", "离心泵", "Centrifugal pump", "кВт", "千瓦", "kW"),
    ("Редуктор червячный", "蜗轮减速机", "Worm gearbox", "Нм", "牛米", "Nm"),
    ("Электродвигатель", "电动机", "Electric motor", "кВт", "千瓦", "kW"),
    ("Трансформатор", "变压器", "Transformer", "кВА", "千伏安", "kVA"),
)
FAMILIES = ("ND", "KZ", "AIR", "TSK")


def coded_names() -> list[list[str]]:
    """Four hundred goods of four kinds: a model number and a figure are all that tells them apart."""
    rows = []
    for at in range(400):
        ru, zh, en, ru_unit, zh_unit, en_unit = KINDS[at % len(KINDS)]
        code = f"{FAMILIES[at // len(KINDS) % len(FAMILIES)]}{1000 + at * 37 % 9000}"
        figure = f"{(at * 13 % 180 + 3) / 2:g}"
        rows.append(
            [
                str(at),
                f"{ru} {code}, {figure.replace('.', ',')} {ru_unit}",
                f"{code}型{zh} {figure}{zh_unit}",
                f"{en} {code} {figure}{en_unit}",
            ]
        )
    return rows


def evaluate(path: Path, *options: object) -> dict[str, dict]:
    printed = run(VITRINA, "eval", "retrieval", path, *options, "--json")
    return {f"{row['from']}-{row['to']}": row for row in json.loads(printed)["directions"]}


def wrapped_figures(options: list[object]) -> list[list[str]]:
    """R@1 of bare names and of the same names in wordings: the queries are wrapped, the gallery is bare."""
    header, rows = read_table(XLING / "shopify_categories_dev.tsv")
    columns = [header.index(language) for language in LANGUAGES]
    bare = [[row[0], *(row[column] for column in columns)] for row in rows]
    ids = WORK / "queries" / "shopify_categories_dev.ids"
    tested = set(ids.read_text(encoding="utf-8").split())
    write_table(WORK / "bare.tsv", ["id", *LANGUAGES], bare)
    before = evaluate(WORK / "bare.tsv", "--ids", ids, *options)
    lines = []
    for at, language in enumerate(LANGUAGES, start=1):
        wordings = WRAPPINGS[language]
        wrapped = [
            [*row[:at], wordings[number % len(wordings)].format(row[at]), *row[at + 1 :]] if row[0] in tested else row
            for number, row in enumerate(bare)
        ]
        path = WORK / f"wrapped_{language}.tsv"
        write_table(path, ["id", *LANGUAGES], wrapped)
        after = evaluate(path, "--ids", ids, *options)
        for target in LANGUAGES:
            direction = f"{language}-{target}"
            if target == language:
                continue
            loss = before[direction]["recall_at_1"] - after[direction]["recall_at_1"]
            figures = f"{before[direction]['recall_at_1']:.3f} bare, {after[direction]['recall_at_1']:.3f} wrapped"
            lines.append([f"requests in wordings, {direction}", figures, "at most 0.02 lost", verdict(loss <= 0.02)])
    return lines


def coded_figures() -> list[list[str]]:
    path = WORK / "coded.tsv"
    write_table(path, ["id", *LANGUAGES], coded_names())
    found = evaluate(path)
    return [
        [f"model numbers, {direction}", f"R@1 {row['recall_at_1']:.3f}", "0.99", verdict(row["recall_at_1"] >= 0.99)]
        for direction, row in found.items()
    ]


def measure(held_out: Path | None = None) -> str:
    lines = wrapped_figures(["--table", held_out]) if held_out else []
    return table(["Names as people write them", "measured", "wanted", ""], lines + coded_figures())
