search-label = Search the showroom
search-placeholder = Name, model number or HS code
search-go = Search
search-title = All listings
search-found = { $count ->
    [one] { $count } listing
   *[other] { $count } listings
}
search-found-for = “{ $text }”: { $count ->
    [one] { $count } listing found
   *[other] { $count } listings found
}
search-remove = remove
search-clear = Clear all
search-filters = Narrow down
search-facet-field = Field
search-facet-side = Kind
search-facet-sector = Sector
search-facet-region = Region
search-facet-city = City
search-facet-maker = Organisation
search-empty = Nothing was found.
search-empty-remedy = Try another word or the model number without spaces, drop a condition, or look at everything:
search-all = show all listings
search-paging = Pages
search-previous = Previous
search-next = Next
search-page = Page { $number } of { $pages }
search-why-code = Its code or model number matches
search-why-meaning = Close in meaning
