### Материалы у секретаря: запросить, посмотреть, принять или вернуть

format-date = dd.MM
material-kind = { $kind ->
    [theses] Тезисы
    [draft_decision] Проект решения
   *[other] Доклад
  }
file-size-kb = { $size } КБ
file-size-mb = { $size } МБ
file-caption = Вопрос { $number } · { $kind }
file-gone = Файл получить не удалось: Telegram его не отдаёт. Попросите прислать его ещё раз.

came-title = { $kind ->
    [theses] 📎 <b>Пришли тезисы к вопросу { $number }</b>
    [draft_decision] 📎 <b>Пришёл проект решения к вопросу { $number }</b>
   *[other] 📎 <b>Пришёл доклад к вопросу { $number }</b>
  }
came-item = { $title }
came-from = 👤 { $name }{ $post ->
    [none] {""}
   *[other] , { $post }
  }
came-file = 📄 { $name } · { $size }
came-version = Версия { $number }, { $when } { $late ->
    [yes] — позже срока
   *[no] — в срок
  }
came-decide = Примите файл или верните с замечанием.
came-accept-only = Заседание уже началось: файл можно принять, вернуть автору уже нельзя.
came-over = { $state ->
    [cancelled] Заседание отменено: решать ничего не нужно.
   *[closed] Заседание прошло: решать ничего не нужно.
  }
came-accepted = ✅ Принято: участники видят эту версию.
came-returned = ↩️ Возвращено с замечанием: «{ $remark }»
came-paper = 🔒 Через бота не передаётся.{ $place ->
    [none] {""}
   *[other] {" "}Ознакомиться: { $place }
  }
came-recalling = { $count ->
    [one] 🧹 Удаляем выданный файл из чата { $count } человека.
   *[other] 🧹 Удаляем выданный файл из чатов { $count } человек.
  }
came-stays = ☎️ Файл остался в чате: Telegram не даёт боту его удалить. Попросите стереть его:
came-stays-with = {"   "}{ $name }{ $phone ->
    [none] {""}
   *[other] , { $phone }
  }
came-stays-more = {"   "}и ещё { $count }
withdrawn-held = 🧹 Файл уже выдавали, удаляем его из чатов. Где он дольше двух суток, Telegram удалить не даст: проверьте и попросите стереть.
came-nothing = ⏳ Файла сейчас нет, ждём.
came-farewell = 📎 { $kind } к вопросу { $number }: новая карточка — ниже.
button-open-file = 📄 Открыть файл
button-accept = ✅ Принять
button-return = ↩️ Вернуть…
button-paper = 🔒 Только на бумаге…
toast-accepted = Приняли: участники получат эту версию
remark-question = Напишите в ответ на это сообщение, что исправить: автор получит ваши слова. { $mark }
remark-hint = Что исправить
remark-sent = Вернули: автор получит замечание.
paper-question = Где можно ознакомиться с материалом? Напишите в ответ на это сообщение, например: «каб. 12, у секретаря». Файлы будут стёрты. { $mark }
paper-hint = Где ознакомиться
paper-noted = Записали: через бота этот материал больше не передаётся.

owed-title = 📎 <b>Материалы: кто что должен</b>
owed-list-title = 📎 <b>Материалы: весь список</b>
owed-counts = ⏳ Ждём: { $owed } · 🔴 Просрочено: { $overdue }
    👀 На проверке: { $delivered } · ✅ Принято: { $accepted }{ $paper ->
        [0] {""}
       *[other] {" "}· 🔒 На бумаге: { $paper }
    }
owed-empty = Материалов пока ни у кого не просили.
owed-item = <b>{ $number }.</b> { $title }
owed-line = {"   "}{ $standing ->
    [overdue] 🔴 { $kind }: { $name }, ждали до { $due }
    [returned_late] 🔴 { $kind }: { $name }, на доработке, ждали до { $due }
    [owed] ⏳ { $kind }: { $name }, до { $due }
    [returned] ↩️ { $kind }: { $name }, до { $due }
    [delivered] 👀 { $kind }: { $name }
    [accepted] ✅ { $kind }: { $name }
   *[on_paper] 🔒 { $kind }: { $name }
  }{ $reached ->
    [yes] {""}
   *[no] {" "}☎️
  }
owed-more = { $count ->
    [one] и ещё { $count } материал — в полном списке
    [few] и ещё { $count } материала — в полном списке
   *[many] и ещё { $count } материалов — в полном списке
  }
owed-phone = ☎️ — бот не может написать, лучше позвонить.
owed-farewell = { $heading }
    ↪️ Материалы: табло — ниже.
button-owed-list = 📋 Весь список
button-remind-debtors = 🔔 Напомнить тем, кто должен
toast-debtors-reminded = { $count ->
    [one] Напоминание уйдёт { $count } человеку
   *[other] Напоминание уйдёт { $count } людям
  }
toast-no-debtors = Напоминать некому: те, кому можно написать, всё прислали.
toast-debtors-just-reminded = Напомнили только что. Дайте людям хотя бы четверть часа.

button-item-materials = 📎 Материалы
button-materials-board = 📎 Кто что должен
button-ask-everybody = ✉️ Запросить у всех…
desk-materials-title = 📎 <b>Материалы к вопросу { $number }</b>
desk-materials-hint = Нажмите, чтобы запросить или посмотреть.
desk-materials-restricted = 🔒 Вопрос ограниченного доступа: его материалы через бота не передаются.
desk-not-asked = ➕ { $kind ->
    [theses] Запросить тезисы
    [draft_decision] Запросить проект решения
   *[other] Запросить доклад
  }
desk-asked = { $kind } · { $name } · { $standing ->
    [overdue] до { $due } · просрочено
    [returned_late] до { $due } · на доработке, просрочено
    [owed] до { $due } · ждём
    [returned] до { $due } · на доработке
    [delivered] на проверке
    [accepted] принято
   *[on_paper] на бумаге
  }
desk-whom = <b>{ $kind ->
    [theses] У кого запросить тезисы?
    [draft_decision] У кого запросить проект решения?
   *[other] У кого запросить доклад?
  }</b>
    Чтобы найти человека, напишите часть имени.
desk-instead = <b>Кому передать подготовку?</b>
    Просьба уйдёт сразу. Чтобы найти человека, напишите часть имени.
desk-material-title = 📎 <b>{ $kind } к вопросу { $number }</b>
desk-material-standing = { $standing ->
    [overdue] 🔴 Просрочено, ждали до { $due }
    [returned_late] 🔴 На доработке, просрочено: ждали до { $due }
    [owed] ⏳ Ждём до { $due }
    [returned] ↩️ На доработке, ждём до { $due }
    [delivered] 👀 Ждёт вашей проверки
    [accepted] ✅ Принято
   *[on_paper] 🔒 Через бота не передаётся
  }
desk-material-phone = ☎️ Бот не может написать: позвоните, пожалуйста.
desk-material-remark = Замечание: «{ $remark }»
desk-material-place = Ознакомиться: { $place }
desk-versions = Версии:
desk-version = { $number }. { $name }, { $size }, { $when }{ $served ->
    [yes] {" "}✅
   *[no] {""}
  }
desk-versions-before = { $count ->
    [one] и { $count } более ранняя
   *[other] и более ранних: { $count }
  }
button-version = 📄 Открыть версию { $number }
button-attach = 📤 Приложить файл
button-instead = 👤 Передать другому
button-withdraw-material = ✖ Больше не просить
button-withdraw-yes = Да, больше не просить
attach-question = Пришлите файл в ответ на это сообщение. { $mark }
attach-hint = Прикрепите файл
desk-remark = <b>Что исправить?</b> Автор получит ваши слова.
desk-paper = <b>Где можно ознакомиться?</b> Например: «каб. 12, у секретаря».
    Присланные файлы будут стёрты: через бота материал не пойдёт.
desk-material-gone = Этот материал больше не ждут: его отозвали или сняли вопрос.
desk-item-gone = Этого вопроса в повестке больше нет.
desk-withdraw-question = <b>Больше не просить этот материал?</b> Всё, что прислали, будет стёрто.
desk-everybody = <b>Запросить материалы у всех докладчиков</b>
desk-everybody-known = Докладчик известен: { $known } из { $all }
desk-everybody-due = Срок: { $due }
desk-everybody-draft = Просьбы уйдут вместе с приглашениями.
desk-kind = { $on ->
    [yes] ✅
   *[no] ▫️
  } { $kind }
button-ask-now = { $count ->
    [one] ✉️ Запросить { $count } материал
    [few] ✉️ Запросить { $count } материала
   *[many] ✉️ Запросить { $count } материалов
  }
toast-material-asked = { $how ->
    [phone] { $name }: просьба записана, но бот не может написать. Позвоните, пожалуйста
    [draft] { $name }: попросим вместе с приглашением
   *[announced] { $name }: просьба отправляется
  }
toast-everybody-asked = { $count ->
    [0] Просить некого: всё уже запрошено
    [one] Запросили { $count } материал
    [few] Запросили { $count } материала
   *[many] Запросили { $count } материалов
  }
toast-passed-on = Теперь готовит { $name }
toast-returned = Вернули, автор получит замечание
toast-on-paper = Записали
toast-withdrawn = Больше не просим
toast-materials-board = Табло материалов сейчас придёт

error-nothing-to-review = Этот файл уже посмотрели, или пришла новая версия: посмотрите её.
error-has-left = Его вывели из состава, и на заседание он не приглашён. Сначала пригласите его.
error-nobody-owes = Некому готовить: у вопроса нет докладчика из списка участников.
