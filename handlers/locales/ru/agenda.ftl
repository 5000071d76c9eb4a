### Повестка: уведомления участнику, кто ознакомился

format-hour = HH:mm

agenda-title = 📑 <b>Повестка</b> (редакция № { $number })
agenda-title-yours = 📑 <b>Ваши вопросы в повестке</b> (редакция № { $number })
agenda-changed = 📑 <b>Повестка изменилась</b> (редакция № { $number })
agenda-superseded = { $heading }
    ↪️ Редакция № { $number } заменена новой.
agenda-nothing-for-you = Вопросов с вашим участием в повестке больше нет.
agenda-page = Страница { $page } из { $pages }
agenda-is-read = ✓ Вы ознакомились. Спасибо!
agenda-item = <b>{ $number }.</b> { $title }
agenda-item-time = 🕙 { $sure ->
    [yes] { $time }
   *[no] не раньше { $time }
  }{ $minutes ->
    [0] {""}
   *[other] , { $minutes } мин
  }{ $kind ->
    [information] {" "}· для сведения
   *[decision] {""}
  }
agenda-people = { $part ->
    [speaker] { $count ->
        [one] 🎙 Докладчик: { $names }
       *[other] 🎙 Докладчики: { $names }
      }
    [co_speaker] { $count ->
        [one] Содокладчик: { $names }
       *[other] Содокладчики: { $names }
      }
   *[invitee] Приглашены: { $names }
  }{ $more ->
    [0] {""}
   *[other] {" "}и ещё { $more }
  }
agenda-restricted = Вопрос ограниченного доступа. Материалы — у секретаря
agenda-restricted-at = Вопрос ограниченного доступа. Ознакомиться: { $place }

agenda-added = ➕ Добавлен вопрос № { $number }: { $title }
agenda-removed = ➖ Снят вопрос № { $number }: { $title }
agenda-moved = ↕️ Вопрос № { $before } теперь № { $number }: { $title }
agenda-item-changed = ✏️ Вопрос № { $number }: { $title }
agenda-called = 🎙 Вас ждут по вопросу № { $number } { $now }: { $title }
agenda-released = ➖ По вопросу № { $number } вас больше не ждут: { $title }
agenda-field-read-at = {"   "}ознакомиться: { $place }
agenda-retimed = 🕙 Вопрос № { $number } — { $now } (было { $before }): { $title }
agenda-hour = в { $time }
agenda-hour-not-before = не раньше { $time }
agenda-more-changes = и ещё изменений: { $count }
agenda-field-title = {"   "}прежний текст: { $before }
agenda-field-minutes = {"   "}время: { $minutes ->
    [0] не указано
   *[other] { $minutes } мин
  }{ $before ->
    [0] {""}
   *[other] {" "}(было { $before } мин)
  }
agenda-field-kind = {"   "}теперь { $kind ->
    [information] для сведения
   *[decision] для решения
  }
agenda-field-access = {"   "}{ $restricted ->
    [yes] доступ ограничен
   *[no] доступ открыт
  }
agenda-field-people = {"   "}{ $count ->
    [0] { $part ->
        [speaker] докладчика больше нет
        [co_speaker] содокладчиков больше нет
       *[invitee] приглашённых больше нет
      }
   *[other] { $part ->
        [speaker] докладывает: { $names }
        [co_speaker] содокладчики: { $names }
       *[invitee] приглашены: { $names }
      }
  }{ $more ->
    [0] {""}
   *[other] {" "}и ещё { $more }
  }

button-agenda = 📑 Повестка
button-read = ✅ Ознакомлен
toast-read = Отметили: вы ознакомились

readers-title = 👓 <b>Кто ознакомился с повесткой</b> (редакция № { $number })
readers-superseded = { $heading }
    ↪️ Редакция № { $number } заменена новой: табло — ниже.
readers-farewell = { $heading }
    ↪️ Табло ознакомления — ниже.
readers-read = ✅ Ознакомились: { $count } из { $all }
readers-told = 📬 Получили, но не отметили ({ $count }): { $names }{ $more ->
    [0] {""}
   *[other] {" "}и ещё { $more }
  }
readers-waiting = ⏳ Отправляется ({ $count }): { $names }{ $more ->
    [0] {""}
   *[other] {" "}и ещё { $more }
  }
readers-unreachable = ☎️ Сообщить по телефону ({ $count }): { $names }{ $more ->
    [0] {""}
   *[other] {" "}и ещё { $more }
  }
readers-older = { $name } (читал № { $number })
