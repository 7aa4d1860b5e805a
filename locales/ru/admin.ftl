admin-title = Пульт администратора
admin-exhibits = Экспонаты и сроки
admin-organisations = Организации: проверка
admin-organisations-empty = Организаций пока нет.
admin-evidence = На чём основано
admin-evidence-needed = Укажите, какие документы проверены: без этого степень не повысить.
admin-date = Дата
admin-log = Журнал действий
admin-log-empty = Журнал пуст.
admin-action = Действие
admin-subject = Что
admin-by = Учётная запись
admin-exhibits-empty = Экспонатов пока нет.
admin-custody = Где сейчас
admin-deadline = вывоз до { $date }
admin-deadline-past = срок прошёл
admin-deadline-days = { $count ->
    [one] остался { $count } день
    [few] осталось { $count } дня
   *[other] осталось { $count } дней
}
admin-custody-in_transit = в пути
admin-custody-on_stand = на стенде
admin-custody-in_store = на складе
admin-custody-on_loan = выдан
admin-custody-sold = продан
admin-custody-returned = возвращён
admin-custody-written_off = списан
admin-action-sign-up = регистрация
admin-action-create-listing = создана карточка
admin-action-save-listing = изменена карточка
admin-action-publish-listing = опубликована карточка
admin-action-withdraw-listing = карточка снята
admin-action-import = загружен список
admin-action-undo-import = загрузка отменена
admin-action-add-user = добавлен администратор
admin-action-review = проверка организации
admin-action-custody = передвижение экспоната
admin-action-add-photo = добавлена фотография
admin-action-remove-photo = убрана фотография
