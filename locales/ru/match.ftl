# Общие интересы: основания, пробелы и слова вокруг них.

## Слова предметной области.

match-field = { $field ->
    [goods] Товары
    [technology] Технологии
    [services] Услуги
    [investment] Инвестиции
    [education] Образование и молодёжные обмены
    [administration] Государственное и муниципальное управление
   *[culture] Культура
}
# Неизвестные коды показываются как есть.
match-region = { $code ->
    [RU-MOS] Московская область
    [CN-LN] Провинция Ляонин
   *[other] { $code }
}
match-introduction = { $state ->
    [proposed] Предлагается знакомство
   *[reserve] В резерве
}
# Насколько вероятно, что эксперт согласится с парой.
match-band = { $band ->
    [strong] Очень вероятно
    [good] Вероятно
    [fair] Возможно
   *[weak] Стоит взглянуть
}

## Основания: почему стороны подходят друг другу.

reason-clause-pair = Ближе всего по смыслу: «{ $offer }» и «{ $request }».
reason-shared-terms = Общие понятия: { $terms }.
reason-same-designation = С обеих сторон указано одно обозначение: { $designation }.
reason-same-heading = { $digits ->
    [2] Одна группа ТН ВЭД: { $name }.
    [4] Одна товарная позиция ТН ВЭД: { $name }.
   *[other] Одна субпозиция ТН ВЭД: { $name }.
}
reason-roles = Роли дополняют друг друга: одна сторона { $offer ->
    [makes] производит
    [trades] продаёт
    [buys] закупает
    [imports-exports] ведёт внешнюю торговлю
    [serves] оказывает услуги
   *[unstated] предлагает
}, другая { $request ->
    [makes] перерабатывает
    [trades] продаёт дальше
    [buys] закупает
    [imports-exports] ведёт внешнюю торговлю
    [serves] использует в своих услугах
   *[unstated] запрашивает
}.
reason-attribute-met = { $name }: требуется { $asked }, предлагается { $offered }.
reason-price-within-target = Цена { $price } укладывается в целевую: { $target }.
reason-moq-fits = Минимальная партия { $moq } подходит под объём { $quantity }.
reason-certificate-held = Требуемый сертификат есть: { $name }.
reason-lead-time-fits = Срок поставки { $offered-days ->
    [one] { $offered-days } день
    [few] { $offered-days } дня
   *[other] { $offered-days } дней
} — в пределах запрошенного: { $asked-days }.
reason-same-field = Одно направление сотрудничества: { match-field }.
reason-trades-abroad = Другая сторона указывает, что ведёт внешнюю торговлю.

## Пробелы: чего не хватает или что мешает.

gap-certificate-missing = Требуется сертификат, но он не указан: { $name }.
gap-text-missing = { $locale ->
    [ru] Нет описания на русском языке.
    [zh] Нет описания на китайском языке.
   *[en] Нет описания на английском языке.
}
gap-moq-above-quantity = Минимальная партия { $moq } больше нужного объёма: { $quantity }.
gap-price-above-target = Цена { $price } выше целевой: { $target }.
gap-currencies-differ = Цены в разных валютах ({ $offered } и { $asked }): без курса на дату их не сравнить.
gap-price-on-request = Цена не указана: запросите предложение.
gap-attribute-unmet = { $name }: требуется { $asked }, а предлагается { $offered }.
gap-attribute-unstated = { $name }: требуется { $asked }, в предложении не указано.
gap-lead-time-too-long = Срок поставки { $offered-days ->
    [one] { $offered-days } день
    [few] { $offered-days } дня
   *[other] { $offered-days } дней
} — дольше запрошенного: { $asked-days }.
gap-import-right-unstated = О праве ввоза ничего не сказано: может понадобиться агент.
gap-registry-id-unchecked = Регистрационный номер { $value } не проходит проверку: запросите свидетельство.
gap-incoterms-for-ships-only = Условие { $rule } — только для судов; для контейнера и железной дороги выберите FCA, CPT или CIP.
gap-both-make = Обе стороны производят одно и то же: партнёры или конкуренты.
