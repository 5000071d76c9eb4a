### Поручения: карточка, отчёты, сроки, списки

task-card-title = <b>{ $news ->
    [new] { $part ->
        [responsible] 📌 Вам поручение
        [helper] 📌 Вы соисполнитель поручения
        [controller] 📌 Поручение на вашем контроле
       *[other] 📌 Новое поручение
      }
    [unassigned] ❗ Поручение без исполнителя
    [reported] { $part ->
        [decides] 👀 Отчёт ждёт вашего решения
        [responsible] 👀 Ваш отчёт на проверке
       *[other] 👀 Отчёт на проверке
      }
    [asked] { $part ->
        [responsible] ⏳ Вы попросили продлить срок
       *[other] ⏳ Просят продлить срок
      }
    [due] { $days ->
        [0] ⏰ Срок поручения сегодня
        [1] ⏰ Срок поручения завтра
        [few] ⏰ До срока { $days } дня
       *[many] ⏰ До срока { $days } дней
      }
    [overdue] 🔴 Поручение просрочено
    [returned] ↩️ Поручение вернули на доработку
    [granted] ✅ Срок продлён
    [refused] ✋ Срок не продлили
    [rescheduled] 🗓 Новый срок
    [contributed] 📎 Соисполнитель доложил
    [interim] ℹ️ Промежуточная информация
    [left] 👋 Участник поручения выбыл
    [accepted] ✅ Поручение исполнено
    [removed] 🗄 Поручение снято с контроля
    [cancelled] 🚫 Поручение отменено
   *[plain] 📌 Поручение
  }</b>{ $urgent ->
    [yes] {" "}‼️ срочно
   *[no] {""}
  }
task-card-about = { $body }{ $day ->
    [none] {""}
   *[other] , заседание { $day }
  }{ $item ->
    [none] {""}
   *[other] . Вопрос: { $item }
  }
task-card-text = { $text }
task-card-deadline = { $standing ->
    [overdue] 🔴 <b>{ $told }</b>, срок: { $day }
    [open] 🗓 Срок: <b>{ $day }</b>
   *[over] 🗓 Срок: { $day }
  }
task-card-no-deadline = 🗓 { $told }
task-card-period = 🔁 { $period }
task-card-responsible = 👤 Исполнитель: { $name }
task-card-helpers = 👥 Соисполнители: { $names }{ $more ->
    [0] {""}
   *[other] {" "}и ещё { $more }
  }
task-card-controller = 👁 Контроль: { $name }
task-card-left = 👋 Больше не участвует: { $name }
task-card-state = Сейчас: { $state }
task-card-remark = 💬 Замечание: «{ $remark }»
task-card-asked = ⏳ Просят новый срок: { $until }. Причина: «{ $reason }»
task-card-said = { $act ->
    [report] 📨 Отчёт
    [contribute] 📎 Доклад соисполнителя
   *[interim] ℹ️ Промежуточно
  } ({ $name }{ $files ->
    [0] {""}
    [one] , { $files } файл
    [few] , { $files } файла
   *[many] , { $files } файлов
  }){ $told ->
    [yes] : «{ $words }»
   *[no] {""}
  }
task-card-decided = Решение: { $who }, { $when }
task-card-farewell = { $task }
    ↪️ Новая карточка — ниже.
task-you = вы

button-task-act = { $act ->
    [acknowledge] ✅ Принял(а) к исполнению
    [report] { $state ->
        [reported] 📨 Отчитаться заново
       *[other] 📨 Отчитаться
      }
    [interim] ℹ️ Промежуточно
    [ask_extension] ⏳ Продлить срок
    [contribute] 📎 Доложить исполнителю
    [accept] ✅ Принять
    [return] ↩️ Вернуть
    [grant_extension] ✅ Продлить
    [refuse_extension] ✋ Отказать
    [assign] { $state ->
        [unassigned] 👤 Назначить исполнителя
       *[other] 👤 Сменить исполнителя
      }
    [reschedule] 🗓 Другой срок
    [remove] 🗄 Снять с контроля
    [cancel] 🚫 Отменить поручение
   *[leave] Вывести из поручения
  }
button-task-file = { $of ->
    [task] 📄 { $name }
   *[said] 📨 { $name }
  }
button-task-history = 🕘 История
button-task-more = Ещё…

task-more = <b>Что сделать с поручением «{ $task }»?</b>
task-more-for-others = Если человек сообщил вам сам, отметьте это за него: бот спросит, откуда это известно.
task-more-nothing = Сейчас ничего не нужно.
button-task-text = ✏️ Исправить текст
button-task-for = { $act ->
    [acknowledge] За исполнителя: принял(а) к исполнению
    [report] За исполнителя: отчёт
    [interim] За исполнителя: промежуточно
    [ask_extension] За исполнителя: просит продлить
    [contribute] За соисполнителя ({ $name }): доклад
    [accept] За контролёра: принять отчёт
    [return] За контролёра: вернуть отчёт
    [grant_extension] За контролёра: продлить срок
    [refuse_extension] За контролёра: отказать в продлении
    [remove] За председателя: снять с контроля
   *[other] За другого
  }
task-ground-question = «{ $task }»
    <b>{ $act }</b>
    Откуда это известно?
button-task-ground = { $ground ->
    [call] ☎️ По телефону
    [note] 📄 На бумаге
   *[own] ✍️ Своими словами…
  }
task-ground = { $ground ->
    [call] по телефону
   *[note] на бумаге
  }
task-sure = { $act ->
    [remove] <b>Снять поручение с контроля?</b>
   *[cancel] <b>Отменить поручение?</b>
  }
    «{ $task }»
    Все, кого оно касается, узнают об этом. Вернуть его будет нельзя.
button-task-sure = { $act ->
    [remove] Да, снять с контроля
   *[cancel] Да, отменить
  }
task-people = <b>{ $seat ->
    [r] Кому поручить?
    [c] Кто контролирует?
   *[h] Кто соисполнители?
  }</b>
    «{ $task }»{ $more ->
        [0] {""}
       *[other] {" "}
            Нашлось больше, показаны не все (ещё { $more }): уточните имя.
    }
task-people-none = <b>Никого не нашли.</b> Попробуйте написать только начало фамилии.{ $more ->
        [0] {""}
       *[other] {""}
    }{ $seat ->
        [r] {""}
       *[other] {""}
    }
    «{ $task }»
button-task-seat = { $seat ->
    [c] 👁 Контролёр…
   *[h] 👥 Соисполнители…
  }
button-task-urgent = { $urgent ->
    [yes] Снять пометку «срочно»
   *[no] ‼️ Пометить «срочно»
  }
task-seat-done = Изменили
button-task-search = 🔍 Найти по имени
format-task-only-day = EEE, d MMMM
task-day-doubt = { $doubt ->
    [in_past] { $day } — этот день уже прошёл. Так и оставить?
   *[day_off] { $day } — выходной. Так и оставить?
  }
button-task-keep-day = Да, так и оставить

task-question = «{ $task }»
    { $step ->
        [words] { $act ->
            [return] Что доработать? Исполнитель получит ваши слова.
            [ask_extension] Почему нужен новый срок?
            [interim] Что уже сделано? Слова, фото, файл или всё вместе; поручение останется открытым.
            [contribute] Что сделано с вашей стороны? Слова, фото, файл или всё вместе.
           *[report] Что сделано? Слова, фото, файл или всё вместе.
          }
        [date] { $act ->
            [ask_extension] До какого числа продлить? Например: «15.11», «в пятницу», «через две недели».
           *[reschedule] Какой новый срок? Например: «15.11», «в пятницу», «через две недели».
          }
        [ground] Откуда это известно? Например: «сказал на совещании 12.11».
        [search] Напишите начало фамилии или имени.
       *[text] Напишите новый текст поручения.
      } Ответьте на это сообщение.
task-question-ground = Основание: { $ground }
task-hint = { $step ->
    [words] { $act ->
        [return] Что доработать
        [ask_extension] Причина
       *[report] Слова, фото или файл
      }
    [date] Дата
    [ground] Откуда известно
    [search] Начало фамилии
   *[text] Текст поручения
  }
task-done = { $act ->
    [acknowledge] ✅ Отметили: принято к исполнению
    [report] ✅ Отчёт отправлен на проверку
    [interim] ✅ Информация передана
    [contribute] ✅ Передали исполнителю
    [accept] ✅ Отчёт принят
    [return] ↩️ Отчёт возвращён с замечанием
    [ask_extension] ✅ Просьба о продлении отправлена
    [grant_extension] ✅ Срок продлён
    [refuse_extension] ✋ В продлении отказано
    [assign] ✅ Исполнитель назначен
    [reschedule] ✅ Срок изменён
    [remove] 🗄 Поручение снято с контроля
    [cancel] 🚫 Поручение отменено
   *[leave] Готово
  }
task-text-done = ✅ Текст поручения исправлен
task-want-words = Нужны слова, фото или файл. Ответьте, пожалуйста, на вопрос ещё раз.
task-photo-name = Фото { $number }
task-file-caption = К поручению «{ $task }»

task-history-title = 🕘 <b>История поручения</b>
task-history-text = 📌 { $text }
task-history-entry = <b>{ $when }</b>{ $who ->
    [none] {""}
   *[other] {" "}{ $who }
  }: { $act ->
    [assign] поручено ({ $whom })
    [acknowledge] принято к исполнению
    [interim] промежуточная информация
    [contribute] доклад исполнителю
    [report] отчёт
    [accept] отчёт принят
    [return] возвращено на доработку
    [ask_extension] просьба продлить до { $due }
    [grant_extension] срок продлён{ $due ->
        [none] {""}
       *[other] {" "}до { $due }
      }
    [refuse_extension] в продлении отказано
    [reschedule] { $due ->
        [none] срок снят
       *[other] новый срок: { $due }
      }
    [remove] снято с контроля
    [cancel] отменено
   *[leave] { $whom } больше не участвует
  }{ $files ->
    [0] {""}
    [one] {" "}({ $files } файл)
    [few] {" "}({ $files } файла)
   *[many] {" "}({ $files } файлов)
  }
task-history-words = 💬 { $words }
task-history-recorded = ✍️ Внёс(ла) { $name }, основание: { $ground }

task-line = { $number }. { $mark } { $task }{ $due ->
    [none] {""}
   *[other] {" "}— { $due }
  }{ $about ->
    [none] {""}
   *[other] {" "}({ $about })
  }
button-task-line = { $number }. { $task }
button-my-tasks = 📌 Мои поручения
button-task-control = 📊 Контроль: { $body }
command-tasks = Мои поручения
my-tasks-title = 📌 <b>Мои поручения</b>
my-tasks-share = { $share ->
    [responsible] Вы исполнитель: { $count }
    [helping] Вы соисполнитель: { $count }
    [controlling] Вы контролируете: { $count }
   *[deciding] Ждут вашего решения: { $count }
  }
my-tasks-none = { $share ->
    [responsible] За вами ничего не числится. Хорошего дня!
    [helping] Соисполнителем вас сейчас никто не ждёт.
    [controlling] Сейчас вы ничего не контролируете.
   *[deciding] Всё решено, новых отчётов нет.
  }
button-my-tasks-share = { $share ->
    [responsible] 👤 Исполняю: { $count }
    [helping] 👥 Помогаю: { $count }
    [controlling] 👁 Контролирую: { $count }
   *[deciding] 👀 Решаю: { $count }
  }

control-title = 📊 <b>Поручения: { $body }</b>
control-open = { $count ->
    [0] Открытых поручений нет.
   *[other] Открыто: <b>{ $count }</b>
  }
control-count = { $sight ->
    [overdue] 🔴 Просрочено: <b>{ $count }</b>
    [soon] 🗓 Срок в ближайшие 7 дней: { $count }
    [to_decide] 👀 Ждут решения: { $count }
    [unseen] 📌 Исполнитель не ознакомился: { $count }
   *[unassigned] ❗ Без исполнителя: { $count }
  }
control-worst = <b>Дольше всего просрочены</b>
control-busiest = <b>Больше всего просрочено</b>
control-busy = • { $name }: { $overdue } из { $open }
control-farewell = 📊 Поручения: { $body }
    ↪️ Сводка обновляется ниже.
button-control = { $sight ->
    [open] 📋 Все открытые: { $count }
    [overdue] 🔴 Просрочено: { $count }
    [soon] 🗓 Ближайшие 7 дней: { $count }
    [to_decide] 👀 Ждут решения: { $count }
    [unseen] 📌 Не ознакомились: { $count }
    [unassigned] ❗ Без исполнителя: { $count }
   *[over] 🗄 Завершённые: { $count }
  }
control-list-title = <b>{ $sight ->
    [open] 📋 Открытые поручения
    [overdue] 🔴 Просроченные поручения
    [soon] 🗓 Срок в ближайшие 7 дней
    [to_decide] 👀 Ждут решения
    [unseen] 📌 Исполнитель не ознакомился
    [unassigned] ❗ Без исполнителя
   *[over] 🗄 Завершённые поручения
  }</b> ({ $count })
control-list-none = Таких поручений нет.
toast-task-here = Карточка уже пришла: посмотрите чуть выше или ниже.
