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
