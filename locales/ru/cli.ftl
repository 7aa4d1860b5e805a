# Что говорят команды, кроме отчёта.

cli-reading-texts = Чтение текстов
cli-match-done = { $matches ->
    [one] { $matches } общий интерес
    [few] { $matches } общих интереса
   *[many] { $matches } общих интересов
}, { $themes ->
    [one] { $themes } тема
    [few] { $themes } темы
   *[many] { $themes } тем
}: { $file }
cli-import-records = { $records ->
    [one] Будет прочитана { $records } строка
    [few] Будут прочитаны { $records } строки
   *[many] Будет прочитано { $records } строк
} ({ $format }).
cli-import-encoding = Кодировка: { $encoding }.
cli-import-mapping = Столбец → значение
cli-import-property = сохраняется как характеристика
cli-import-first = Первые строки
cli-import-warnings = { $count ->
    [one] { $count } предупреждение
    [few] { $count } предупреждения
   *[many] { $count } предупреждений
}
cli-import-more = … и ещё { $count }; полный список выводит --json.
cli-identify-none = { $text }: это не регистрационный номер, не код и не удостоверение из известных «Витрине».
cli-identify-verdict = { $result ->
    [valid] контрольные цифры верны
    [shape-only] вид правильный, контрольной цифры нет
    [inner-check-wrong] внутренний код организации должен оканчиваться на { $expected }
   *[check-digit-wrong] контрольные цифры неверны, должно быть { $expected }
}
cli-identify-kind = { $kind ->
    [inn-organisation] ИНН организации
    [inn-person] ИНН физического лица или ИП
    [ogrn] ОГРН
    [ogrnip] ОГРНИП
    [kpp] КПП
    [uscc] Единый код социального кредита (КНР)
    [organisation-code] Код организации (КНР)
    [gtin8] GTIN-8
    [gtin12] GTIN-12
    [gtin13] GTIN-13
    [gtin14] GTIN-14
    [nmpa-registration] Регистрация NMPA (КНР)
    [nmpa-filing] Уведомительная регистрация NMPA (КНР)
    [russian-medical] Регистрационное удостоверение Росздравнадзора
   *[hs-code] Код ТН ВЭД
}
cli-identify-part = { $part ->
    [region] регион
    [tax-office] налоговый орган
    [reason] причина постановки на учёт
    [year] год
    [authority] регистрирующий орган
    [body-class] вид организации
    [division] административная единица
    [organisation-code] код организации
    [prefix] префикс
    [origin] происхождение
    [risk-class] класс риска
    [catalogue] номер по каталогу
    [serial] порядковый номер
   *[chapter] группа
}
cli-identify-note = { $note ->
    [in-store-prefix] внутренний номер магазина, публиковать нельзя
    [all-zeros] одни нули: заполнитель
   *[several-kinds-fit] подходит и под другие виды номеров
}

# Веб-программа.
cli-migrate-done = База { $kind }: была версия { $before }, теперь { $after }.
cli-demo-there = В базе уже есть данные: демонстрационный набор не загружен.
cli-demo-done = Загружен вымышленный набор: организаций { $organisations }, карточек { $listings }, стендов { $stands }, экспонатов { $exhibits }.
cli-serve-ready = Витрина открыта: { $address } — остановить: Ctrl-C.
cli-serve-taken = адрес { $address } занят или недоступен; укажите другой: --listen
cli-serve-no-weights = Веса кодировщика не найдены: поиск по смыслу выключен, остальное работает. Выполните make setup.
cli-doctor-database = База { $kind }: версия таблиц { $version }, нужна { $latest }; обновляет vitrina migrate
cli-doctor-pages = Страницы: образцов показано { $count }
cli-doctor-files = Файлы: { $folder }
cli-doctor-weights = Веса кодировщика: { $folder }
cli-doctor-faults = Неисправно: { $count }.
cli-admin-password = Введите пароль, не короче 10 знаков:
cli-admin-added = Администратор { $email } добавлен.
cli-admin-short = Пароль короче 10 знаков.
cli-admin-taken = С этой почтой учётная запись уже есть.
cli-serve-unknown-database = «{ $address }» — не адрес базы. Укажите sqlite:ФАЙЛ или postgres://ПОЛЬЗОВАТЕЛЬ@СЕРВЕР/БАЗА.
cli-demo-no-folder = Папки { $folder } нет. Укажите папку с демонстрационным набором: --from demo/showroom
