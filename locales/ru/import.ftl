# Чтение списков: что вызывает вопросы, почему файл не читается и что с этим делать.

## Где это находится; части соединяются точкой посередине строки.

import-place-sheet = лист «{ $sheet }»
import-place-row = строка { $row }
import-place-column = столбец «{ $column }»

## Предупреждения: чтение продолжается.

import-warning-damaged-text = Текст повреждён («{ $sample }») и не загружен.
import-warning-damaged-text-remedy = Пересохраните файл в кодировке UTF-8 в исходной программе или заполните ячейку заново.
import-warning-identifier-as-number = Идентификатор { $value } длиннее 15 цифр и хранится как число: последние цифры могли исказиться.
import-warning-identifier-as-number-remedy = Задайте столбцу текстовый формат и введите идентификатор заново.
import-warning-identifier-may-lack-zeros = Идентификатор { $value } хранится как число: могли пропасть нули в начале.
import-warning-identifier-may-lack-zeros-remedy = Задайте столбцу текстовый формат и сверьте идентификатор с оригиналом.
import-warning-price-unread = Цену «{ $value }» прочитать не удалось, она сохранена как текст.
import-warning-price-unread-remedy = Укажите сумму и валюту, например: 1 250,00 RUB.
import-warning-quantity-unread = Количество «{ $value }» прочитать не удалось, оно сохранено как текст.
import-warning-quantity-unread-remedy = Укажите число и единицу измерения, например: 100 шт.
import-warning-unit-unknown = Единицы «{ $value }» нет в справочнике, она сохранена как текст.
import-warning-unit-unknown-remedy = Укажите общепринятую единицу: шт., кг, т, м, компл.
import-warning-price-on-request = Цена не указана или равна нулю: показано «по запросу».
import-warning-price-on-request-remedy = Укажите хотя бы ориентировочную цену: на такие предложения отвечают чаще.
import-warning-registry-id-check = Регистрационный номер { $value } не проходит проверку контрольной суммы.
import-warning-registry-id-check-remedy = Сверьте номер со свидетельством о регистрации.
import-warning-gtin-check = Штрихкод { $value } не проходит проверку контрольной цифры.
import-warning-gtin-check-remedy = Отсканируйте штрихкод ещё раз или перепишите его с упаковки.
import-warning-gtin-in-store = Штрихкод { $value } — внутренний код магазина, опубликован не будет.
import-warning-gtin-in-store-remedy = Укажите GTIN, выданный GS1, или оставьте ячейку пустой.
import-warning-hs-code-shape = «{ $value }» — не код ТН ВЭД: ожидается от 2 до 13 цифр.
import-warning-hs-code-shape-remedy = Укажите хотя бы четыре цифры товарной позиции, например 8458.
import-warning-duplicate-id = Идентификатор { $value } уже занят строкой { NUMBER($first-row, useGrouping: "false") }; здесь к нему добавлен номер строки.
import-warning-duplicate-id-remedy = Дайте каждой строке свой идентификатор.
import-warning-row-too-long = Ячеек в строке: { $cells }, а столбцов в заголовке: { $expected }; лишние сохранены без названия.
import-warning-row-too-long-remedy = Заключите в кавычки ячейки, внутри которых есть разделитель.
import-warning-cell-cut = Знаков в ячейке: { $characters }; сохранены первые { $kept }.
import-warning-cell-cut-remedy = Сократите описание или вынесите его в отдельный документ.
import-warning-encoding-guessed = Кодировка в файле не указана; файл прочитан как { $encoding }.
import-warning-encoding-guessed-remedy = Если буквы отображаются неверно, сохраните файл в UTF-8.
import-warning-category-parent-missing = Группа ссылается на родительскую группу «{ $value }», которой нет в файле.
import-warning-category-parent-missing-remedy = Выгрузите дерево групп целиком.
import-warning-dictionary-entry-missing = Свойство ссылается на значение справочника «{ $value }», которого нет в файле.
import-warning-dictionary-entry-missing-remedy = Выгрузите каталог вместе со справочниками.
import-warning-offer-without-product = Есть цена на товар «{ $value }», которого нет в каталоге; она пропущена.
import-warning-offer-without-product-remedy = Выгрузите каталог и цены за один раз.
import-warning-doctype-passed-over = Объявление типа документа (DOCTYPE) пропущено.
import-warning-doctype-passed-over-remedy = Делать ничего не нужно: ради безопасности программа не выполняет объявлений из файла.
import-warning-entity-left-out = Сущность «{ $value }», объявленная в самом файле, пропущена.
import-warning-entity-left-out-remedy = Впишите нужные знаки полностью вместо сущности.
import-warning-row-without-name = В строке нет ни названия, ни описания; она пропущена.
import-warning-row-without-name-remedy = Впишите название или удалите строку.
import-warning-marked-deleted = Строка помечена в источнике на удаление и пропущена.
import-warning-marked-deleted-remedy = Если товар ещё продаётся, снимите пометку в источнике и повторите выгрузку.
import-warning-side-table = Рядом с первой таблицей стоит вторая, столбцы { $columns }; прочитаны обе.
import-warning-side-table-remedy = Убедитесь, что строки не повторяются; лучше вынести каждую таблицу на свой лист.
import-warning-sheet-passed-over = Таблица на этом листе не распознана, лист пропущен.
import-warning-sheet-passed-over-remedy = Если на листе есть список, озаглавьте столбцы: «Наименование», «Цена».
import-warning-word-unknown = Слово «{ $value }» не обозначает ни направление, ни сторону.
import-warning-word-unknown-remedy = Для стороны укажите offer, request или joint; для направления — goods, technology, services, investment, education, administration или culture.
import-warning-incoterms-mode = Условие { $value } рассчитано на перевозку судном, а груз идёт контейнером или по железной дороге.
import-warning-incoterms-mode-remedy = Согласуйте вместо него FCA, CPT или CIP.

## Ошибки: файл использовать нельзя, ничего не записано.

import-error-empty = { $file }: файл пуст.
import-error-empty-remedy = Проверьте, что выгрузка завершилась, и выберите файл ещё раз.
import-error-unreadable = { $file }: файл не открывается ({ $reason }).
import-error-unreadable-remedy = Проверьте путь и права доступа и закройте файл в других программах.
import-error-not-a-list = { $file }: это не список, а { $found }.
import-error-not-a-list-remedy = Выберите файл CommerceML, YML, XLSX, XLS, ODS, CSV или TSV.
import-error-too-large-unpacked = { $file }: после распаковки больше { $limit-mib } МиБ.
import-error-too-large-unpacked-remedy = Разделите список на несколько файлов или сохраните его в CSV.
import-error-workbook-damaged = { $file }: книга повреждена ({ $reason }).
import-error-workbook-damaged-remedy = Откройте её в табличном редакторе, сохраните заново в XLSX и повторите.
import-error-password-protected = { $file }: книга защищена паролем.
import-error-password-protected-remedy = Откройте её в табличном редакторе, снимите пароль, сохраните и повторите.
import-error-sheet-missing = { $file }: листа «{ $sheet }» нет. Найдены листы: { $sheets }.
import-error-sheet-missing-remedy = Укажите имя листа так, как оно записано в книге.
import-error-xml-damaged = { $file }: XML обрывается или содержит ошибку, байт { $position } ({ $reason }).
import-error-xml-damaged-remedy = Повторите выгрузку из 1С или из магазина.
import-error-xml-unknown = { $file }: корневой элемент «{ $root }» не относится ни к одному из известных форматов.
import-error-xml-unknown-remedy = Выгрузите данные в CommerceML 2 или YML.
import-error-entity-bomb = { $file }: в файле сущности объявлены через другие сущности; это известный приём атаки.
import-error-entity-bomb-remedy = Не используйте этот файл; запросите у отправителя обычную выгрузку.
import-error-one-column = { $file }: в таблице один столбец, и его заголовок ничего не говорит.
import-error-one-column-remedy = Проверьте разделитель: запятая, точка с запятой или табуляция. Либо назовите столбец сами: --map "ЗАГОЛОВОК=name".
import-error-no-known-column = { $file }: ни один столбец не распознан. Найдены заголовки: { $headers }.
import-error-no-known-column-remedy = Назовите хотя бы один столбец: --map "ЗАГОЛОВОК=name".
import-error-cell-too-long = { $file }: в строке { $row }, столбец «{ $column }», ячейка на { $characters } знаков — это не текст списка.
import-error-cell-too-long-remedy = Откройте эту строку в редакторе: чаще всего пропущена закрывающая кавычка. Исправьте её и прочитайте файл снова.
import-error-no-rows = { $file }: заголовок есть, а строк под ним нет.
import-error-no-rows-remedy = Проверьте, что в выгрузке есть данные и что фильтр не включён.
import-error-map-header-missing = { $file }: столбца «{ $header }» нет. Найдены заголовки: { $headers }.
import-error-map-header-missing-remedy = Скопируйте заголовок из файла буква в букву.
import-error-stopped = { $file }: чтение остановлено. Ничего не записано.
import-error-stopped-remedy = Запустите ещё раз, когда будете готовы.
