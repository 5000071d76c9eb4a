### Поручения: почему что-то нельзя

error-task-period = Такого дня не бывает: проверьте, пожалуйста, период.
error-task-over = { $state ->
    [accepted] Поручение уже исполнено и принято.
    [removed] Поручение уже снято с контроля.
   *[cancelled] Поручение уже отменено.
  }
error-task-decided = Уже решено: { $act ->
    [accept] отчёт принят
    [return] отчёт возвращён на доработку
    [grant_extension] срок продлён
    [refuse_extension] в продлении отказано
    [reschedule] срок изменён
    [remove] поручение снято с контроля
   *[cancel] поручение отменено
  }. Решение: { $who }.
error-task-newer = Пришёл новый отчёт или новая просьба. Посмотрите карточку, прежде чем решать.
error-task-state = Сейчас это не нужно: посмотрите, пожалуйста, карточку поручения.
error-task-nothing-reported = Напишите несколько слов или приложите файл.
error-task-too-many-files = Файлов может быть не больше { $limit }.
error-task-extension-date = Новый срок должен быть позже прежнего и ещё впереди.
error-task-nobody = Сначала назначьте ответственного.

### Поручения: слова, общие для карточек, списков и окон

format-task-day = EEE, d MMMM, HH:mm
format-task-day-year = EEE, d MMMM y 'г.', HH:mm
format-task-date = dd.MM
format-task-date-year = dd.MM.y

task-state = { $state ->
    [unassigned] исполнитель не назначен
    [assigned] исполнитель ещё не ознакомился
    [acknowledged] в работе
    [reported] отчёт на проверке
    [returned] возвращено на доработку
    [accepted] исполнено и принято
    [removed] снято с контроля
   *[cancelled] отменено
  }
task-mark = { $standing ->
    [overdue] 🔴
    [extension] ⏳
    [unassigned] ❗
    [assigned] 📌
    [acknowledged] ⚙️
    [reported] 👀
    [returned] ↩️
    [accepted] ✅
    [removed] 🗄
   *[cancelled] 🚫
  }
task-until = до { $when }
task-overdue = { $days ->
    [0] срок истёк сегодня
    [one] просрочено на { $days } день
    [few] просрочено на { $days } дня
   *[many] просрочено на { $days } дней
  }
task-no-deadline = без срока
task-nobody = —
task-priority = { $priority ->
    [urgent] срочно
   *[normal] обычное
  }
task-period-week = каждую неделю, до { $day ->
    [1] понедельника
    [2] вторника
    [3] среды
    [4] четверга
    [5] пятницы
    [6] субботы
   *[7] воскресенья
  } включительно
task-period-end = { $unit ->
    [month] каждый месяц, до конца месяца
    [quarter] каждый квартал, до конца квартала
    [half_year] каждые полгода, до конца полугодия
   *[year] каждый год, до конца года
  }
task-period = { $unit ->
    [month] каждый месяц
    [quarter] каждый квартал
   *[half_year] каждые полгода
  }, до { $day ->
    [31] конца
   *[other] { $day }-го числа
  }{ $month ->
    [1] { $day ->
        [31] {" "}первого месяца
       *[other] {""}
      }
    [2] {" "}второго месяца
    [3] {" "}третьего месяца
    [4] {" "}четвёртого месяца
    [5] {" "}пятого месяца
   *[6] {" "}шестого месяца
  }
task-period-year = каждый год, до { $day ->
    [31] конца { $month }
   *[other] { $day } { $month }
  }
