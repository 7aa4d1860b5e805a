# The report of common interests: page, workbook and table.

## Head of the page.

report-title = Common interests: { $left } and { $right }
report-skip = Skip to the pairs
report-demo-title = Demo data.
report-demo = The organisations and listings in this report are invented.
report-eyebrow = Common interests of two regions
report-lede = What one side can give and the other is looking for: who fits whom, why, and what is still missing.
report-figure-pairs = pairs found
report-figure-proposed = introductions proposed
report-figure-themes = common themes
report-figure-offers = offers with a counterpart
report-figure-requests = requests with a counterpart
report-number = { $value }
report-of = { $part } of { $whole }
report-sources = Compared: { $offers } (offers) and { $requests } (requests).

## The bridge of themes.

report-bridge-title = The bridge of common interests
report-bridge-hint = Each arch is a theme that joins the two sides; the thicker it is, the stronger its pairs. Choose a theme to see its pairs only.
# The words for one arch, read out by screen readers.
report-span = { $name }: { $pairs ->
    [one] { $pairs } pair
   *[other] { $pairs } pairs
}
report-themes-caption = Themes, strongest first
report-theme = Theme
report-theme-pairs = Pairs
report-theme-offers = Offers
report-theme-requests = Requests
report-theme-strength = Strength

## The pairs.

report-pairs-title = Who fits whom
report-count-pairs = { $count ->
    [one] { $count } pair
   *[other] { $count } pairs
}
report-pairs-cut = The page shows the best { $shown } of { $total } pairs. Save the report as .xlsx, .csv or .json to have them all.
report-empty = No pairs were found. Check that the lists are in the right order, that the names say what the goods or services are, and see the notes on the data below.
report-none-left = No pair meets these conditions. Reset the filter or lower the score.
report-pair-number = No. { $number }
report-why = Why they fit
report-terms = Shared terms
report-gaps = What is missing
report-origin = Where this comes from
report-id = ID { $id }
# Stands for a title that the list does not have.
report-listing = Listing { $id }

## Filter and order.

report-tools = Filter and sort the pairs
report-tool-text = Search in the pairs
report-tool-theme = Theme
report-tool-any-theme = All themes
report-tool-score = Score
report-tool-any-score = Any score
report-tool-from = { $label } ({ $percent } or more)
report-tool-introduction = Introduction
report-tool-any-introduction = All pairs
report-tool-sort = Sort by
report-sort-score = Best first
report-sort-offer = Who offers, A to Z
report-sort-request = Who asks, A to Z
report-tool-reset = Reset
report-shown = Shown: { $shown } of { $total }

## How the introductions are shared out.

report-allocation-title = How the introductions are shared out
report-allocation-limit = { $limit ->
    [one] So that not everybody is sent to the same few firms, each side gets at most { $limit } introduction; the other pairs stay in reserve.
   *[other] So that not everybody is sent to the same few firms, each side gets at most { $limit } introductions; the other pairs stay in reserve.
}
report-allocation-kept = of the best possible total score is kept
report-allocation-offers = offers take part in introductions
report-allocation-offers-unlimited = offers would take part without the limit

## What found no counterpart.

report-unmet-title = No counterpart yet
report-unmet-hint = A more exact name, a code or a description in the other language often helps; so does a wider list on the other side.
report-unmet-offers = { $count ->
    [one] { $count } offer
   *[other] { $count } offers
}
report-unmet-requests = { $count ->
    [one] { $count } request
   *[other] { $count } requests
}
report-cut = The first { $shown } of { $total } are shown.

## Notes on the data.

report-warnings-title = Notes on the data
report-warnings-count = { $count ->
    [one] { $count } note: what looked odd when the lists were read, and what to do about it
   *[other] { $count } notes: what looked odd when the lists were read, and what to do about it
}
report-warning-place = Where
report-warning-text = What
report-warning-remedy = What to do

## Foot of the page.

report-footer = Made by Vitrina on { $date }. This file is complete in itself and asks nothing of the network.
report-footer-score = The score estimates how likely a reviewer would accept the pair. It is a proposal for people to judge, not a decision.

## Workbook and table.

report-sheet-matches = Pairs
report-sheet-themes = Themes
report-sheet-unmet = No counterpart
report-sheet-warnings = Notes on the data
report-sheet-demo = Demo data
report-column-number = No.
report-column-score = Score
report-column-band = Score in words
report-column-introduction = Introduction
report-column-themes = Themes
report-column-offer-id = Offer: ID
report-column-offer-organisation = Offer: organisation
report-column-offer-city = Offer: city
report-column-offer-title = Offer: title
report-column-request-id = Request: ID
report-column-request-organisation = Request: organisation
report-column-request-city = Request: city
report-column-request-title = Request: title
report-column-reasons = Why they fit
report-column-gaps = What is missing
report-column-side = Side
report-column-id = ID
report-column-organisation = Organisation
report-column-city = City
report-column-title = Title
report-side-offer = Offer
report-side-request = Request
