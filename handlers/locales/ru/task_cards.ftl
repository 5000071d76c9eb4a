### Поручения: карточка, отчёты, сроки, списки

task-card-title = <b>{ $news ->
    [new] { $part ->
        [responsible] 📌 Вам поручение
        [helper] 📌 Вы соисполнитель поручения
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
    [overdue] 🔴 Поручение просрочено
    [returned] ↩️ Поручение вернули на доработку
    [granted] ✅ Срок продлён
    [refused] ✋ Срок не продлили
    [rescheduled] 🗓 Новый срок
    [contributed] 📎 Соисполнитель доложил
    [interim] ℹ️ Промежуточная информация
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
    [overdue] 🔴 <b>{ $told }</b> (срок: { $day })
    [open] 🗓 До <b>{ $day }</b>
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
task-card-state = Сейчас: { $state }
task-card-remark = 💬 Замечание: «{ $remark }»
task-card-asked = ⏳ Просят продлить до { $until }: «{ $reason }»
task-card-said = { $act ->
    [report] 📨 Отчёт
    [contribute] 📎 Доклад соисполнителя
   *[interim] ℹ️ Промежуточно
  } ({ $name }{ $files ->
    [0] {""}
    [one] , { $files } файл
    [few] , { $files } файла
   *[many] , { $files } файлов
  }){ $words ->
    [none] {""}
   *[other] : «{ $words }»
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
