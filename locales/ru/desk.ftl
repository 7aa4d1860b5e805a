desk-title = Рабочий стол
desk-import = Загрузить список
desk-new = Новая карточка
desk-name = Название
desk-summary = Коротко, одной фразой
desk-description = Описание
desk-status = Состояние
desk-score = Полнота
desk-next = Что сделать дальше
desk-nameless = Без названия
desk-complete = Всё заполнено
desk-status-draft = черновик
desk-status-published = опубликовано
desk-status-withdrawn = снято с показа
desk-empty = Здесь появятся ваши карточки. Быстрее всего — загрузить прайс-лист, который у вас уже есть: Excel, CSV, 1С или YML.
desk-todo-name = Дайте название хотя бы на одном языке
desk-todo-sector = Выберите отрасль: по ней ищут
desk-todo-chinese = Добавьте китайский текст: без него покупатель пройдёт мимо
desk-todo-picture = Добавьте фотографию
desk-todo-description = Опишите, для чего это и чем хорошо: хотя бы 40 знаков
desk-todo-hs = Укажите код ТН ВЭД: по нему считают пошлину
desk-todo-specification = Добавьте три характеристики или больше
desk-todo-price = Назовите цену или её порядок
desk-todo-delivery = Укажите условия поставки или срок изготовления
desk-todo-english = Добавьте английский текст
desk-todo-russian = Добавьте русский текст
desk-todo-certificates = Добавьте сертификаты со сроком действия
desk-todo-check-machine = Проверьте машинный перевод
desk-todo-renew-stale = Обновите перевод: оригинал изменился
desk-edit = Карточка товара
desk-blocked = Опубликовать пока нельзя:
desk-view = Посмотреть глазами покупателя
desk-withdraw = Снять с показа
desk-publish = Опубликовать
desk-sector = Отрасль
desk-price = Цена
desk-currency = Валюта
desk-unit = Единица
desk-lead-days = Срок изготовления, дней
desk-save = Сохранить
desk-fault-name-missing = Название не указано ни на одном языке.
desk-fault-too-long = Текст длиннее { $most } знаков: сократите.
desk-fault-hs-unknown = «{ $text }» — не код ТН ВЭД: нужны от 4 до 10 цифр.
desk-fault-gtin-wrong = В GTIN «{ $text }» опечатка: не сходится контрольная цифра.
desk-fault-not-a-number = «{ $text }» — не число. Напишите, например, 1250,50.
desk-fault-price-not-positive = «{ $text }»: здесь нужно число больше нуля. Если цена по запросу, оставьте поле пустым.
desk-fault-invisible = В тексте «{ $text }» есть невидимые знаки, которые меняют порядок букв. Наберите его заново.
desk-import-lead = Подойдёт файл, который у вас уже есть: Excel, CSV, выгрузка из 1С (CommerceML) или YML. Сначала мы покажем, что из него поняли.
desk-import-file = Файл
desk-import-look = Посмотреть
desk-import-would = Файл { $file } ({ $format }): { $count ->
    [one] будет { $count } карточка
    [few] будет { $count } карточки
   *[other] будет { $count } карточек
}.
desk-import-take = Загрузить
desk-import-other = Выбрать другой файл
desk-import-columns = Столбцы
desk-import-rows = Первые строки
desk-import-row = Строка
desk-import-warnings = На что посмотреть
desk-import-more = И ещё { $count ->
    [one] { $count } замечание
    [few] { $count } замечания
   *[other] { $count } замечаний
}.
desk-import-done = Готово: новых черновиков { $fresh }, обновлено карточек { $known }.
desk-import-next = К карточкам
desk-import-undo = Отменить: удалить эти черновики
desk-photos = Фотографии
desk-photo = Фотография: JPEG, PNG или WebP, до 24 МБ
desk-photo-add = Добавить
desk-photo-remove = Убрать
desk-fault-no-picture = Это не фотография в формате JPEG, PNG или WebP, или она повреждена. Сохраните её ещё раз и загрузите.
desk-specification = Характеристики: по одной в строке, «Мощность: 11 кВт»
desk-incoterms = Условия поставки Incoterms 2020: по одному в строке, «FCA Подольск»
desk-fault-no-property = «{ $text }»: нужны название, двоеточие и значение, например «Мощность: 11 кВт».
desk-fault-no-term = «{ $text }» — не правило Incoterms 2020. Начните строку с EXW, FCA, CPT, CIP, DAP, DPU, DDP, FAS, FOB, CFR или CIF.
