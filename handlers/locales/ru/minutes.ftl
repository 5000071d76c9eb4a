### Протокол заседания: напоминание секретарю

minutes-due = 📝 <b>Пора оформить протокол</b>
minutes-done = ✅ Протокол оформлен
minutes-farewell = 📝 Протокол: { $heading }
button-minutes-done = ✅ Протокол готов
toast-minutes-done = Отметили. Больше не напомню.
error-not-held-yet = Заседание ещё не началось: протокола у него нет.
