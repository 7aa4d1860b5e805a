#!/usr/bin/env python3
"""Packs demo/offers.csv into demo/offers.xlsx as an export department would send it.

The workbook has a letterhead above the header, a row of column numbers below it and a second sheet of explanations. The
same source gives the same bytes, so that `--check` can tell whether the workbook still says what its source says.
Nothing but the standard library is needed.
"""

import csv
import sys
import zipfile
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

DEMO = Path(__file__).resolve().parent.parent / "demo"
SOURCE = DEMO / "offers.csv"
WORKBOOK = DEMO / "offers.xlsx"

LETTERHEAD = [
    "Центр поддержки экспорта (демо)",
    "Сводный перечень экспортных предложений организаций Московской области",
    "ДЕМОНСТРАЦИОННЫЕ ДАННЫЕ: организации, реквизиты, товары и цены вымышлены",
]
NOTES = [
    "Пояснения к перечню (демонстрационные данные)",
    "Цены указаны без НДС, на условиях из столбца «Базис поставки» (Инкотермс 2020).",
    "Минимальная партия указана в единицах из столбца «Ед. изм.», если не указано иное.",
    "Пустая ячейка означает, что организация не сообщила сведений.",
]
NUMERIC_COLUMNS = {"Цена", "Мин. партия", "Номинальная мощность, кВт", "Диаметр обработки, мм"}
WIDTHS = {"Наименование": 38, "Описание": 70, "Организация": 30, "Сертификаты": 30, "Базис поставки": 24}

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
PLAIN, BOLD, TITLE = 0, 1, 2
STYLES = f"""<styleSheet xmlns="{MAIN}">
<fonts count="3"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font>
<font><b/><sz val="14"/><name val="Arial"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FFE4ECF5"/></patternFill></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="3"><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
<xf fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>
<xf fontId="2" applyFont="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"""


def column_letters(index):
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def as_number(text):
    """The number in Russian spelling, or None where the cell has to stay text."""
    try:
        return float(text.replace(",", ".").replace(" ", ""))
    except ValueError:
        return None


def cell_xml(place, text, style, numeric=False):
    number = as_number(text) if numeric else None
    if number is not None:
        return f'<c r="{place}" s="{style}"><v>{number:.12g}</v></c>'
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'


def row_xml(number, texts, style, numeric=()):
    cells = [
        cell_xml(f"{column_letters(index)}{number}", text, style, index in numeric)
        for index, text in enumerate(texts)
        if text
    ]
    return f'<row r="{number}">{"".join(cells)}</row>'


def sheet_xml(rows, widths=(), merges=()):
    columns = "".join(
        f'<col min="{index}" max="{index}" width="{width}" customWidth="1"/>' for index, width in enumerate(widths, 1)
    )
    merged = "".join(f'<mergeCell ref="{merge}"/>' for merge in merges)
    return (
        f'<worksheet xmlns="{MAIN}">'
        + (f"<cols>{columns}</cols>" if columns else "")
        + f'<sheetData>{"".join(rows)}</sheetData>'
        + (f'<mergeCells count="{len(merges)}">{merged}</mergeCells>' if merged else "")
        + "</worksheet>"
    )


def offers_sheet():
    with SOURCE.open(encoding="utf-8", newline="") as source:
        header, *offers = csv.reader(source)
    numeric = {index for index, name in enumerate(header) if name in NUMERIC_COLUMNS}
    rows = [row_xml(number, [line], TITLE) for number, line in enumerate(LETTERHEAD, 1)]
    rows.append(row_xml(5, header, BOLD))
    rows.append(row_xml(6, [str(number) for number in range(1, len(header) + 1)], BOLD, set(range(len(header)))))
    rows += [row_xml(number, offer, PLAIN, numeric) for number, offer in enumerate(offers, 7)]
    last = column_letters(len(header) - 1)
    merges = [f"A{number}:{last}{number}" for number in range(1, len(LETTERHEAD) + 1)]
    return sheet_xml(rows, [WIDTHS.get(name, 16) for name in header], merges)


def notes_sheet():
    rows = [row_xml(number, [line], TITLE if number == 1 else PLAIN) for number, line in enumerate(NOTES, 1)]
    return sheet_xml(rows, [110])


def package_parts():
    sheet_type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    yield "[Content_Types].xml", (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{sheet_type}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{sheet_type}.styles+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{sheet_type}.worksheet+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet2.xml" ContentType="{sheet_type}.worksheet+xml"/></Types>'
    )
    yield "_rels/.rels", (
        f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    )
    yield "xl/workbook.xml", (
        f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
        '<sheet name="Предложения (демо)" sheetId="1" r:id="rId1"/>'
        '<sheet name="Пояснения" sheetId="2" r:id="rId2"/></sheets></workbook>'
    )
    yield "xl/_rels/workbook.xml.rels", (
        f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{RELATIONS}/worksheet" Target="worksheets/sheet2.xml"/>'
        f'<Relationship Id="rId3" Type="{RELATIONS}/styles" Target="styles.xml"/></Relationships>'
    )
    yield "xl/styles.xml", STYLES
    yield "xl/worksheets/sheet1.xml", offers_sheet()
    yield "xl/worksheets/sheet2.xml", notes_sheet()


def workbook_bytes():
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in package_parts():
            entry = zipfile.ZipInfo(name, date_time=(2026, 11, 10, 9, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text)
    return packed.getvalue()


def parts_of(packed):
    """The texts inside: compressed bytes may differ from one zlib to the next."""
    with zipfile.ZipFile(BytesIO(packed)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def main():
    if sys.argv[1:] == ["--check"]:
        if not WORKBOOK.exists() or parts_of(WORKBOOK.read_bytes()) != parts_of(workbook_bytes()):
            sys.exit("demo/offers.xlsx differs from demo/offers.csv: run python3 scripts/make_demo.py")
    elif sys.argv[1:]:
        sys.exit("usage: make_demo.py [--check]")
    else:
        WORKBOOK.write_bytes(workbook_bytes())


if __name__ == "__main__":
    main()
