# Common interests: reasons, gaps and the words around them.

## Words of the domain.

match-field = { $field ->
    [goods] Goods
    [technology] Technology
    [services] Services
    [investment] Investment
    [education] Education and youth exchange
    [administration] Public administration
   *[culture] Culture
}
# Unknown codes are shown as they are.
match-region = { $code ->
    [RU-MOS] Moscow Region
    [CN-LN] Liaoning
   *[other] { $code }
}
match-introduction = { $state ->
    [proposed] Introduction proposed
   *[reserve] In reserve
}
# How likely a reviewer would accept the pair.
match-band = { $band ->
    [strong] Very likely fit
    [good] Likely fit
    [fair] Possible fit
   *[weak] Worth a look
}

## Reasons: why the two sides fit.

reason-clause-pair = The closest wording: “{ $offer }” and “{ $request }”.
reason-shared-terms = The same terms on both sides: { $terms }.
reason-same-designation = The same designation on both sides: { $designation }.
reason-same-heading = { $digits ->
    [2] The same HS chapter: { $name }.
    [4] The same HS heading: { $name }.
   *[other] The same HS subheading: { $name }.
}
reason-roles = One side { $offer ->
    [makes] makes it
    [trades] sells it
    [buys] buys it
    [imports-exports] imports and exports
    [serves] renders it as a service
   *[unstated] offers it
}, the other { $request ->
    [makes] processes it
    [trades] sells it on
    [buys] buys it
    [imports-exports] imports and exports
    [serves] renders services with it
   *[unstated] asks for it
}.
reason-attribute-met = { $name }: { $asked } is asked for, { $offered } is offered.
reason-price-within-target = The price { $price } is within the target of { $target }.
reason-moq-fits = The minimum order of { $moq } suits the quantity of { $quantity }.
reason-certificate-held = The certificate asked for is held: { $name }.
reason-lead-time-fits = Lead time: { $offered-days ->
    [one] { $offered-days } day is offered
   *[other] { $offered-days } days are offered
}, { $asked-days } asked for.
reason-same-field = The same field of co-operation: { match-field }.
reason-trades-abroad = The other side states that it trades abroad.

## Gaps: what is missing or in the way.

gap-certificate-missing = A certificate is asked for but not stated: { $name }.
gap-text-missing = { $locale ->
    [ru] There is no description in Russian.
    [zh] There is no description in Chinese.
   *[en] There is no description in English.
}
gap-moq-above-quantity = The minimum order of { $moq } is above the quantity of { $quantity }.
gap-price-above-target = The price { $price } is above the target of { $target }.
gap-currencies-differ = The prices are in { $offered } and { $asked } and cannot be compared without a dated rate.
gap-price-on-request = No price is stated: ask for a quotation.
gap-attribute-unmet = { $name }: { $asked } is asked for, but { $offered } is offered.
gap-attribute-unstated = { $name }: { $asked } is asked for, the offer says nothing.
gap-lead-time-too-long = Lead time: { $offered-days ->
    [one] { $offered-days } day is offered
   *[other] { $offered-days } days are offered
}, but { $asked-days } asked for.
gap-import-right-unstated = Nothing is said about importing: an agent may be needed.
gap-registry-id-unchecked = The registry number { $value } fails its check: ask for the certificate.
gap-incoterms-for-ships-only = { $rule } is meant for ships; by container or rail choose FCA, CPT or CIP.
gap-both-make = Both sides make the same thing: partners or competitors.
