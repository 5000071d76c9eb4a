### Приглашение и уведомления участнику

invitation-greeting = { $name }, приглашаем вас на заседание.
invitation-moved = { $name }, приглашаем вас на заседание: оно <b>перенесено</b>, прежний ответ больше не действует.
invitation-stands-in = 🔄 Вас просят заменить: { $names }
invitation-ask = Пожалуйста, ответьте. Срок — { $until }.
invitation-too-late = Срок ответа прошёл ({ $until }). Если планы изменились, позвоните секретарю.
invitation-may-change = Ответ можно изменить. Срок — { $until }.
invitation-final = Срок ответа прошёл. Если планы изменились, позвоните секретарю.
invitation-cancelled = 🚫 <b>Заседание отменено.</b>
invitation-cancelled-why = 🚫 <b>Заседание отменено.</b> Причина: { $reason }
invitation-farewell = { $heading }
    ↪️ Приглашение обновилось, новое — ниже.

chase = 🔔 Вы ещё не ответили на приглашение. Срок — { $until }.
upcoming = ⏰ Напоминаем о заседании.
cancelled = 🚫 { $heading }
    { $when }

    Заседание отменено. Приходить не нужно.
cancelled-why = 🚫 { $heading }
    { $when }

    Заседание отменено: { $reason }. Приходить не нужно.
substitute-asked = 🔄 Вас просят заменить на заседании: <b>{ $names }</b>
    Сможете?
substitute-released = Замена больше не нужна: участник передумал или заседание не состоится. Спасибо!

details-body = { $title }
details-wall = По местному времени: { $day } ({ $zone })
details-chair = Председательствует: { $name }, { $post }
details-ground = Основание: { $ground }
details-reply-by = Срок ответа — { $until }

button-reason-leave = Отпуск
button-reason-trip = Командировка
button-reason-illness = Болезнь
button-reason-duty = Служебные дела
button-reason-own = Своими словами
button-substitute = Кто придёт за меня

reason-question = Напишите причину в ответ на это сообщение. { $mark }
reason-hint = Причина
reason-noted = Записали, спасибо.
substitute-question = Кто придёт за вас?
substitute-chosen = Спасибо, мы спросим его.

toast-answered = { $choice ->
    [in_person] Записали: будете лично
    [video] Записали: будете по видеосвязи
   *[absent] Записали: не сможете
  }
toast-reason = Причину записали
toast-substitute = Замену записали
