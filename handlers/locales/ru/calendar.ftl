### Файл для своего календаря

button-calendar = В календарь
button-calendar-remove = Убрать из календаря

calendar-summary-cancelled = Отменено. { $summary }
calendar-video = видеоконференция
calendar-place-or-video = { $place } / видеоконференция
calendar-wall = По местному времени: { $day } ({ $zone })
calendar-link = Видеосвязь: { $link }
calendar-answer = Скажите боту, придёте ли вы: { $link }. Ответ в календаре секретарь не увидит.
calendar-off = Заседание отменено. Приходить не нужно.
calendar-alarm = Через час: { $summary }

calendar-caption = Откройте файл, и заседание появится в вашем календаре.
calendar-caption-changed = Откройте файл, и запись в вашем календаре обновится. Если старая осталась рядом, удалите её.
calendar-caption-cancelled = Откройте файл, и календарь уберёт заседание. Если запись осталась, удалите её сами.
