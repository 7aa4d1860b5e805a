# Расписание встреч: отчёт, таблицы, календари и сообщения об ошибках.

## Ход работы и итог в терминале

schedule-searching = Составляется расписание
schedule-searching-placed = Назначено встреч: { $placed }
schedule-stopped = Остановлено. Записано лучшее из найденных расписаний: { $placed ->
    [one] { $placed } встреча
    [few] { $placed } встречи
   *[other] { $placed } встреч
}.
schedule-stopped-empty = Остановлено до того, как нашлось расписание; ничего не записано.
schedule-done = Назначено встреч: { $placed } из { $meetings }; пустых окон: { $idle }.
schedule-done-calendars = { $folder }: { $count ->
    [one] { $count } календарь
    [few] { $count } календаря
   *[other] { $count } календарей
}
schedule-not-listed = { $file }: в этом списке нет, поэтому считается, что они на месте весь день: { $names }. Если они там должны быть, проверьте написание.
schedule-repaired = Перенесено: { $moved }, снято: { $lost }, добавлено: { $gained }.
schedule-check-valid = { $file }: расписание верно; назначено встреч: { $placed } из { $meetings }.
schedule-check-broken = { $file }: в расписании { $count ->
    [one] { $count } нарушение
    [few] { $count } нарушения
   *[other] { $count } нарушений
}.

## Отчёт

schedule-title = Расписание встреч
schedule-eyebrow = деловые встречи
schedule-skip = К сетке встреч
schedule-demo-title = Демонстрационные данные.
schedule-demo = Все участники, организации и переводчики вымышлены.
schedule-contents = На этой странице
schedule-figure-placed = встреч назначено
schedule-figure-people = участников
schedule-figure-idle = пустых окон между встречами
schedule-figure-interpreters = переводчиков
schedule-of = { $part } из { $whole }
schedule-number = { $value }
schedule-proof-optimal = Доказано, что лучшего расписания нет: больше встреч назначить и меньше окон оставить нельзя.
schedule-proof-infeasible = Доказано, что назначить все встречи нельзя; назначено то, что удалось.
schedule-proof-open = Возможно, есть расписание лучше; насколько, видно по границам ниже.
schedule-bound-weight = Вес назначенных встреч: { $placed } из { $wanted }; больше { $bound } назначить нельзя.
schedule-bound-idle = Пустых окон: { $found }; при том же весе их не бывает меньше { $bound }, сократить можно не более чем на { $gap }.
schedule-bound-unknown = Пустых окон: { $found }; насколько меньше их может быть, неизвестно.
schedule-bound-breaks = Перерывов: { $found }; при том же весе их не бывает меньше { $bound }, сократить можно не более чем на { $gap }.
schedule-grid-title = Столы по времени
schedule-drawing = Какие столы и когда заняты; то же самое сказано в таблицах ниже.
schedule-unplaced-title = Не удалось назначить
schedule-unplaced-hint = Что мешает и какое самое простое изменение освобождает место. Каждое проверено на этом расписании по отдельности.
schedule-no-remedy = Не нашлось одного изменения, которое помогло бы.
schedule-waits-title = Кто кого ждёт
schedule-no-waits = Между встречами никто не ждёт.
schedule-interpreters-title = Переводчики
schedule-interpreter-use = занято { $taken } из { $available }
schedule-days-title = День каждого участника
schedule-directory = Найти участника
schedule-day-summary = встреч: { $placed } из { $wanted }, пустых окон: { $idle }
schedule-day-empty = В этот день встреч нет.
schedule-wait = окно

## Столбцы и листы

schedule-column-time = Время
schedule-column-participant = Участник
schedule-column-with = С кем
schedule-column-table = Стол
schedule-column-hall = Зал
schedule-column-interpreter = Переводчик
schedule-column-meeting = Встреча
schedule-column-weight = Вес
schedule-column-reason = Причина
schedule-column-remedy = Что поможет
schedule-column-waits-for = Ждёт
schedule-sheet-grid = Сетка
schedule-sheet-days = Участники
schedule-sheet-interpreters = Переводчики
schedule-sheet-unplaced = Не назначены

## Календари

schedule-calendar-summary = Встреча: { $names }
schedule-calendar-place = стол { $table }
schedule-calendar-interpreter = переводчик: { $name }

## Как называется то, о чём идёт речь: всегда в именительном падеже

schedule-thing = { $kind ->
    [slot] интервал «{ $name }»
    [participant] участник «{ $name }»
    [meeting] встреча «{ $name }»
    [table] стол «{ $name }»
    [interpreter] переводчик «{ $name }»
   *[hall] зал «{ $name }»
}

## Почему встреча не назначена

schedule-reason-never-together = Участники ни разу не бывают на месте одновременно.
schedule-reason-no-such-table = Нет стола, за которым столько мест ({ $seats }) и есть нужное оборудование.
schedule-reason-no-such-interpreter = Ни один переводчик не владеет нужными языками.
schedule-reason-too-many-meetings = { $participant }: для встреч нужно интервалов: { $wanted }, а есть только { $slots }.
schedule-taken-participants = Участники на других встречах: { $slots }.
schedule-taken-tables = Нет свободного подходящего стола: { $slots }.
schedule-taken-interpreters = Нет свободного переводчика с нужными языками: { $slots }.
schedule-taken-limits = Мешает обед, отдых, переход между залами или порядок встреч: { $slots }.

## Наименьшее изменение

schedule-remedy-move-other = Перенести встречу { $meeting } на { $to }, тогда эта начнётся в { $slot }. Ничего не теряется.
schedule-remedy-open-table = Стол «{ $table }» доступен и в это время: { $slots }.
schedule-remedy-extra-table = Ещё один подходящий стол в { $slot }.
schedule-remedy-extra-table-in = Ещё один подходящий стол в зале «{ $hall }» в { $slot }.
schedule-remedy-extra-interpreter = Ещё один переводчик с этими языками в { $slot }.
schedule-remedy-other-time = Согласиться на другое время, чем в заявке: встреча может начаться в { $slot }.
schedule-remedy-other-table = Согласиться на другой стол, чем в заявке: в { $slot } свободен стол «{ $table }».
schedule-remedy-longer-shift = { $interpreter }: переводить и в это время: { $slots }.
schedule-remedy-longer-stay = { $participant }: присутствовать и в это время: { $slots }.
schedule-remedy-eased-limit = Начать в { $slot } можно, если смягчить одно ограничение, { $of }: { $limit ->
    [lunch] время отдыха
    [in-row] число интервалов подряд
    [walk] время на переход между залами
   *[order] очерёдность этих двух встреч
}.
schedule-remedy-give-way = Уступает встреча { $meeting }, эта начинается в { $slot }.

## Что не так с исходными данными

schedule-faults = { $file }: ошибок в исходных данных: { $count }; расписание не составлялось.
schedule-faults-remedy = Исправьте файл и запустите снова; все поля описаны в docs/schedule-json.md.
schedule-fault-no-slots = В дне нет ни одного интервала.
schedule-fault-too-many-slots = Интервалов в дне: { $slots }, а может быть не больше 64.
schedule-fault-same-id = Указано дважды: { $thing }.
schedule-fault-unknown = Нет в списке: { $thing }; на него ссылается { $by }.
schedule-fault-clock-runs-back = Интервал «{ $slot }» кончается раньше, чем начинается, или начинается раньше, чем кончился предыдущий.
schedule-fault-negative-weight = Встреча { $meeting }: отрицательный вес { $weight }.
schedule-fault-weights-too-large = Веса слишком велики, их нельзя сложить.
schedule-fault-zero-duration = Встреча { $meeting }: длительность равна нулю.
schedule-fault-too-few-participants = Встреча { $meeting }: меньше двух участников.
schedule-fault-participant-twice = Встреча { $meeting }: { $participant } указан дважды.
schedule-fault-impossible-limit = Невыполнимое ограничение, { $of }: { $limit ->
    [first-after-last] первый интервал позже последнего
    [lunch-ends-before-it-begins] время обеда кончается раньше, чем начинается
    [lunch-longer-than-window] обед длиннее отведённого на него времени
    [none-in-row] не разрешено ни одной встречи подряд
    [no-seats] нет мест
    [longer-than-session] не помещается ни в одну половину дня
   *[walk-longer-than-day] дорога длиннее дня
}.
schedule-fault-fixed-while-closed = Встреча { $meeting } закреплена за временем { $slot }, когда стол «{ $table }» недоступен.
schedule-fault-fixed-at-unfit-table = Встреча { $meeting } закреплена за столом «{ $table }», где мало мест или нет нужного оборудования.
schedule-fault-fixed-at-one-table = За столом «{ $table }» в { $slot } закреплены две встречи: { $one } и { $other }.
schedule-fault-fixed-against-order = Встреча { $after } должна идти после { $before }, но закреплена раньше её окончания.
schedule-fault-beyond-published = Цель --objective jair рассчитана только на пары, встречи в один интервал и одинаковые столы, без переводчиков и ограничений; возьмите --objective day.
schedule-fault-unknown-in-repair = В изменениях назван тот, кого нет в списке, или то, чего там нет: { $thing }.
schedule-fault-circular-order = Встречи ждут друг друга по кругу: { $meetings }.

## Какое правило нарушено

schedule-violation-unknown = Встреча { $meeting }: в исходных данных нет такого: { $thing }.
schedule-violation-placed-twice = Встреча { $meeting } назначена дважды.
schedule-violation-wrong-time = Встреча { $meeting } не может начаться в { $slot }: не её время, не та половина дня или не помещается до перерыва.
schedule-violation-wrong-table = Встреча { $meeting } не может идти за столом «{ $table }»: закреплён другой, мало мест или нет оборудования.
schedule-violation-table-closed = Встреча { $meeting }: стол «{ $table }» недоступен в { $slot }.
schedule-violation-table-taken = Стол «{ $table }» в { $slot } занят несколькими встречами: { $meetings }.
schedule-violation-away = Встреча { $meeting }: отсутствует в { $slot } { $who }.
schedule-violation-in-two-meetings = На двух встречах сразу в { $slot } { $who }: { $meetings }.
schedule-violation-no-lunch = Остаётся без обеда { $who }.
schedule-violation-too-many-in-row = Слишком много встреч подряд, начиная с { $from }: { $who }.
schedule-violation-too-far-to-walk = Не успевает перейти со встречи { $from } на встречу { $to } { $who }.
schedule-violation-out-of-order = Встреча { $after } начинается раньше, чем кончилась { $before }.
schedule-violation-no-interpreter = Встрече { $meeting } нужен переводчик, но его нет.
schedule-violation-wrong-interpreter = Встреча { $meeting }: { $interpreter } не владеет нужными языками.
schedule-violation-needless-interpreter = Встрече { $meeting } переводчик не нужен, но назначен { $interpreter }.

## Ячейки списков, которые нельзя использовать

schedule-cells = { $count ->
    [one] Не удалось использовать { $count } ячейку
    [few] Не удалось использовать { $count } ячейки
   *[other] Не удалось использовать { $count } ячеек
}; расписание не составлялось:
schedule-cells-remedy = Исправьте списки и запустите снова; все столбцы описаны в docs/schedule-lists.md.
schedule-cell-empty = { $place }: пусто. Заполните ячейку или очистите строку.
schedule-cell-not-whole = { $place }: «{ $cell }». Нужно целое число от 0.
schedule-cell-not-count = { $place }: «{ $cell }». Нужно целое число от 1.
schedule-cell-not-length = { $place }: «{ $cell }». Укажите число интервалов, например 2, или время, например 60 мин.
schedule-cell-not-session = { $place }: «{ $cell }». Укажите «утро» или «день».
schedule-cell-not-times = { $place }: «{ $cell }». Укажите время, например 10:00-12:00; несколько промежутков разделите точкой с запятой.
schedule-cell-outside-day = { $place }: «{ $cell }». В это время нет ни одного интервала; день длится { $first }–{ $last }.
schedule-cell-no-such-slot = { $place }: «{ $cell }». В это время не начинается ни один интервал; начала: { $slots }.
schedule-cell-no-such-table = { $place }: «{ $cell }». Такого стола в --tables нет.
schedule-cell-no-such-meeting = { $place }: «{ $cell }». Строки с таким номером нет; перечислите номера других заявок через запятую.
schedule-cell-not-interpreting = { $place }: «{ $cell }». Укажите два языка, например «русский-китайский», или «нет».
schedule-cell-not-lunch = { $place }: «{ $cell }». Укажите время, которое должно остаться свободным, например 12:30-13:30, или отдых внутри него, например 12:00-14:00/1h.
schedule-cell-too-few = { $place }: «{ $cell }». Для встречи нужны хотя бы два разных участника.
schedule-cell-twice = { $place }: «{ $cell }». Тот же номер в строке { $row }.
schedule-cell-repeated = { $place }: «{ $cell }». Это имя уже есть в одной из строк выше.
schedule-cell-contradicts = { $place }: «{ $cell }». В строке { $row } о тех же участниках сказано другое.

## Что нельзя использовать

schedule-refusal-unreadable = { $file }: не открывается: { $reason }.
schedule-refusal-unreadable-remedy = Проверьте имя файла и папку.
schedule-refusal-not-json = { $file }: начиная со строки { $line } это не JSON: { $reason }.
schedule-refusal-not-json-remedy = Исправьте эту строку. Список заявок должен быть файлом .xlsx или .csv.
schedule-refusal-wrong-shape = { $file }: не соответствует описанию: { $reason }.
schedule-refusal-wrong-shape-remedy = Все поля описаны в docs/schedule-json.md.
schedule-refusal-not-dzn = { $file }: это не файл данных задачи о встречах: { $reason }.
schedule-refusal-not-dzn-remedy = Возьмите формат задач JAIR 2022 или запишите задачу в JSON.
schedule-refusal-no-instances = { $file }: в этой папке нет файлов .dzn.
schedule-refusal-no-instances-remedy = Укажите папку, в которой лежат задачи.
schedule-refusal-bad-published = { $file }: это не таблица опубликованных результатов: { $reason }.
schedule-refusal-bad-published-remedy = Нужны столбцы instance, variant, d, time_s и best; без этого файла сравнения не будет.
schedule-refusal-unknown-ending = { $file }: по такому расширению формат не понять.
schedule-refusal-unknown-ending-remedy = Расписание сохраняется в .json или .xlsx, отчёт — в .html.
schedule-refusal-bad-slots = --slots «{ $text }»: такое время задать нельзя.
schedule-refusal-bad-slots-remedy = Укажите начало, конец и длительность, например 09:00-17:00/30m.
schedule-refusal-bad-lunch = --lunch «{ $text }»: такое время задать нельзя.
schedule-refusal-bad-lunch-remedy = Укажите начало и конец, например 12:30-13:30.
schedule-refusal-too-many-slots = По --slots получается интервалов: { $slots }, а может быть не больше 64.
schedule-refusal-too-many-slots-remedy = Удлините интервалы или сократите день.
schedule-refusal-list-needs-day = В списке заявок ничего не сказано о самом дне.
schedule-refusal-list-needs-day-remedy = Добавьте --slots 09:00-17:00/30m и --tables 40.
schedule-refusal-missing-columns = { $file }: не хватает столбцов: { $columns }. Есть: { $headers }.
schedule-refusal-missing-columns-remedy = Назовите так столбцы в первой строке таблицы.
schedule-refusal-bad-walk = --walk «{ $text }»: такой переход задать нельзя.
schedule-refusal-bad-walk-remedy = Укажите два зала и сколько интервалов или минут занимает дорога, например A:B=1 или A:B=15m.
schedule-refusal-walk-to-nowhere = --walk «{ $text }»: в зале «{ $hall }» нет ни одного стола. Есть залы: { $halls }.
schedule-refusal-walk-to-nowhere-remedy = Назовите залы так, как в списке столов (--tables tables.xlsx).
schedule-refusal-slots-without-times = Для календарей нужны начало и конец каждого интервала.
schedule-refusal-slots-without-times-remedy = Добавьте к интервалам start и end или уберите --ics.
