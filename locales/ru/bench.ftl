# Что печатает `vitrina bench schedule`: таблица задач и итог.

bench-column-instance = Задача
bench-column-breaks = Перерывов
bench-column-proved = Доказано
bench-column-bound = Граница
bench-column-seconds = Секунд
bench-column-published = В статье
bench-column-agreement = Сравнение
bench-proof = { $proof ->
    [optimal] лучше нет
    [infeasible] решения нет
   *[open] пока нет
}
# В столбце опубликованных чисел: доказано, что назначить все встречи нельзя.
bench-impossible = решения нет
bench-agreement = { $agreement ->
    [same] совпадает
    [not-reached] не достигнуто
    [contradicted] ПРОТИВОРЕЧИТ
   *[unpublished] не опубликовано
}
bench-wrong = { $more ->
    [0] { $first }
   *[other] { $first } (и ещё { $more })
}
bench-uneven = Разница в числе перерывов между двумя участниками слишком велика: { $difference }.
bench-reached = Задач: { $instances }; опубликованный ответ достигнут: { $same } из { $published }.
bench-time = Среднее геометрическое { $mean } с, самое большое время { $worst } с ({ $instance }).
bench-stopped = Остановлено; готово задач: { $done } из { $files }.
bench-stopped-empty = Остановлено раньше, чем была готова первая задача.
bench-failed = Ответов, противоречащих опубликованным: { $contradicted }; расписаний с нарушениями: { $broken }.
