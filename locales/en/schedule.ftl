# The schedule of meetings: its report, workbook and calendars, and what can be wrong.

## Progress and results on the terminal

schedule-searching = Looking for a plan
schedule-searching-placed = Meetings placed: { $placed }
schedule-stopped = Stopped: this is the best plan so far, with { $placed ->
    [one] { $placed } meeting
   *[other] { $placed } meetings
} placed.
schedule-stopped-empty = Stopped before there was a plan; nothing was written.
schedule-done = Placed { $placed } of { $meetings } meetings; idle slots: { $idle }.
schedule-done-calendars = { $folder }: { $count ->
    [one] { $count } calendar
   *[other] { $count } calendars
}
schedule-not-listed = { $file }: not listed there, so taken to be there all day: { $names }. Check the spelling if they should be.
schedule-repaired = Moved: { $moved }, lost their place: { $lost }, gained a place: { $gained }.
schedule-check-valid = { $file }: the plan is valid; { $placed } of { $meetings } meetings are placed.
schedule-check-broken = { $file }: the plan breaks { $count ->
    [one] { $count } rule
   *[other] { $count } rules
}.

## The report

schedule-title = Schedule of meetings
schedule-eyebrow = meetings
schedule-skip = Skip to the grid
schedule-demo-title = Demo data.
schedule-demo = All participants, firms and interpreters are invented.
schedule-contents = On this page
schedule-figure-placed = meetings placed
schedule-figure-people = participants
schedule-figure-idle = idle slots between meetings
schedule-figure-interpreters = interpreters
schedule-of = { $part } of { $whole }
schedule-number = { $value }
schedule-proof-optimal = This is proved to be the best plan: none places more and leaves fewer gaps.
schedule-proof-infeasible = It is proved that not all meetings can be placed; the plan places what it can.
schedule-proof-open = A better plan may exist; the bounds below say how much better at most.
schedule-bound-weight = Weight placed: { $placed } of { $wanted }; more than { $bound } cannot be placed.
schedule-bound-idle = Idle slots: { $found }; no plan of this weight has fewer than { $bound }, so at most { $gap } could be saved.
schedule-bound-unknown = Idle slots: { $found }; it is not known how few there could be.
schedule-bound-breaks = Breaks: { $found }; no plan of this weight has fewer than { $bound }, so at most { $gap } could be saved.
schedule-grid-title = Tables by time
schedule-drawing = Which tables are taken when; the tables below say the same in words.
schedule-unplaced-title = Without a place
schedule-unplaced-hint = What stands in the way, and the cheapest single change that makes room. Each was tried on this plan, one at a time.
schedule-no-remedy = No single change that helps was found.
schedule-waits-title = Who waits for whom
schedule-no-waits = Nobody waits between two meetings.
schedule-interpreters-title = Interpreters
schedule-interpreter-use = { $taken } of { $available } slots
schedule-days-title = Each participant’s day
schedule-directory = Find a participant
schedule-day-summary = { $placed } of { $wanted } meetings, idle slots: { $idle }
schedule-day-empty = No meetings on this day.
schedule-wait = no meeting

## Columns and sheets

schedule-column-time = Time
schedule-column-participant = Participant
schedule-column-with = Meets
schedule-column-table = Table
schedule-column-hall = Hall
schedule-column-interpreter = Interpreter
schedule-column-meeting = Meeting
schedule-column-weight = Weight
schedule-column-reason = Why not
schedule-column-remedy = What would help
schedule-column-waits-for = Waits for
schedule-sheet-grid = Grid
schedule-sheet-days = Participants
schedule-sheet-interpreters = Interpreters
schedule-sheet-unplaced = Without a place

## Calendars

schedule-calendar-summary = Meeting: { $names }
schedule-calendar-place = table { $table }
schedule-calendar-interpreter = interpreter: { $name }

## What a thing is called: the beginning or the middle of a sentence

schedule-thing = { $kind ->
    [slot] slot “{ $name }”
    [participant] participant “{ $name }”
    [meeting] meeting “{ $name }”
    [table] table “{ $name }”
    [interpreter] interpreter “{ $name }”
   *[hall] hall “{ $name }”
}

## Why a meeting has no place

schedule-reason-never-together = Its participants are never there at the same time.
schedule-reason-no-such-table = No table has the { $seats } seats and the equipment that it needs.
schedule-reason-no-such-interpreter = No interpreter speaks these languages.
schedule-reason-too-many-meetings = { $participant } asks for { $wanted } slots of meetings but is there for { $slots } only.
schedule-taken-participants = The participants are in other meetings: { $slots }.
schedule-taken-tables = No fitting table is free: { $slots }.
schedule-taken-interpreters = No fitting interpreter is free: { $slots }.
schedule-taken-limits = Lunch, rest, the walk between halls or the order of meetings stands in the way: { $slots }.

## The cheapest change

schedule-remedy-move-other = Meeting { $meeting } moves to { $to }; this one begins at { $slot }. Nobody loses anything.
schedule-remedy-open-table = Table “{ $table }” can be had at these times, too: { $slots }.
schedule-remedy-extra-table = One more fitting table at { $slot }.
schedule-remedy-extra-table-in = One more fitting table in hall “{ $hall }” at { $slot }.
schedule-remedy-extra-interpreter = One more interpreter of these languages at { $slot }.
schedule-remedy-other-time = Another time than the one asked for: it could begin at { $slot }.
schedule-remedy-other-table = Another table than the one asked for: table “{ $table }” is free at { $slot }.
schedule-remedy-longer-shift = Interpreter { $interpreter } works at these times, too: { $slots }.
schedule-remedy-longer-stay = { $participant } is there at these times, too: { $slots }.
schedule-remedy-eased-limit = It could begin at { $slot } if one limit were eased, { $of }: { $limit ->
    [lunch] the rest
    [in-row] the most slots in a row
    [walk] the time for the way between halls
   *[order] the order of the two
}.
schedule-remedy-give-way = Meeting { $meeting } gives up its place; this one begins at { $slot }.

## What is wrong with a problem

schedule-faults = { $file }: { $count ->
    [one] one thing is wrong
   *[other] { $count } things are wrong
} with the problem, nothing was scheduled:
schedule-faults-remedy = Correct the file and start again; docs/schedule-json.md describes every field.
schedule-fault-no-slots = The day has no slots.
schedule-fault-too-many-slots = The day has { $slots } slots; 64 are the most.
schedule-fault-same-id = Listed twice: { $thing }.
schedule-fault-unknown = Not listed: { $thing }; named by { $by }.
schedule-fault-clock-runs-back = Slot “{ $slot }” ends before it begins, or begins before the last one has ended.
schedule-fault-negative-weight = Meeting { $meeting }: the weight { $weight } is negative.
schedule-fault-weights-too-large = The weights are too large to be added up.
schedule-fault-zero-duration = Meeting { $meeting } takes no slots.
schedule-fault-too-few-participants = Meeting { $meeting } has fewer than two participants.
schedule-fault-participant-twice = Meeting { $meeting } names { $participant } twice.
schedule-fault-impossible-limit = A limit that cannot hold, { $of }: { $limit ->
    [first-after-last] the first slot lies after the last
    [lunch-ends-before-it-begins] the lunch window ends before it begins
    [lunch-longer-than-window] lunch is longer than its window
    [none-in-row] not a single meeting in a row is allowed
    [no-seats] there are no seats
    [longer-than-session] it is longer than any session it may lie in
   *[walk-longer-than-day] the way takes longer than the day
}.
schedule-fault-fixed-while-closed = Meeting { $meeting } is fixed at { $slot }, when table “{ $table }” is closed.
schedule-fault-fixed-at-unfit-table = Meeting { $meeting } is fixed at table “{ $table }”, which is too small or lacks equipment.
schedule-fault-fixed-at-one-table = Two meetings are fixed at table “{ $table }” at { $slot }: { $one } and { $other }.
schedule-fault-fixed-against-order = Meeting { $after } must follow { $before } but is fixed before its end.
schedule-fault-beyond-published = The published objective (--objective jair) knows only pairs of one slot at tables that are alike, without interpreters or limits; use --objective day.
schedule-fault-unknown-in-repair = The changes name something that is not listed: { $thing }.
schedule-fault-circular-order = Meetings wait for each other in a circle: { $meetings }.

## Which rule a plan breaks

schedule-violation-unknown = Meeting { $meeting }: the problem does not list { $thing }.
schedule-violation-placed-twice = Meeting { $meeting } takes place twice.
schedule-violation-wrong-time = Meeting { $meeting } cannot begin at { $slot }: not its fixed time or session, or it runs over the session’s end.
schedule-violation-wrong-table = Meeting { $meeting } cannot be at table “{ $table }”: not its fixed table, too small, or without its equipment.
schedule-violation-table-closed = Meeting { $meeting }: table “{ $table }” is closed at { $slot }.
schedule-violation-table-taken = Table “{ $table }” is taken more than once at { $slot }: { $meetings }.
schedule-violation-away = Meeting { $meeting }: away at { $slot }: { $who }.
schedule-violation-in-two-meetings = In two meetings at { $slot }, { $who }: { $meetings }.
schedule-violation-no-lunch = No lunch: { $who }.
schedule-violation-too-many-in-row = Too many slots in a row from { $from }: { $who }.
schedule-violation-too-far-to-walk = No time to walk from { $from } to { $to }: { $who }.
schedule-violation-out-of-order = Meeting { $after } begins before { $before } has ended.
schedule-violation-no-interpreter = Meeting { $meeting } needs an interpreter and has none.
schedule-violation-wrong-interpreter = Meeting { $meeting }: { $interpreter } does not speak its languages.
schedule-violation-needless-interpreter = Meeting { $meeting } does not need an interpreter, but { $interpreter } is there.

## Cells of lists that cannot be used

schedule-cells = { $count ->
    [one] One cell cannot be used
   *[other] { $count } cells cannot be used
}, nothing was scheduled:
schedule-cells-remedy = Correct the lists and start again; docs/schedule-lists.md describes every column.
schedule-cell-empty = { $place }: nothing is there. Fill the cell or clear the row.
schedule-cell-not-whole = { $place }: “{ $cell }”. Write a whole number from 0 on.
schedule-cell-not-count = { $place }: “{ $cell }”. Write a whole number from 1 on.
schedule-cell-not-length = { $place }: “{ $cell }”. Write how many slots, as in 2, or how long, as in 60 min.
schedule-cell-not-session = { $place }: “{ $cell }”. Write morning or afternoon.
schedule-cell-not-times = { $place }: “{ $cell }”. Write times as in 10:00-12:00; put a semicolon between several.
schedule-cell-outside-day = { $place }: “{ $cell }”. No slot of the day lies within; the day is { $first }–{ $last }.
schedule-cell-no-such-slot = { $place }: “{ $cell }”. No slot begins then; slots begin at { $slots }.
schedule-cell-no-such-table = { $place }: “{ $cell }”. There is no such table in --tables.
schedule-cell-no-such-meeting = { $place }: “{ $cell }”. No row has this number; write the numbers of other requests with commas between.
schedule-cell-not-interpreting = { $place }: “{ $cell }”. Write two languages, as in Russian-Chinese, or none.
schedule-cell-not-lunch = { $place }: “{ $cell }”. Write the time that must stay free, as in 12:30-13:30, or a rest within it, as in 12:00-14:00/1h.
schedule-cell-too-few = { $place }: “{ $cell }”. A meeting needs two different participants.
schedule-cell-twice = { $place }: “{ $cell }”. Row { $row } has this number, too.
schedule-cell-repeated = { $place }: “{ $cell }”. A row above has this name, too.
schedule-cell-contradicts = { $place }: “{ $cell }”. Row { $row } is about the same participants and says otherwise.

## What of the input cannot be used

schedule-refusal-unreadable = { $file }: cannot be opened: { $reason }.
schedule-refusal-unreadable-remedy = Check the name and the folder.
schedule-refusal-not-json = { $file }: not JSON from line { $line } on: { $reason }.
schedule-refusal-not-json-remedy = Correct the line. A list of requests must end with .xlsx or .csv.
schedule-refusal-wrong-shape = { $file }: not of the documented form: { $reason }.
schedule-refusal-wrong-shape-remedy = docs/schedule-json.md describes every field.
schedule-refusal-not-dzn = { $file }: not a data file of the meeting problem: { $reason }.
schedule-refusal-not-dzn-remedy = Use the form of the JAIR 2022 instances, or write the problem as JSON.
schedule-refusal-no-instances = { $file }: there is no .dzn file in this folder.
schedule-refusal-no-instances-remedy = Name the folder that holds the instances.
schedule-refusal-bad-published = { $file }: not a table of published figures: { $reason }.
schedule-refusal-bad-published-remedy = The columns instance, variant, d, time_s and best are needed; without this file nothing is compared.
schedule-refusal-unknown-ending = { $file }: this ending says nothing about the form.
schedule-refusal-unknown-ending-remedy = The plan is .json or .xlsx, the report .html.
schedule-refusal-bad-slots = --slots “{ $text }”: these times make no sense.
schedule-refusal-bad-slots-remedy = Write beginning, end and length, as in 09:00-17:00/30m.
schedule-refusal-bad-lunch = --lunch “{ $text }”: these times make no sense.
schedule-refusal-bad-lunch-remedy = Write beginning and end, as in 12:30-13:30.
schedule-refusal-too-many-slots = --slots makes { $slots } slots; a day holds 64 at most.
schedule-refusal-too-many-slots-remedy = Make the slots longer or the day shorter.
schedule-refusal-list-needs-day = A list of requests says nothing about the day.
schedule-refusal-list-needs-day-remedy = Add --slots 09:00-17:00/30m and --tables 40.
schedule-refusal-missing-columns = { $file }: columns are missing: { $columns }. There are: { $headers }.
schedule-refusal-missing-columns-remedy = Put a header with these names in the first row of the table.
schedule-refusal-bad-walk = --walk “{ $text }”: this makes no sense.
schedule-refusal-bad-walk-remedy = Write two halls and how many slots or minutes the way takes, as in A:B=1 or A:B=15m.
schedule-refusal-walk-to-nowhere = --walk “{ $text }”: no table stands in hall “{ $hall }”. There are: { $halls }.
schedule-refusal-walk-to-nowhere-remedy = Write the halls as in the list of tables (--tables tables.xlsx).
schedule-refusal-slots-without-times = Calendars need the beginning and the end of every slot.
schedule-refusal-slots-without-times-remedy = Add start and end to the slots of the problem, or leave out --ics.
