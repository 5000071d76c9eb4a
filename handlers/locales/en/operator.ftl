### The command line

provisional-secretary = Secretary
first-link = The first secretary's link ({ $name }), good for 14 days: { $link }
doctor-good = ✓ { $check }
doctor-bad = ✗ { $check }: { $wrong } { $remedy }
check-settings = settings
check-token = token
check-telegram = Telegram
check-database = database
check-time-zone = time zone
check-writing = writing to disk
doctor-token-missing = BOT_TOKEN is not set.
doctor-token-missing-remedy = Ask @BotFather for one and put it into .env.
doctor-token-refused = Telegram refused the token.
doctor-token-refused-remedy = Check BOT_TOKEN, or let @BotFather issue a new one.
doctor-network = the server { $server } does not answer.
doctor-network-remedy = Check the network and TELEGRAM_API_URL.
doctor-database = cannot be opened ({ $error }).
doctor-database-remedy = Check DATABASE_URL and the rights to its folder.
doctor-database-old = is not up to date.
doctor-database-old-remedy = kvorum run updates it by itself.
doctor-database-newer = has been upgraded by a newer version of the program.
doctor-database-newer-remedy = Update the program.
doctor-database-damaged = is damaged.
doctor-database-damaged-remedy = Restore the file from a copy.
doctor-writing = { $folder } cannot be written to.
doctor-writing-remedy = Give the right to write, or another path in DATABASE_URL.
demo-ready = Open in a browser: { $address }
    The secretary is on the left, a member on the right. Stop with Ctrl+C.
status-good = ✓ { $line }
status-bad = ✗ { $line }. { $remedy }
status-running = the bot runs, last tick of its clock: { $ago } ago
status-untold = whether the bot runs cannot be seen from here: set METRICS_LISTEN
status-stopped = the bot does not run
status-stopped-remedy = Start it: kvorum run.
status-stalled = the bot's clock stands, last tick: { $ago } ago
status-stalled-remedy = The log says what is in its way.
status-database = database: version { $version }, { $size } MB
status-database-missing = there is no database yet
status-database-missing-remedy = kvorum run makes it.
status-database-old = the database is not up to date
status-database-old-remedy = kvorum run updates it by itself.
status-database-newer = the database has been upgraded by a newer version of the program
status-database-newer-remedy = Update the program.
status-database-unreadable = the database cannot be read
status-database-unreadable-remedy = kvorum doctor says what is wrong with it.
status-queue = queue: { $due } to be sent, { $later } after a pause, { $sending } being sent, { $nobody } for people out of reach
status-ended = not delivered: { $failed }; arrived or not, nobody knows: { $unknown }
status-held-back = held by paused broadcasts: { $held ->
    [one] { $held } message
   *[other] { $held } messages
}
status-oldest = a notice has been waiting to be sent for { $ago }
status-oldest-remedy = See whether the bot runs, and look into the log.
status-last-delivery = the last message went out { $ago } ago
status-reminders = reminders: { $waiting } ahead, { $late } late
status-reminders-remedy = See whether the bot runs, and look into the log.
status-live = since the start: { $updates } updates, { $sent } sent, { $many } answers 429; now { $used } messages a second of { $rate }
status-quick = 95 of 100 updates were dealt with in { $ms } ms or less
status-held = Telegram has asked to wait: { $ago } left
status-metrics = { $address } (METRICS_LISTEN) does not answer
status-metrics-remedy = Restart the bot if the setting is new; see whether the port is taken.
port-open = ! { $address } ({ $setting }) can be reached by other machines: close the port to strangers, or say 127.0.0.1
status-seconds = { $count } s
status-minutes = { $count } min
status-hours = { $count } h
status-days = { $count } d
