search-label = Поиск по витрине
search-placeholder = Название, артикул или код ТН ВЭД
search-go = Найти
search-title = Все карточки
search-found = { $count ->
    [one] { $count } карточка
    [few] { $count } карточки
   *[other] { $count } карточек
}
search-found-for = «{ $text }»: { $count ->
    [one] найдена { $count } карточка
    [few] найдено { $count } карточки
   *[other] найдено { $count } карточек
}
search-remove = убрать
search-clear = Сбросить всё
search-filters = Уточнить
search-facet-field = Направление
search-facet-side = Тип
search-facet-sector = Отрасль
search-facet-region = Регион
search-facet-city = Город
search-facet-maker = Организация
search-empty = Ничего не нашлось.
search-empty-remedy = Попробуйте другое слово или артикул без пробелов, уберите часть условий — или посмотрите всё.
search-all = Показать все карточки
search-paging = Страницы
search-previous = Назад
search-next = Дальше
search-page = Страница { $number } из { $pages }
search-why-code = Совпал код или артикул
search-why-meaning = Близко по смыслу
