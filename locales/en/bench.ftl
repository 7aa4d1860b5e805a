# What `vitrina bench schedule` prints: a table of instances and what they come to.

bench-column-instance = Instance
bench-column-breaks = Breaks
bench-column-proved = Proved
bench-column-bound = Bound
bench-column-seconds = Seconds
bench-column-published = Published
bench-column-agreement = Compared
bench-proof = { $proof ->
    [optimal] optimal
    [infeasible] impossible
   *[open] open
}
# In the column of published figures: it is proved that not all meetings can be placed.
bench-impossible = impossible
bench-agreement = { $agreement ->
    [same] the same
    [not-reached] not reached
    [contradicted] CONTRADICTED
   *[unpublished] not published
}
bench-wrong = { $more ->
    [0] { $first }
   *[other] { $first } (and { $more } more)
}
bench-uneven = Two participants differ by { $difference } breaks.
bench-reached = Instances: { $instances }; the published answer reached: { $same } of { $published }.
bench-time = Geometric mean { $mean } s, longest { $worst } s ({ $instance }).
bench-stopped = Stopped; instances done: { $done } of { $files }.
bench-stopped-empty = Stopped before the first instance was done.
bench-failed = Published answers contradicted: { $contradicted }; plans that break rules: { $broken }.
