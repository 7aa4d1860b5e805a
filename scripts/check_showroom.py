#!/usr/bin/env python3
"""Checks demo/showroom: references, check digits, languages, counts, files and models. Nothing but the standard library is needed."""

import json
import re
import struct
import sys
from pathlib import Path

SHOWROOM = Path(__file__).resolve().parent.parent / "demo" / "showroom"
LANGUAGES = ("ru", "zh", "en")
FIELDS = {"goods", "technology", "services", "investment", "education", "administration", "culture"}
CUSTODY = {"in_transit", "on_stand", "in_store", "on_loan", "sold", "returned", "written_off"}
RULES = {"EXW", "FCA", "CPT", "CIP", "DAP", "DPU", "DDP", "FAS", "FOB", "CFR", "CIF"}
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
MOST_BYTES, MOST_PICTURE = 6_000_000, 40 * 1024

faults = []


def expect(true, *words):
    if not true:
        faults.append(" ".join(str(word) for word in words))


def load(name):
    return json.loads((SHOWROOM / f"{name}.json").read_text(encoding="utf-8"))


def three(text, *where):
    """All three languages are there, and each is written in its own script."""
    expect(isinstance(text, dict) and list(text) == list(LANGUAGES), *where, "lacks a language or their order")
    spelled(text, *where)


def spelled(text, *where):
    for language, words in text.items():
        expect(bool(words.strip()) and words == words.strip(), *where, language, "is empty or padded")
        if language == "en":
            expect(not re.search("[а-яё一-鿿]", words.lower()), *where, "has a foreign letter in English:", words)
        if language == "zh":
            expect(not re.search("[А-яЁё]", words), *where, "has a Cyrillic letter in Chinese:", words)
            expect(not re.search("[一-鿿][,;:!?]", words), *where, "has a narrow mark in Chinese:", words)
        if language == "ru":
            expect(not re.search("[一-鿿]", words), *where, "has a Chinese character in Russian:", words)


def unique(items, key, what):
    names = [item[key] for item in items]
    expect(len(names) == len(set(names)), what, "repeats", {name for name in names if names.count(name) > 1})
    return set(names)


def valid_inn(text):
    weights = (2, 4, 10, 3, 5, 9, 4, 6, 8)
    return bool(re.fullmatch(r"\d{10}", text)) and int(text[9]) == sum(int(a) * b for a, b in zip(text, weights)) % 11 % 10


def valid_ogrn(text):
    return bool(re.fullmatch(r"\d{13}", text)) and int(text[12]) == int(text[:12]) % 11 % 10


def valid_uscc(text):
    if not re.fullmatch(f"[{ALPHABET}]{{18}}", text):
        return False
    inner = 11 - sum(int(c, 36) * w for c, w in zip(text[8:16], (3, 7, 9, 10, 5, 8, 4, 2))) % 11
    total = sum(ALPHABET.index(c) * (3**n % 31) for n, c in enumerate(text[:17]))
    return text[16] == {10: "X", 11: "0"}.get(inner, str(inner)) and text[17] == ALPHABET[(31 - total % 31) % 31]


def valid_gtin(text):
    return bool(re.fullmatch(r"\d{13}", text)) and int(text[12]) == -sum(int(c) * (3 if n % 2 else 1) for n, c in enumerate(text[:12])) % 10


def check_organisations(organisations, sectors):
    for one in organisations:
        at = one["id"]
        expect(re.fullmatch("[a-z0-9-]+", at), at, "is no slug")
        expect((one["region"] == "CN-LN") == ("uscc" in one["registry"]), at, "has the registry of another country")
        if one["region"] == "CN-LN":
            expect(valid_uscc(one["registry"]["uscc"]), at, "has a wrong USCC")
            expect(one["registry"]["uscc"][2:8] == "000000", at, "has a USCC of a real division")
        else:
            expect(valid_inn(one["registry"]["inn"]) and one["registry"]["inn"][:2] == "00", at, "has a wrong INN")
            expect(valid_ogrn(one["registry"]["ogrn"]) and one["registry"]["ogrn"][3:5] == "00", at, "has a wrong OGRN")
        for key in ("name", "city", "about"):
            three(one[key], at, key)
        three(one["contact"]["name"], at, "contact")
        three(one["contact"]["role"], at, "role")
        for language, mark in (("ru", "(демо)"), ("zh", "（演示）"), ("en", "(demo)")):
            expect(one["name"][language].endswith(mark), at, "is not marked as invented in", language)
        expect(set(one["sectors"]) <= sectors and one["sectors"], at, "has an unknown sector")
        expect(one["proof"]["level"] in ("listed", "reviewed", "verified"), at, "has an unknown proof level")
        expect((one["proof"]["level"] == "listed") == (one["proof"]["evidence"] is None), at, "has a proof level without its evidence")
        if one["proof"]["evidence"]:
            three(one["proof"]["evidence"], at, "evidence")
        expect(re.fullmatch(r"2026-\d\d-\d\d", one["proof"]["date"]), at, "has a wrong date of proof")


def check_listing(one, organisations, sectors):
    at, states = one["id"], one["states"]
    expect(one["organisation"] in organisations, at, "belongs to nobody")
    expect(one["sector"] in sectors and one["field"] in FIELDS and one["side"] in ("offer", "request", "joint"), at, "has a wrong sector, field or side")
    expect(states.get(one["original"]) == "original", at, "has no original")
    expect(all(state in ("human", "machine", "stale") for language, state in states.items() if language != one["original"]), at, "has a wrong state")
    for key in ("name", "summary", "description"):
        expect(list(one[key]) == list(states), at, key, "is not in the languages of its states")
        spelled(one[key], at, key)
    for entry in one["specification"] + one["certificates"]:
        three(entry["name"], at, "specification or certificate")
    for entry in one["specification"]:
        expect(bool(entry["value"]), at, "has an empty value of", entry["name"]["en"])
    for entry in one["certificates"]:
        expect(entry["number"].startswith("DEMO-"), at, "has a certificate that is not marked")
    terms = one["terms"]
    if terms["price"]:
        expect(re.fullmatch(r"\d+\.\d\d", terms["price"]["amount"]) and terms["price"]["currency"] in ("CNY", "RUB", "USD"), at, "has a wrong price")
    for entry in terms["incoterms"]:
        expect(entry["code"] in RULES, at, "has an unknown rule of delivery")
        three(entry["place"], at, "place")
    if one["hs"] is not None:
        expect(re.fullmatch(r"\d{6}", one["hs"]), at, "has a wrong HS code")
    if one["gtin"] is not None:
        expect(valid_gtin(one["gtin"]) and one["gtin"].startswith("0200"), at, "has a wrong GTIN")
    for entry in one["media"]:
        three(entry["alt"], at, "alt")
        path = SHOWROOM / entry["file"]
        expect(path.is_file(), at, "lacks", entry["file"])
        if path.is_file() and entry["kind"] == "model":
            check_model(path)
        elif path.is_file():
            expect(path.stat().st_size <= MOST_PICTURE, at, "has a picture over 40 KiB")
            data = path.read_bytes()
            expect(data[:4] == b"RIFF" and data[8:12] == b"WEBP", at, "has a picture that is no WebP")


def check_model(path):
    """Reads a binary glTF back: chunks, bounds of the views, indices, lengths of normals."""
    data = path.read_bytes()
    magic, version, total = struct.unpack_from("<4sII", data)
    expect(magic == b"glTF" and version == 2 and total == len(data), path.name, "has a wrong header")
    length, kind = struct.unpack_from("<I4s", data, 12)
    gltf = json.loads(data[20:20 + length])
    size, second = struct.unpack_from("<I4s", data, 20 + length)
    blob = data[28 + length:28 + length + size]
    expect(kind == b"JSON" and second == b"BIN\0" and gltf["buffers"][0]["byteLength"] <= size == len(blob), path.name, "has wrong chunks")

    def values(index):
        accessor = gltf["accessors"][index]
        view = gltf["bufferViews"][accessor["bufferView"]]
        code = {5123: "H", 5125: "I", 5126: "f"}[accessor["componentType"]]
        many = accessor["count"] * {"VEC3": 3, "VEC2": 2, "SCALAR": 1}[accessor["type"]]
        expect(view["byteOffset"] + view["byteLength"] <= len(blob) and view["byteOffset"] % 4 == 0, path.name, "has a view out of bounds")
        return accessor, struct.unpack_from(f"<{many}{code}", blob, view["byteOffset"])

    primitives = [primitive for mesh in gltf["meshes"] for primitive in mesh["primitives"]]
    expect(len({primitive["material"] for primitive in primitives}) >= 3, path.name, "has fewer than three materials")
    triangles = 0
    for primitive in primitives:
        position, points = values(primitive["attributes"]["POSITION"])
        for axis in range(3):
            column = points[axis::3]
            expect(abs(min(column) - position["min"][axis]) < 1e-4 and abs(max(column) - position["max"][axis]) < 1e-4, path.name, "has wrong bounds")
        normal, turns = values(primitive["attributes"]["NORMAL"])
        expect(normal["count"] == position["count"], path.name, "has other normals than points")
        for n in range(0, len(turns), 3):
            if abs(turns[n] ** 2 + turns[n + 1] ** 2 + turns[n + 2] ** 2 - 1) > 0.01:
                expect(False, path.name, "has a normal that is not of length one")
                break
        _, index = values(primitive["indices"])
        expect(max(index) < position["count"] and len(index) % 3 == 0, path.name, "has an index out of bounds")
        triangles += len(index) // 3
    expect(triangles >= 500, path.name, "is too plain:", triangles, "triangles")


def check_venue(venue, organisations, listings):
    for key in ("name", "city", "address"):
        three(venue[key], "venue", key)
    stands = unique(venue["stands"], "number", "stands")
    unique(venue["exhibits"], "number", "exhibits")
    unique(venue["exhibits"], "serial", "serials")
    for one in venue["stands"]:
        three(one["title"], "stand", one["number"])
        expect(one["organisation"] is None or one["organisation"] in organisations, "stand", one["number"], "belongs to nobody")
        expect(0 <= one["x"] and one["x"] + one["w"] <= venue["width_m"] and 0 <= one["y"] and one["y"] + one["d"] <= venue["depth_m"], "stand", one["number"], "is outside")
    for n, one in enumerate(venue["stands"]):
        for other in venue["stands"][n + 1:]:
            apart = one["x"] + one["w"] <= other["x"] or other["x"] + other["w"] <= one["x"] or one["y"] + one["d"] <= other["y"] or other["y"] + other["d"] <= one["y"]
            expect(apart, "stands", one["number"], "and", other["number"], "overlap")
    for one in venue["doors"]:
        three(one["name"], "door")
    for one in venue["exhibits"]:
        at = one["number"]
        expect(one["listing"] in listings and one["stand"] in stands, at, "has no listing or no stand")
        expect(one["custody"] in CUSTODY, at, "has an unknown custody")
        status, deadline = one["customs"]["status"], one["customs"]["deadline"]
        expect(status in ("temporary_import", "released", "none") and (status == "temporary_import") == (deadline is not None), at, "has a customs status without its deadline")
        expect(deadline is None or re.fullmatch(r"2027-(0[1-9]|1[0-2])-([0-2]\d|3[01])", deadline), at, "has a wrong deadline")


def main():
    organisations, listings, venue, sectors = (load(name) for name in ("organisations", "listings", "venue", "sectors"))
    names, ids, kinds = unique(sectors, "id", "sectors"), unique(organisations, "id", "organisations"), [one["kind"] for one in organisations]
    for one in sectors:
        three(one["name"], one["id"], "name")
        three(one["note"], one["id"], "note")
    check_organisations(organisations, names)
    known = unique(listings, "id", "listings")
    for one in listings:
        check_listing(one, ids, names)
    check_venue(venue, ids, known)
    gtins = [one["gtin"] for one in listings if one["gtin"]]
    expect(len(gtins) == len(set(gtins)), "a GTIN repeats")
    goods = [one for one in listings if one["field"] == "goods" and one["side"] == "offer"]
    models = list((SHOWROOM / "media").glob("*.glb"))
    used = {entry["file"] for one in listings for entry in one["media"]}
    for path in (SHOWROOM / "media").iterdir():
        expect(f"media/{path.name}" in used, path.name, "is used by nothing")
    for one in goods:
        expect(any(entry["kind"] == "image" for entry in one["media"]), one["id"], "has no picture")
    total = sum(path.stat().st_size for path in SHOWROOM.rglob("*") if path.is_file())
    counts = (len(sectors), kinds.count("maker"), kinds.count("buyer"), kinds.count("university") + kinds.count("agency"), len(goods), len(venue["stands"]))
    expect(counts == (8, 24, 30, 6, 90, 36), "the counts are", counts)
    expect(len(models) >= 10, "there are only", len(models), "models")
    expect(total < MOST_BYTES, "the folder takes", total, "bytes")
    for fault in faults:
        print(f"check_showroom: {fault}", file=sys.stderr)
    if faults:
        sys.exit(1)
    print(f"demo/showroom: {len(organisations)} organisations, {len(listings)} listings ({len(goods)} goods), "
          f"{len(venue['exhibits'])} exhibits, {len(models)} models, {total / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
