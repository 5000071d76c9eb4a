### Подбор даты: почему что-то нельзя

error-scheduling-options = Предложите от { $fewest } до { $most } разных дат: по одной в строке.
error-scheduling-past = Эта дата уже прошла: { $starts }. Проверьте, пожалуйста, список.
error-scheduling-deadline = Срок ответа должен наступить позже, чем сейчас, но раньше первой из дат.
error-scheduling-duration = Заседание может длиться от { $fewest } до { $most } минут.
error-scheduling-nobody = Спрашивать некого: в выбранных органах нет членов.
error-scheduling-closed = Опрос о дате уже завершён ({ $at }): этот ответ не учтён.
error-scheduling-cancelled = Опрос о дате отменён: ответы не нужны.
error-scheduling-open = Сначала завершите опрос, потом выберите дату.
error-scheduling-not-asked = В этом опросе вас не спрашивают: отвечают члены органов, которые собираются.
error-scheduling-made = По этому опросу уже есть заседание на другую дату.
error-scheduling-all-answered = Все, кому можно написать, уже ответили.

### Подбор даты: карточка и табло

format-weekday = EEEEEE d.MM
scheduling-title = { $state ->
    [closed] { $chosen ->
        [yes] 🗓 <b>Дата выбрана</b>
       *[no] 🗓 <b>Опрос о дате завершён</b>
      }
    [cancelled] 🗓 <b>Опрос о дате отменён</b>
   *[open] 🗓 <b>Когда вам удобно собраться?</b>
  }
scheduling-about = { $bodies }. <b>{ $title }</b>
scheduling-length = ⏱ Продлится { $minutes ->
    [one] { $minutes } минуту
    [few] { $minutes } минуты
   *[many] { $minutes } минут
  }
scheduling-until = ⏰ Ответить до: { $when }
scheduling-date = { $number }. { $when }{ $said ->
    [yes] {" "}— ✅ смогу
    [maybe] {" "}— ❔ если нужно
    [no] {" "}— ❌ не смогу
   *[none] {""}
  }
scheduling-left = { $count ->
    [one] 👇 Отметьте ещё { $count } дату: ✅ смогу, ❔ если нужно, ❌ не смогу.
    [few] 👇 Отметьте ещё { $count } даты: ✅ смогу, ❔ если нужно, ❌ не смогу.
   *[many] 👇 Отметьте ещё { $count } дат: ✅ смогу, ❔ если нужно, ❌ не смогу.
  }
scheduling-all-said = ✅ Спасибо, отмечены все даты. До срока ответ можно изменить.
scheduling-recorded = ✍️ Записал секретарь: { $ground }
scheduling-looks-on = Вы наблюдаете за этим опросом.
scheduling-closed = Ответы больше не принимаются. Секретарь выбирает дату.
scheduling-cancelled = Ответы больше не нужны.
scheduling-chosen = 🏁 Выбрана дата: <b>{ $when }</b>
    Приглашение на заседание придёт отдельно.
scheduling-farewell = 🗓 { $title }
    ↪️ Новая карточка — ниже.
button-scheduling = { $chosen ->
    [yes] ✓{" "}
   *[no] {""}
  }{ $number } { $availability ->
    [yes] ✅
    [maybe] ❔
   *[no] ❌
  }
button-scheduling-all = { $availability ->
    [yes] ✅ Все подходят
   *[no] ❌ Ни одна
  }
button-scheduling-board = 📊 Ход опроса
toast-scheduling = { $date ->
    [none] Все даты: { $availability ->
        [yes] сможете.
       *[no] не сможете.
      }
   *[other] { $date }: { $availability ->
        [yes] сможете.
        [maybe] сможете, если нужно.
       *[no] не сможете.
      }
  }
toast-scheduling-date = { $number }. { $when } – { $until }
scheduling-board-title = { $state ->
    [closed] 🗓 <b>Опрос о дате завершён</b>
    [cancelled] 🗓 <b>Опрос о дате отменён</b>
   *[open] 🗓 <b>Подбор даты</b>
  }: { $title } ({ $bodies })
scheduling-turnout = Ответили: { $answered } из { $asked }{ $begun ->
    [0] {""}
   *[other] , ещё не по всем датам: { $begun }
  }
scheduling-all-past = Все даты прошли: начните новый опрос.
scheduling-choose = 👇 Выберите дату: из неё получится черновик заседания.
scheduling-made = 🏁 Выбрана дата: <b>{ $when }</b>
    Откройте заседание кнопкой ниже: черновик нужно проверить и объявить.
scheduling-best = <b>Лучшие даты</b>
scheduling-outlook = <b>{ $number }. { $when }</b>
    ✅ { $yes } · ❔ { $maybe } · ❌ { $no }
scheduling-forecast = { $quorum ->
    [yes] 🟢 { $body }: кворум есть
    [maybe] 🟡 { $body }: кворум есть, если придут и те, кто «если нужно»
   *[no] 🔴 { $body }: кворума пока нет
  } ({ $surely }{ $maybe ->
    [0] {""}
   *[other] {" "}+ { $maybe }
  } из { $base }, нужно { $needed })
scheduling-more = …и ещё строк: { $count }
scheduling-silent-title = { $count ->
    [one] <b>Не ответил { $count } человек:</b>
    [few] <b>Не ответили { $count } человека:</b>
   *[many] <b>Не ответили { $count } человек:</b>
  }
scheduling-silent-more = …и ещё { $count }
button-scheduling-list = 👥 Кто когда может
button-scheduling-remind = 🔔 Напомнить остальным ({ $count })
button-scheduling-record = ☎️ Записать ответ
button-scheduling-close = 🏁 Завершить…
button-scheduling-cancel = 🚫 Отменить…
button-scheduling-meeting = 📅 Заседание { $when }
scheduling-sure = { $cancel ->
    [yes] Отменить опрос? Ответы никому не понадобятся.
   *[no] Завершить опрос? После этого можно выбрать дату.
  } { $missing ->
    [0] {""}
    [one] Не ответил { $missing } человек.
    [few] Не ответили { $missing } человека.
   *[many] Не ответили { $missing } человек.
  }
button-scheduling-sure = { $cancel ->
    [yes] 🚫 Отменить опрос
   *[no] 🏁 Завершить
  }
toast-scheduling-ended = { $cancel ->
    [yes] Опрос отменён.
   *[no] Опрос завершён: выберите дату на табло.
  }
toast-scheduling-meeting = Черновик заседания готов: откройте его кнопкой на табло, проверьте и объявите.
button-scheduling-draft = 📅 Открыть заседание
scheduling-list-title = <b>Кто когда может</b>
scheduling-mark = { $said ->
    [yes] ✅
    [maybe] ❔
    [no] ❌
   *[none] ▫️
  }
scheduling-row = { $marks } { $name }{ $recorded ->
    [yes] {" "}☎️
   *[no] {""}
  }
scheduling-record-title = <b>Чей ответ записать?</b>
scheduling-record = <b>{ $name }</b>: { $ground ->
    [yes] когда он сможет?
   *[no] откуда известен ответ?
  }

### Подбор даты: рабочее место секретаря

menu-scheduling = 🗓 Подбор даты
scheduling-page-title = <b>Подбор даты</b>
    { $total ->
        [0] Предложите членам комиссии несколько дат: каждый отметит удобные, а бот посчитает кворум и предложит лучшую.
       *[other] Выберите опрос, чтобы увидеть его ход.
    }
button-scheduling-new = ➕ Новый опрос о дате
scheduling-ask-bodies = Кто собирается? Отметьте один орган или несколько: кворум посчитаем по каждому.
scheduling-ask-title = <b>Новый опрос о дате</b>
    О чём заседание? Напишите в одной строке.
scheduling-ask-dates = Напишите даты со временем, по одной в строке, от двух до десяти. Например:

    2 сентября 15:00
    3 сентября 10:00
    в пятницу 11:30
scheduling-ask-minutes = Сколько продлится заседание?
scheduling-ask-close = До какого дня ждём ответы? Опрос закроется в конце рабочего дня, не позже чем за час до первой из дат.

    Выберите или напишите дату: «15.09», «сегодня», «в пятницу».
scheduling-ask-place = Где соберёмся? Напишите место.
scheduling-preview-title = 🗓 <b>Подбор даты</b>: { $bodies }
scheduling-preview-about = <b>{ $title }</b>
scheduling-preview-asked = { $count ->
    [one] 👥 Спросим { $count } члена
   *[other] 👥 Спросим { $count } членов
  }
button-scheduling-minutes = { $minutes ->
    [30] 30 минут
    [60] 1 час
    [90] 1,5 часа
    [120] 2 часа
   *[180] 3 часа
  }
button-scheduling-send = ✅ Отправить
button-scheduling-dates = 🗓 Даты
button-scheduling-place = 📍 Место
button-scheduling-length = ⏱ Длительность
button-scheduling-give-up = Не спрашивать
toast-scheduling-sent = Опрос отправляется, ход — на табло.
error-scheduling-line = Не получилось понять строку «{ $line }». Напишите дату со временем, например «2 сентября 15:00».

### Что было сказано о дате, пока нет ответа на приглашение

invitation-tentative = 🗓 В опросе о дате вы ответили: <b>{ $said ->
    [yes] смогу
    [maybe] если нужно
   *[no] не смогу
  }</b>. Подтвердите, пожалуйста.
board-tentative = 🗓 Из них по опросу о дате: смогут { $yes }, если нужно { $maybe }, не смогут { $no }
list-tentative = по опросу { $said ->
    [yes] сможет
    [maybe] если нужно
   *[no] не сможет
  }
