admin-title = Operator’s desk
admin-exhibits = Exhibits and deadlines
admin-organisations = Organisations to review
admin-organisations-empty = There are no organisations yet.
admin-evidence = Evidence
admin-evidence-needed = Say which documents were checked: without it the level cannot be raised.
admin-date = Date
admin-log = Log of actions
admin-log-empty = The log is empty.
admin-action = Action
admin-subject = Subject
admin-by = Account
admin-exhibits-empty = There are no exhibits yet.
admin-custody = Custody
admin-deadline = to leave by { $date }
admin-deadline-past = overdue
admin-deadline-days = { $count ->
    [one] { $count } day left
   *[other] { $count } days left
}
admin-custody-in_transit = in transit
admin-custody-on_stand = on its stand
admin-custody-in_store = in store
admin-custody-on_loan = on loan
admin-custody-sold = sold
admin-custody-returned = returned
admin-custody-written_off = written off
admin-action-sign-up = sign-up
admin-action-create-listing = listing created
admin-action-save-listing = listing changed
admin-action-publish-listing = listing published
admin-action-withdraw-listing = listing withdrawn
admin-action-import = list brought in
admin-action-undo-import = import undone
admin-action-add-user = operator added
admin-action-review = organisation reviewed
admin-action-custody = exhibit moved
