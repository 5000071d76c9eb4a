### Сводка: всё, что ждёт человека, одним сообщением

digest-title = { $count ->
    [one] ☀️ <b>Вас ждёт { $count } дело</b>
    [few] ☀️ <b>Вас ждут { $count } дела</b>
   *[many] ☀️ <b>Вас ждут { $count } дел</b>
  }
digest-line = { $number }. { $kind ->
    [chase] 📨 Ответьте на приглашение
    [upcoming] 🗓 Скоро заседание
    [unread] 📋 Ознакомьтесь с повесткой
    [materials] 📎 Пришлите материалы
    [minutes] 📝 Оформите протокол
    [others_task_unseen] 👤 { $doer }: поручение ещё не подтверждено
    [others_task_overdue] ❗️ { $doer }: поручение просрочено
    [task_unseen] 📌 Подтвердите поручение
    [task_due] ⏰ Подходит срок поручения
    [task_overdue] ❗️ Поручение просрочено
    [task_decide] 👀 Ждут вашего решения
    [task_unassigned] 👤 Назначьте исполнителя
    [scheduling_chase] 🗓 Отметьте удобные даты
    [question_chase] ❓ Ответьте на вопрос
   *[vote_chase] 🗳 Проголосуйте
  } ({ $body })
    { $about }
digest-task = { $mark } { $text } — { $until }
digest-vote = { $title }{ $closes ->
    [none] {""}
   *[other] , до { $closes }
  }
digest-meeting = { $heading }, { $when }
digest-more = { $count ->
    [one] …и ещё { $count } дело: посмотрите «Мои поручения».
    [few] …и ещё { $count } дела: посмотрите «Мои поручения».
   *[many] …и ещё { $count } дел: посмотрите «Мои поручения».
  }
digest-done = ✅ Из этой сводки всё сделано. Спасибо!

button-digest-line = { $number }. { $kind ->
    [chase] Ответить на приглашение
    [upcoming] О заседании
    [unread] Открыть повестку
    [materials] Прислать материалы
    [minutes] О протоколе
    [others_task_unseen] Открыть поручение
    [others_task_overdue] Открыть поручение
    [task_unseen] Подтвердить поручение
    [task_due] Открыть поручение
    [task_overdue] Открыть поручение
    [task_decide] Посмотреть и решить
    [task_unassigned] Назначить исполнителя
    [scheduling_chase] Отметить удобные даты
    [question_chase] Ответить на вопрос
   *[vote_chase] Проголосовать
  }
button-put-off = { $until ->
    [hours] ⏰ Через 3 часа
   *[tomorrow] 🌅 Завтра утром
  }
toast-later = { $until ->
    [hours] Хорошо, напомню через 3 часа.
   *[tomorrow] Хорошо, напомню завтра утром.
  }

error-nothing-to-put-off = Напоминать больше не о чем: это уже сделано или больше не за вами.
error-obligatory = Об этом бот напоминает всегда: вашего ответа ждут другие.
