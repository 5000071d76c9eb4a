### Ход рассылки: карточка того, кто её начал

broadcast-title = 📨 <b>{ $what ->
    [moved] Рассылка: новые приглашения
    [cancelled] Рассылка: отмена заседания
    [chase] Рассылка: напоминание
    [agenda] Рассылка: повестка
   *[invitation] Рассылка: приглашения
  }</b>
broadcast-bar = { $bar } { $percent } %
broadcast-sent = Разослано: <b>{ $sent }</b> из { $total }
broadcast-unreached = ☎️ Не дошло: { $count }
broadcast-needless = Не понадобилось: { $count }
broadcast-left = Осталось: { $count }, { $time }
broadcast-paused = ⏸ <b>Пауза.</b> Ждут отправки: { $count }
broadcast-stopped = ⏹ <b>Остановлена.</b> Не отправлено: { $count }
broadcast-over = ✅ Рассылка закончена
time-left-minutes = { $minutes ->
    [0] меньше минуты
    [one] около { $minutes } минуты
   *[other] около { $minutes } минут
  }
time-left-hours = { $hours ->
    [one] около { $hours } часа
   *[other] около { $hours } часов
  }
time-left-unknown = время скоро посчитаем
time-left-waits = ждёт своей очереди

button-broadcast-pause = ⏸ Пауза
button-broadcast-go-on = ▶️ Продолжить
button-broadcast-stop = ⏹ Остановить
button-broadcast-rest = Всё-таки разослать остальным

broadcast-stop-question = <b>Остановить рассылку?</b>
    { $count ->
        [one] Ещё не отправлено { $count } сообщение.
        [few] Ещё не отправлено { $count } сообщения.
       *[many] Ещё не отправлено { $count } сообщений.
    } { $what ->
        [invitation] Кому не ушло, будет видно в списке «Кому позвонить».
        [moved] Кому не ушло, будет видно в списке «Кому позвонить».
       *[other] Что уже ушло, останется у людей.
    }
button-stop-yes = Да, остановить
button-stop-no = Нет, пусть идёт

toast-broadcast = { $state ->
    [paused] Пауза. Уже отправленное дойдёт, остальное ждёт
    [stopped] Рассылка остановлена
   *[running] Рассылка идёт дальше
  }
