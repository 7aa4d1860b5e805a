#!/usr/bin/env python3
"""Writes demo/programme.json: a day of meetings of two regions, invented to the last name.

60 participants, 150 requested meetings, 6 interpreters, two halls. The same script gives the same bytes, so that `--check`
can tell whether the file still says what the script says. Nothing but the standard library is needed.
"""

import json
import sys
from pathlib import Path

PROGRAMME = Path(__file__).resolve().parent.parent / "demo" / "programme.json"

TRADES = [
    ("станки", "机床"), ("насосы", "水泵"), ("кабель", "电缆"), ("кондитерская фабрика", "糖果"),
    ("медтехника", "医疗器械"), ("приборы", "仪表"), ("упаковка", "包装"), ("мебель", "家具"),
    ("косметика", "日化"), ("подшипники", "轴承"),
]
RUSSIAN = ["Ясный луч", "Тихий бор", "Белый камень"]
CHINESE = ["晨光样例", "松涛样例", "白石样例"]
SLOTS = 14
PEOPLE, REQUESTS = 60, 150


class Chance:
    """A generator of our own, so that no version of Python changes the programme."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % limit


def clock(minutes):
    return f"{minutes // 60:02}:{minutes % 60:02}"


def make_slots():
    starts = [540 + 30 * n for n in range(7)] + [810 + 30 * n for n in range(SLOTS - 7)]
    return [
        {
            "id": clock(start),
            "session": "morning" if start < 780 else "afternoon",
            "start": clock(start),
            "end": clock(start + 30),
        }
        for start in starts
    ]


def make_participants():
    people = []
    for number in range(PEOPLE // 2):
        trade, row = TRADES[number % 10], number // 10
        people.append({
            "id": f"mo-{number + 1:02}",
            "name": f"«{RUSSIAN[row]}», {trade[0]} (демо)",
            "hours": {},
            "languages": ["ru", "en"] if number % 4 else ["ru"],
        })
    for number in range(PEOPLE // 2):
        trade, row = TRADES[number % 10], number // 10
        english = number % 10 == 9
        people.append({
            "id": f"ln-{number + 1:02}",
            "name": f"Sample Trading {row + 1} (demo)" if english else f"{CHINESE[row]}{trade[1]}（演示）",
            "hours": {},
            "languages": ["zh", "en"] if number % 4 else ["zh"],
        })
    people[3]["hours"] = {"first": "11:00"}
    people[8]["hours"] = {"last": "12:00"}
    people[12]["hours"] = {"most_in_row": 4}
    people[37]["hours"] = {"first": "13:30"}
    people[44]["hours"] = {"away": ["10:00", "10:30"]}
    return people


def make_meetings(people, chance):
    ours, theirs = people[: PEOPLE // 2], people[PEOPLE // 2 :]
    pairs = [(8, 37 - PEOPLE // 2)]
    while len(pairs) < REQUESTS:
        pair = (chance.below(len(ours)), chance.below(len(theirs)))
        if pair not in pairs:
            pairs.append(pair)
    meetings = []
    for number, (one, other) in enumerate(pairs, 1):
        # Those of one trade want each other more.
        weight = 5 if one % 10 == other % 10 else 1 + chance.below(4)
        meeting = {"id": f"m{number:03}", "participants": [ours[one]["id"], theirs[other]["id"]], "weight": weight}
        if number % 25 == 0:
            meeting["duration"] = 2
        if number % 30 == 0:
            meeting["session"] = "morning"
        meetings.append(meeting)
    meetings[4].update(slot="09:00", table="A1")
    meetings[10]["equipment"] = ["screen"]
    return meetings


def make_programme():
    people = make_participants()
    tables = [
        {"id": f"{hall}{number}", "hall": name, "equipment": ["screen"] if number == 1 else []}
        for hall, name in [("A", "A"), ("B", "B")]
        for number in range(1, 8)
    ]
    names = ["Переводчик 1 (демо)", "译员2（演示）", "Interpreter 3 (demo)", "Переводчик 4 (демо)", "译员5（演示）", "Interpreter 6 (demo)"]
    interpreters = [
        {"id": f"i{number}", "name": name, "languages": ["ru", "zh"] + (["en"] if number > 3 else []),
         "hours": {"most_in_row": 6}}
        for number, name in enumerate(names, 1)
    ]
    interpreters[5]["hours"] = {"first": "10:00", "last": "15:30"}
    return {
        "slots": make_slots(),
        "participants": people,
        "meetings": make_meetings(people, Chance(2026)),
        "tables": tables,
        "interpreters": interpreters,
        "walks": [{"from": "A", "to": "B", "slots": 0}],
    }


def as_text(programme):
    """One entry a line, so that a change shows as the lines that changed."""
    lists = []
    for name, entries in programme.items():
        lines = ",\n".join("  " + json.dumps(entry, ensure_ascii=False) for entry in entries)
        lists.append(f' "{name}": [\n{lines}\n ]')
    return "{\n" + ",\n".join(lists) + "\n}\n"


def main():
    text = as_text(make_programme())
    if sys.argv[1:] == ["--check"]:
        if PROGRAMME.read_text(encoding="utf-8") != text:
            sys.exit("demo/programme.json is not what scripts/make_programme.py writes: run it")
        return
    PROGRAMME.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
