# What the commands say besides the report.

cli-reading-texts = Reading the texts
cli-match-done = { $matches ->
    [one] One common interest
   *[other] { $matches } common interests
} in { $themes ->
    [one] one theme
   *[other] { $themes } themes
}: { $file }
cli-import-records = { $records ->
    [one] One row would be read
   *[other] { $records } rows would be read
} ({ $format }).
cli-import-encoding = Encoding: { $encoding }.
cli-import-mapping = Column → meaning
cli-import-property = kept as a property
cli-import-first = First rows
cli-import-warnings = { $count ->
    [one] One warning
   *[other] { $count } warnings
}
cli-import-more = … and { $count } more; --json prints all of them.
cli-identify-none = { $text }: not a registry id, code or certificate that Vitrina knows.
cli-identify-verdict = { $result ->
    [valid] check digits right
    [shape-only] shape right, no check digit
    [inner-check-wrong] the organisation code inside should end with { $expected }
   *[check-digit-wrong] check digits wrong, { $expected } would be right
}
cli-identify-kind = { $kind ->
    [inn-organisation] INN of an organisation
    [inn-person] INN of a person
    [ogrn] OGRN
    [ogrnip] OGRNIP
    [kpp] KPP
    [uscc] Unified social credit code
    [organisation-code] Organisation code
    [gtin8] GTIN-8
    [gtin12] GTIN-12
    [gtin13] GTIN-13
    [gtin14] GTIN-14
    [nmpa-registration] NMPA registration
    [nmpa-filing] NMPA filing
    [russian-medical] Roszdravnadzor registration
   *[hs-code] HS code
}
cli-identify-part = { $part ->
    [region] region
    [tax-office] tax office
    [reason] reason for registration
    [year] year
    [authority] registering authority
    [body-class] class of body
    [division] administrative division
    [organisation-code] organisation code
    [prefix] prefix
    [origin] origin
    [risk-class] risk class
    [catalogue] catalogue number
    [serial] serial number
   *[chapter] chapter
}
cli-identify-note = { $note ->
    [in-store-prefix] a number for use inside one shop, not to be published
    [all-zeros] all zeros: a placeholder
   *[several-kinds-fit] other kinds fit as well
}

# The web program.
cli-migrate-done = { $kind } database: was at version { $before }, now at { $after }.
cli-demo-there = The database holds data already: the demonstration was not loaded.
cli-demo-done = Loaded the invented data set: { $organisations } organisations, { $listings } listings, { $stands } stands, { $exhibits } exhibits.
cli-serve-ready = The showroom is open: { $address } — Ctrl-C closes it.
cli-serve-taken = the address { $address } is taken or cannot be had; name another with --listen
cli-serve-no-weights = The encoder's weights were not found: nothing is searched by meaning, all else works. Run make setup.
cli-doctor-database = { $kind } database: tables at version { $version }, wanted { $latest }; vitrina migrate brings it up
cli-doctor-pages = Pages: { $count } samples rendered
cli-doctor-files = Files: { $folder }
cli-doctor-weights = The encoder's weights: { $folder }
cli-doctor-faults = Out of order: { $count }.
cli-admin-password = Type the password, at least 10 characters:
cli-admin-added = Operator { $email } was added.
cli-admin-short = The password is under 10 characters.
cli-admin-taken = There is an account with this e-mail already.
cli-serve-unknown-database = “{ $address }” is no address of a database. Use sqlite:FILE or postgres://USER@HOST/NAME.
cli-demo-no-folder = There is no folder { $folder }. Name that of the demo data: --from demo/showroom
