### Табло секретаря и председателя

board-title = 📋 { $state ->
    [cancelled] Кто будет (заседание отменено)
   *[announced] Кто будет
  }
quorum-reached = 🟢 <b>{ $body }</b>: кворум есть, { $coming } при нужных { $needed } (из { $base })
quorum-short = 🟡 <b>{ $body }</b>: { $coming } при нужных { $needed }, не хватает { $short } (из { $base })
quorum-lost = 🔴 <b>{ $body }</b>: кворума не будет, { $coming } при нужных { $needed }, не хватает { $short } (из { $base })
board-counts = ✅ Лично: { $in_person } · 🎥 По видеосвязи: { $video }
    ❌ Не смогут: { $absent } · ❔ Без ответа: { $silent } · Всего: { $invited }
board-unanswered = { $more ->
    [0] Не ответили ({ $count }): { $names }
   *[other] Не ответили ({ $count }): { $names } и ещё { $more }
  }
board-unreached = { $more ->
    [0] ☎️ Позвонить ({ $count }): { $names }
   *[other] ☎️ Позвонить ({ $count }): { $names } и ещё { $more }
  }
board-queued = { $count ->
    [one] ⏳ Отправляем: осталось { $count } приглашение
    [few] ⏳ Отправляем: осталось { $count } приглашения
   *[many] ⏳ Отправляем: осталось { $count } приглашений
  }
board-paused = { $count ->
    [one] ⏸ Рассылка на паузе: не отправлено { $count } приглашение
    [few] ⏸ Рассылка на паузе: не отправлено { $count } приглашения
   *[many] ⏸ Рассылка на паузе: не отправлено { $count } приглашений
  }
board-farewell = { $heading }
    ↪️ Табло обновляется ниже.

button-remind = { $count ->
    [one] Напомнить { $count } неответившему
   *[other] Напомнить { $count } неответившим
  }
button-list-groups = Список по группам
button-list-phone = ☎️ Кому позвонить
button-list-record = Записать ответ
button-told = Сообщено по телефону
button-ground = { $ground ->
    [phone] По телефону
    [in_person] Лично
    [office] Через приёмную
   *[letter] Письмом
  }
ground-phone = по телефону
ground-in_person = лично
ground-office = через приёмную
ground-letter = письмом

list-groups-title = <b>Ответы по группам</b>
list-group = <b>{ $group }</b>: будут { $coming } из { $all }
list-no-group = Без группы
list-row = { $mark } { $name }
list-row-note = { $mark } { $name } — { $note }
list-row-recorded = { $mark } { $name } — { $note } (записал секретарь)
list-sends = за него { $name }
list-phone-empty = Звонить никому не нужно: всем сообщено.
list-phone-title = { $count ->
    [one] <b>Кому позвонить: { $count } человек</b>
    [few] <b>Кому позвонить: { $count } человека</b>
   *[many] <b>Кому позвонить: { $count } человек</b>
  }
list-phone-row = • { $name }, { $post }
    {"   "}{ $contact } ({ $why })
list-no-phone = телефона нет в списке
list-record-title = <b>Чей ответ записать?</b>
    Сверху те, кто ещё не ответил.
mark-answer = { $choice ->
    [in_person] ✅
    [video] 🎥
    [absent] ❌
   *[none] ❔
  }
told = { $told ->
    [answered] ответил сам
    [by_phone] сообщено по телефону
    [opened] открыл подробности
    [sent] доставлено
    [queued] отправляется
   *[not] не доставлено
  }
obstacle = { $obstacle ->
    [never_started] не подключился к боту
    [no_consent] подключился, но не дал согласия
    [blocked] заблокировал бота
    [deactivated] аккаунт удалён
    [failed] сообщение не ушло
    [stopped] рассылку остановили
   *[unknown] неизвестно, дошло ли
  }

person-title = <b>{ $name }</b>
    { $post }
person-phone = ☎️ { $phone }
person-email = ✉️ { $email }
person-told = Уведомление: { $told }
person-twice = Возможно, сообщение пришло дважды
person-ground = Основание: { $ground }
record-question = Какой ответ записать?
record-ground = { $name }: «{ $choice ->
    [in_person] буду лично
    [video] буду по видеосвязи
   *[absent] не смогу
  }». Как вы это узнали?

toast-reminded = { $count ->
    [one] Напомним { $count } человеку
   *[other] Напомним { $count } людям
  }
toast-recorded = Ответ записан
toast-told = Отметили
