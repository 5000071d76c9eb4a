### Поручения: стол секретаря

menu-tasks = 📌 Поручения
button-meeting-tasks = 📌 Поручения
button-item-task = 📌 Поручение
tasks-only = Только: { $only }
button-tasks-sight = 👁 Что показать
button-tasks-whose = 👤 Кто исполняет
button-tasks-body = 🏛 Орган
button-tasks-meeting = 🗓 Заседание
button-tasks-all = Показать без отбора
button-task-new = ➕ Новое поручение
tasks-ask-sight = Какие поручения показать? Счёт — по всем исполнителям и заседаниям.
tasks-ask-whose = Чьи поручения показать? Выберите или напишите начало фамилии.
tasks-ask-body = Какой орган показать?
tasks-ask-meeting = Поручения какого заседания показать?
toast-task-comes = Карточка поручения сейчас придёт.

new-task-ask-body = От какого органа поручение?
new-task-ask-text = <b>Новое поручение</b>
    { $title ->
        [none] {""}
       *[other] По вопросу: { $title }
    }
    Пришлите текст поручения. Исполнителя и срок можно написать прямо в нём: «Ивановой И. И. до 15.09 подготовить справку».

    Можно прислать решение протокола или план работы целиком, текстом или файлом (DOCX, TXT, XLSX, CSV): я разберу его на поручения и покажу, что получилось.
button-task-take-title = Взять название вопроса
button-task-give-up = Не назначать
drafts-title = <b>{ $count ->
        [one] { $count } поручение
        [few] { $count } поручения
       *[many] { $count } поручений
    }</b> · { $body }
    Проверьте и назначьте все сразу. Любое можно поправить или пропустить.
drafts-unread = { $count ->
    [one] ⚠️ { $count } строка не вошла в поручения: её можно посмотреть по кнопке ниже.
    [few] ⚠️ { $count } строки не вошли в поручения: их можно посмотреть по кнопке ниже.
   *[many] ⚠️ { $count } строк не вошло в поручения: их можно посмотреть по кнопке ниже.
  }
drafts-more = … и ещё: { $count }, их видно по кнопкам ниже.
drafts-whom = ❓ { $count ->
    [1] Кто это:
   *[other] Вопросов об именах: { $count }. Кто это:
  } <b>{ $name }</b>?
drafts-unread-title = <b>Не вошло в поручения</b>
    Если что-то нужно, допишите в поручение или пришлите отдельным сообщением.
draft-unread-line = • { $text }
draft-row = <b>{ $number }</b> { $text }
draft-row-left-out = <s>{ $number } { $text }</s>
draft-row-facts = 👤 { $who } · ⏰ { $due }{ $control ->
    [none] {""}
   *[other] {" "}· 👁 { $control }
  }
draft-named = { $seat ->
    [responsible] Исполнитель
    [controller] Контроль
   *[helper] Соисполнитель
  }: { $name }
draft-odd-day = Срок: { $day }
draft-text = <b>Поручение</b>
    { $text }
draft-responsible = 👤 Исполнитель: { $name }
draft-helpers = 🤝 Соисполнители: { $name }
draft-controller = 👀 Контроль: { $name }
draft-due = ⏰ Срок: { $due }
draft-due-period = { $name }; первый раз до { $when }
draft-priority = 🏷 Важность: { $priority }
draft-files = 📎 Файлов: { $count }
draft-nobody = ❗ Исполнитель не назначен: поручение останется за секретарём.
draft-unreached = 📞 Бот не может написать: { $names }. Позвоните, пожалуйста.
draft-asked = ❓ Не ясно, кто это: { $name }
draft-unknown = ❓ Нет в списке людей, оставлено в тексте: { $names }{ $more ->
    [0] {""}
   *[other] {" "}+{ $more }
  }
draft-doubt = { $doubt ->
    [in_past] ⚠️ Этот срок уже прошёл.
   *[day_off] ⚠️ Это выходной или праздничный день.
  }
draft-too-long = ⛔️ Текст слишком длинный: знаков { $length }, а можно { $limit }. Сократите его, пожалуйста.
draft-whom = Кто имеется в виду? Выберите ниже.
draft-whom-nobody = Никто из них, оставить в тексте
draft-file-hint = 📎 Чтобы приложить файл, пришлите его сюда документом.
draft-ask-wording = Пришлите новый текст поручения. Сейчас он такой:

    <blockquote>{ $said }</blockquote>
draft-ask-people = { $seat ->
    [responsible] <b>Кто исполняет?</b>
    [controller] <b>Кто контролирует?</b>
   *[helper] <b>Кто помогает?</b> Отметьте одного или нескольких.
  }
    Выберите или напишите начало фамилии.
due-ask = <b>К какому сроку?</b>
    Выберите день или напишите: «15.09», «в пятницу», «через 10 дней», «каждый квартал до 5». Срок — конец рабочего дня.
due-doubt = { $doubt ->
    [in_past] ⚠️ Этот срок уже прошёл: { $when }.
    [day_off] ⚠️ Это выходной или праздничный день: { $when }.
   *[none] Срок: { $when }.
  } Так и оставить?
button-due-leave = Да, оставить
button-due-next = { $other }
button-due-other = Другой срок
button-task-no-due = Без срока
button-task-as-it-is = Пропустить
button-task-nobody = Никто
button-tasks-assign = { $left ->
    [one] ✅ Назначить { $left } поручение
    [few] ✅ Назначить { $left } поручения
   *[many] ✅ Назначить { $left } поручений
  }
button-task-assign = ✅ Назначить
button-tasks-unread = ⚠️ Не вошло: { $unread }
button-tasks-one = Это одно поручение
button-tasks-list = ‹ Ко всем поручениям
button-task-wording = ✏️ Текст
button-task-due = ⏰ Срок
button-task-responsible = 👤 Исполнитель
button-task-helpers = 🤝 Соисполнители
button-task-controller = 👀 Контроль
button-task-urgency = { $is_urgent ->
    [yes] 🏷 Не срочно
   *[no] 🔥 Срочно
  }
button-task-no-files = 📎 Убрать файлы
button-task-leave-out = { $is_out ->
    [yes] ↩️ Вернуть в список
   *[no] 🚫 Пропустить это
  }
toast-tasks-assigned = { $count ->
    [one] Назначено { $count } поручение.
    [few] Назначено { $count } поручения.
   *[many] Назначено { $count } поручений.
  }
error-unreadable-due = Не получилось понять срок. Напишите, например, «15.09», «в пятницу» или «каждый месяц до 5».
error-no-task = Назначать нечего: все поручения пропущены.
error-names-asked = { $count ->
    [one] Сначала выберите, кто имеется в виду: остался { $count } вопрос.
    [few] Сначала выберите, кто имеется в виду: осталось { $count } вопроса.
   *[many] Сначала выберите, кто имеется в виду: осталось { $count } вопросов.
  }
