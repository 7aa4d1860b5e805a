desk-title = My desk
desk-import = Bring in a list
desk-new = New listing
desk-name = Name
desk-summary = In one sentence
desk-description = Description
desk-status = State
desk-score = Completeness
desk-next = What to do next
desk-nameless = Without a name
desk-complete = Complete
desk-status-draft = draft
desk-status-published = published
desk-status-withdrawn = withdrawn
desk-empty = Your listings will stand here. The quickest way is to bring in the price list you already have: Excel, CSV, 1C or YML.
desk-todo-name = Give it a name in at least one language
desk-todo-sector = Choose a sector: buyers browse by it
desk-todo-chinese = Add the Chinese text: without it buyers pass by
desk-todo-picture = Add a picture
desk-todo-description = Say what it is for and why it is good: 40 characters at least
desk-todo-hs = Give the HS code: duty is counted by it
desk-todo-specification = Add three properties or more
desk-todo-price = Name a price
desk-todo-delivery = Give terms of delivery or a lead time
desk-todo-english = Add the English text
desk-todo-russian = Add the Russian text
desk-todo-certificates = Add certificates with their expiry
desk-todo-check-machine = Check the machine translation
desk-todo-renew-stale = Renew the translation: the original has changed
desk-edit = Listing
desk-blocked = It cannot be published yet:
desk-view = See it as a buyer does
desk-withdraw = Withdraw
desk-publish = Publish
desk-sector = Sector
desk-price = Price
desk-currency = Currency
desk-unit = Unit
desk-lead-days = Lead time, days
desk-save = Save
desk-fault-name-missing = There is no name in any language.
desk-fault-too-long = A text is over { $most } characters: please shorten it.
desk-fault-hs-unknown = “{ $text }” is no HS code: it has 4 to 10 digits.
desk-fault-gtin-wrong = There is a slip in the GTIN “{ $text }”: its check digit does not fit.
desk-fault-not-a-number = “{ $text }” is no number. Write, for example, 1250.50.
desk-fault-price-not-positive = “{ $text }”: it must be above zero. For a price on request leave it empty.
desk-fault-invisible = The text “{ $text }” holds invisible marks that change the order of letters. Type it anew.
desk-import-lead = The file you have will do: Excel, CSV, a 1C export (CommerceML) or YML. First you see what was understood.
desk-import-file = File
desk-import-look = Look at it
desk-import-would = { $file } ({ $format }): { $count ->
    [one] { $count } listing
   *[other] { $count } listings
} would come of it.
desk-import-take = Take it
desk-import-other = Choose another file
desk-import-columns = Columns
desk-import-rows = First rows
desk-import-row = Row
desk-import-warnings = What to look at
desk-import-more = And { $count ->
    [one] { $count } more remark
   *[other] { $count } more remarks
}.
desk-import-done = Done: { $fresh } new drafts, { $known } listings brought up to date.
desk-import-next = To the listings
desk-import-undo = Undo: delete these drafts
