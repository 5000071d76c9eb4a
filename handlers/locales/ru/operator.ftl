### Командная строка

provisional-secretary = Секретарь
first-link = Ссылка для первого входа секретаря ({ $name }), действует 14 дней: { $link }
doctor-good = ✓ { $check }
doctor-bad = ✗ { $check }: { $wrong } { $remedy }
check-settings = настройки
check-token = токен
check-telegram = Telegram
check-database = база данных
check-time-zone = часовой пояс
check-writing = запись на диск
doctor-token-missing = BOT_TOKEN не задан.
doctor-token-missing-remedy = Получите токен у @BotFather и впишите его в .env.
doctor-token-refused = Telegram не принял токен.
doctor-token-refused-remedy = Проверьте BOT_TOKEN или выпустите новый у @BotFather.
doctor-network = сервер { $server } не отвечает.
doctor-network-remedy = Проверьте сеть и TELEGRAM_API_URL.
doctor-database = не открывается ({ $error }).
doctor-database-remedy = Проверьте DATABASE_URL и права на папку.
doctor-database-old = ещё не обновлена.
doctor-database-old-remedy = Обновится сама при kvorum run.
doctor-database-newer = обновлена более новой версией программы.
doctor-database-newer-remedy = Обновите программу.
doctor-database-damaged = повреждена.
doctor-database-damaged-remedy = Восстановите файл из копии.
doctor-writing = нельзя писать в { $folder }.
doctor-writing-remedy = Дайте права на запись или укажите другой путь в DATABASE_URL.
demo-ready = Откройте в браузере: { $address }
    Слева секретарь, справа участник. Остановить: Ctrl+C.
status-good = ✓ { $line }
status-bad = ✗ { $line }. { $remedy }
status-running = бот работает, последний такт часов: { $ago } назад
status-untold = работает ли бот, отсюда не видно: задайте METRICS_LISTEN
status-stopped = бот не работает
status-stopped-remedy = Запустите kvorum run.
status-stalled = часы бота стоят, последний такт: { $ago } назад
status-stalled-remedy = Посмотрите журнал: там сказано, что мешает.
status-database = база данных: версия { $version }, { $size } МБ
status-database-missing = базы данных ещё нет
status-database-missing-remedy = Её создаст kvorum run.
status-database-old = база данных ещё не обновлена
status-database-old-remedy = Обновится сама при kvorum run.
status-database-newer = база данных обновлена более новой версией программы
status-database-newer-remedy = Обновите программу.
status-database-unreadable = база данных не читается
status-database-unreadable-remedy = Что с ней, скажет kvorum doctor.
status-queue = очередь: к отправке { $due }, после паузы { $later }, сейчас отправляется { $sending }, ждёт недоступных людей { $nobody }
status-ended = не доставлено: { $failed }; дошло ли, неизвестно: { $unknown }
status-held-back = рассылки на паузе: { $held ->
    [one] { $held } сообщение ждёт
    [few] { $held } сообщения ждут
   *[many] { $held } сообщений ждут
}
status-oldest = уведомление ждёт отправки { $ago }
status-oldest-remedy = Проверьте, работает ли бот, и посмотрите журнал.
status-last-delivery = последнее сообщение ушло { $ago } назад
status-reminders = напоминания: впереди { $waiting }, опаздывает { $late }
status-reminders-remedy = Проверьте, работает ли бот, и посмотрите журнал.
status-live = со времени запуска: обновлений { $updates }, отправлено { $sent }, отказов 429 { $many }; сейчас { $used } сообщения в секунду из { $rate }
status-quick = 95 из 100 обновлений обработаны не дольше чем за { $ms } мс
status-held = Telegram просил подождать: осталось { $ago }
status-metrics = { $address } (METRICS_LISTEN) не отвечает
status-metrics-remedy = Перезапустите бота, если настройка новая; проверьте, не занят ли порт.
port-open = ! { $address } ({ $setting }) открыт и другим машинам: закройте порт от посторонних или укажите 127.0.0.1
status-seconds = { $count } с
status-minutes = { $count } мин
status-hours = { $count } ч
status-days = { $count } дн.
