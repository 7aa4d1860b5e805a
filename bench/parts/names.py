"""Names wrapped in what people write around them, and names told apart by a code alone."""

import json
from pathlib import Path

from .common import VITRINA, WORK, XLING, read_table, run, table, verdict, write_table

LANGUAGES = ("ru", "zh", "en")
# The first three wordings of a language were known when the stripper's words were collected; the others are kept apart:
# neither a rule nor a word was made for them, and it should stay so.
# The first so many of a language are plain, the others far from what people write to a supplier.
NEAR = 3
WRAPPINGS = {
    "ru": (
        "Куплю {} оптом, доставка в Москву",
        "Срочно нужен поставщик: {}, самовывоз из Химок, оплата по договору",
        "Рассмотрим предложения по позиции {}, тендер до пятницы",
        "Заинтересованы в поставках {}, просим рассмотреть наше обращение",
        "Нашему заводу потребовались {}, количество уточняется",
        "Возможна ли отправка {} в Хабаровск? Сколько выйдет сотня?",
        "Продам {}, остались со стройки, отдам за полцены",
        "Ищется производство полного цикла: {}, контрактная сборка",
        "Госзакупка: {}, аукцион в электронной форме, НМЦК 3,4 млн",
        "Прошу включить {} в счёт и указать сроки отгрузки",
        "Оптовикам: {}, от 10 коробок, доставляем по Сибири",
    ),
    "zh": (
        "求购{}，长期合作，量大从优",
        "高价收购{}，现款现货，有货请联系",
        "寻{}生产厂家，交货地沈阳，价格面议",
        "求{}，有的老板请报个价，量大",
        "现向社会采购{}，报价截止6月1日",
        "需{}50台，月底前送到大连开发区",
        "{}厂家请联系我，做俄罗斯市场的",
        "我想找一家能长期稳定供应{}的工厂",
        "俄罗斯{}进口商，寻中国厂家",
        "转让{}一批，因厂房搬迁，低价出",
        "紧急寻源：{}，可接受二手，预付全款",
    ),
    "en": (
        "Looking to buy {} in bulk, delivery to Moscow",
        "Urgent: please quote {}, payment by L/C, shipment to Dalian",
        "Seeking a long-term source of {}, send catalogue and prices",
        "We'd appreciate your quotation for {} at your earliest convenience",
        "Regular buyer of {}, please get in touch with wholesale terms",
        "Factory in Liaoning sells {}, certificates on request",
        "Is {} available for immediate shipment to Novosibirsk?",
        "Purchasing manager here: need {} by the end of May, budget approved",
        "Procurement notice: {}, bids are accepted until 20 June",
        "Looking into importing {}, what documents do I need?",
        "Distributors of {} required for the Far East of Russia",
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
    write_table(WORK / "bare.tsv", ["id", *LANGUAGES], bare)
    before = evaluate(WORK / "bare.tsv", "--ids", ids, *options)
    lines = []
    for group, part in (("plain", slice(NEAR)), ("far", slice(NEAR, None))):
        for language in LANGUAGES:
            path = write_wrapped(bare, ids, language, WRAPPINGS[language][part])
            after = evaluate(path, "--ids", ids, *options)
            lines += [wrapped_line(group, f"{language}-{to}", before, after) for to in LANGUAGES if to != language]
    return lines


def write_wrapped(bare: list[list[str]], ids: Path, language: str, wordings: tuple[str, ...]) -> Path:
    tested = set(ids.read_text(encoding="utf-8").split())
    at = 1 + LANGUAGES.index(language)
    wrapped = [
        [*row[:at], wordings[number % len(wordings)].format(row[at]), *row[at + 1 :]] if row[0] in tested else row
        for number, row in enumerate(bare)
    ]
    path = WORK / f"wrapped_{language}.tsv"
    write_table(path, ["id", *LANGUAGES], wrapped)
    return path


def wrapped_line(group: str, direction: str, before: dict[str, dict], after: dict[str, dict]) -> list[str]:
    bare, wrapped = before[direction]["recall_at_1"], after[direction]["recall_at_1"]
    figures = f"{bare:.3f} bare, {wrapped:.3f} wrapped"
    bar = ["at most 0.02 lost", verdict(bare - wrapped <= 0.02)] if group == "plain" else ["as little as can be", ""]
    return [f"requests in {group} wordings, {direction}", figures, *bar]


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
