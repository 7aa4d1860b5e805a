# Отчёт об общих интересах: страница, книга и таблица.

## Начало страницы.

report-title = Общие интересы: { $left } и { $right }
report-skip = Перейти к парам
report-demo-title = Демонстрационные данные.
report-demo = Организации и карточки в этом отчёте вымышлены.
report-eyebrow = Общие интересы двух регионов
report-lede = Что может дать одна сторона и что ищет другая: кто кому подходит, почему и чего пока не хватает.
report-figure-pairs = найдено пар
report-figure-proposed = предлагается знакомств
report-figure-themes = общих тем
report-figure-offers = предложений нашли пару
report-figure-requests = запросов нашли пару
report-number = { $value }
report-of = { $part } из { $whole }
report-sources = Сопоставлены списки: { $offers } (предложения) и { $requests } (запросы).

## Мост общих тем.

report-bridge-title = Мост общих интересов
report-bridge-hint = Каждая арка — тема, которая соединяет две стороны; чем она толще, тем сильнее её пары. Выберите тему, чтобы увидеть только её пары.
# Слова для одной арки, их читают программы экранного доступа.
report-span = { $name }: { $pairs ->
    [one] { $pairs } пара
    [few] { $pairs } пары
   *[other] { $pairs } пар
}
report-themes-caption = Темы, сначала самые сильные
report-theme = Тема
report-theme-pairs = Пары
report-theme-offers = Предложения
report-theme-requests = Запросы
report-theme-strength = Сила

## Пары.

report-pairs-title = Кто кому подходит
report-count-pairs = { $count ->
    [one] { $count } пара
    [few] { $count } пары
   *[other] { $count } пар
}
report-pairs-cut = На странице — лучшие пары: { $shown } из { $total }. Чтобы получить все, сохраните отчёт в .xlsx, .csv или .json.
report-empty = Пары не найдены. Проверьте, что списки указаны в нужном порядке, а названия говорят, о каком товаре или услуге речь; посмотрите замечания к данным ниже.
report-none-left = Под эти условия не подходит ни одна пара. Сбросьте фильтр или снизьте оценку.
report-pair-number = № { $number }
report-why = Почему подходят
report-terms = Общие понятия
report-gaps = Чего не хватает
report-origin = Откуда эти сведения
report-id = Идентификатор { $id }
# Стоит вместо названия, которого нет в списке.
report-listing = Карточка { $id }

## Фильтр и порядок.

report-tools = Отбор и порядок пар
report-tool-text = Поиск по парам
report-tool-theme = Тема
report-tool-any-theme = Все темы
report-tool-score = Оценка
report-tool-any-score = Любая оценка
report-tool-from = { $label } (от { $percent })
report-tool-introduction = Знакомство
report-tool-any-introduction = Все пары
report-tool-sort = Порядок
report-sort-score = Сначала лучшие
report-sort-offer = Кто предлагает, по алфавиту
report-sort-request = Кто ищет, по алфавиту
report-tool-reset = Сбросить
report-shown = Показано: { $shown } из { $total }

## Как распределены знакомства.

report-allocation-title = Как распределены знакомства
report-allocation-limit = { $limit ->
    [one] Чтобы всех не отправляли к одним и тем же фирмам, каждой стороне предлагается не больше { $limit } знакомства; остальные пары остаются в резерве.
   *[other] Чтобы всех не отправляли к одним и тем же фирмам, каждой стороне предлагается не больше { $limit } знакомств; остальные пары остаются в резерве.
}
report-allocation-kept = от наибольшей возможной суммы оценок сохранено
report-allocation-offers = предложений участвует в знакомствах
report-allocation-offers-unlimited = предложений участвовало бы без ограничения

## Что осталось без пары.

report-unmet-title = Пока без пары
report-unmet-hint = Часто помогает более точное название, код или описание на языке другой стороны, а также более полный список с той стороны.
report-unmet-offers = { $count ->
    [one] { $count } предложение
    [few] { $count } предложения
   *[other] { $count } предложений
}
report-unmet-requests = { $count ->
    [one] { $count } запрос
    [few] { $count } запроса
   *[other] { $count } запросов
}
report-cut = Показаны первые { $shown } из { $total }.

## Замечания к данным.

report-warnings-title = Замечания к данным
report-warnings-count = { $count ->
    [one] { $count } замечание: что вызвало вопросы при чтении списков и что с этим делать
    [few] { $count } замечания: что вызвало вопросы при чтении списков и что с этим делать
   *[other] { $count } замечаний: что вызвало вопросы при чтении списков и что с этим делать
}
report-warning-place = Где
report-warning-text = Что
report-warning-remedy = Что делать

## Конец страницы.

report-footer = Отчёт подготовлен программой Vitrina { $date }. Файл самодостаточен и ничего не запрашивает из сети.
report-footer-score = Оценка показывает, насколько вероятно, что эксперт согласится с парой. Это предложение на рассмотрение, а не решение.

## Книга и таблица.

report-sheet-matches = Пары
report-sheet-themes = Темы
report-sheet-unmet = Без пары
report-sheet-warnings = Замечания к данным
report-sheet-demo = Демонстрационные данные
report-column-number = №
report-column-score = Оценка
report-column-band = Оценка словами
report-column-introduction = Знакомство
report-column-themes = Темы
report-column-offer-id = Предложение: идентификатор
report-column-offer-organisation = Предложение: организация
report-column-offer-city = Предложение: город
report-column-offer-title = Предложение: название
report-column-request-id = Запрос: идентификатор
report-column-request-organisation = Запрос: организация
report-column-request-city = Запрос: город
report-column-request-title = Запрос: название
report-column-reasons = Почему подходят
report-column-gaps = Чего не хватает
report-column-side = Сторона
report-column-id = Идентификатор
report-column-organisation = Организация
report-column-city = Город
report-column-title = Название
report-side-offer = Предложение
report-side-request = Запрос
