"""Ways to say to CP-SAT how many breaks or idle slots a participant has.

A form takes the day (its model and everybody's busy slots), a participant and the aim, `breaks` or `idle`, and returns
the count. Counts are exact, not bounds: the cap on unevenness could otherwise be met by counting too many.
"""


def starts(day, row: list) -> list:
    """For each slot but the first: does a run of meetings begin in it?"""
    found = []
    for before, here in zip(row, row[1:], strict=False):
        begins = day.model.new_bool_var("")
        day.model.add(begins >= here - before)
        day.model.add(begins <= here)
        day.model.add(begins <= 1 - before)
        found.append(begins)
    return found


def count_runs(day, who: str):
    """Breaks are the runs of meetings but one."""
    row = day.busy[who]
    wanted = len(day.of[who])
    most = max(min(wanted - 1, len(row) - wanted), 0)
    count = day.model.new_int_var(0, most, "")
    if wanted > 1:
        day.model.add(row[0] + sum(starts(day, row)) - 1 == count)
    return count


def window(day, who: str, aim: str):
    """A Boolean for each first and last slot that may be."""
    row, wanted = day.busy[who], len(day.of[who])
    if wanted < 2:
        return 0 if aim == "idle" else count_runs(day, who)
    able = [at for at, busy in enumerate(row) if not isinstance(busy, int)]
    windows = {}
    for first in able:
        for last in able:
            if sum(first <= at <= last for at in able) >= wanted:
                windows[first, last] = day.model.new_bool_var("")
    if not windows:
        day.model.add_bool_or([])
        return 0
    day.model.add_exactly_one(windows.values())
    for at in able:
        # Busy within the window only, and at both of its ends.
        day.model.add(row[at] <= sum(chosen for (first, last), chosen in windows.items() if first <= at <= last))
        day.model.add(row[at] >= sum(chosen for ends, chosen in windows.items() if at in ends))
    if aim == "idle":
        return sum((last - first + 1 - wanted) * chosen for (first, last), chosen in windows.items())
    count = count_runs(day, who)
    tight = sum(chosen for (first, last), chosen in windows.items() if last - first + 1 == wanted)
    day.model.add(count + tight >= 1)
    return count


def ends(day, who: str, aim: str):
    """Two integers: the first and the last slot."""
    row, wanted = day.busy[who], len(day.of[who])
    if wanted < 2:
        return 0 if aim == "idle" else count_runs(day, who)
    first = day.model.new_int_var(0, len(row) - wanted, "")
    last = day.model.new_int_var(wanted - 1, len(row) - 1, "")
    for at, busy in enumerate(row):
        if not isinstance(busy, int):
            day.model.add(first <= at).only_enforce_if(busy)
            day.model.add(last >= at).only_enforce_if(busy)
    idle = last - first + 1 - wanted
    day.model.add(idle >= 0)
    if aim == "idle":
        return idle
    count = count_runs(day, who)
    # A day with breaks is longer by at least as many slots.
    day.model.add(idle >= count)
    return count


def prefix(day, who: str, aim: str):
    """Monotone Booleans: has met somebody by this slot, meets somebody from this slot on."""
    row, wanted = day.busy[who], len(day.of[who])
    if wanted < 2:
        return 0 if aim == "idle" else count_runs(day, who)
    begun = monotone(day, row)
    if aim == "idle":
        ahead = monotone(day, row[::-1])[::-1]
        idle = []
        for at, busy in enumerate(row):
            waits = day.model.new_bool_var("")
            day.model.add(waits == begun[at] + ahead[at] - 1 - busy)
            idle.append(waits)
        return sum(idle)
    # A break ends where somebody who has begun is idle and busy in the next slot.
    breaks = []
    for at in range(len(row) - 1):
        over = day.model.new_bool_var("")
        day.model.add(over >= begun[at] + row[at + 1] - row[at] - 1)
        day.model.add(over <= begun[at])
        day.model.add(over <= row[at + 1])
        day.model.add(over <= 1 - row[at])
        breaks.append(over)
    return sum(breaks)


def monotone(day, row: list) -> list:
    """True from the first busy slot on."""
    begun = [day.model.new_bool_var("") for _ in row]
    for at, busy in enumerate(row):
        earlier = begun[at - 1] if at else 0
        day.model.add(begun[at] >= busy)
        day.model.add(begun[at] >= earlier)
        day.model.add(begun[at] <= busy + earlier)
    return begun


def runs(day, who: str, aim: str):
    """Runs of meetings alone; says nothing of idle slots."""
    if aim == "idle":
        raise ValueError("the form `runs` counts breaks only")
    return count_runs(day, who)


FORMS = {"window": window, "ends": ends, "prefix": prefix, "runs": runs}
