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
