### Рабочее место секретаря: меню, заседания, мастер

workspace-menu = <b>{ $name }, рабочее место секретаря</b>
    Органы: { $bodies }
    { $people ->
        [one] В составах { $people } человек
        [few] В составах { $people } человека
       *[many] В составах { $people } человек
    }

    Список участников (CSV или XLSX) можно прислать сюда файлом.
workspace-menu-empty = <b>{ $name }, рабочее место секретаря</b>
    Составов пока нет. Пришлите сюда файл со списком участников: CSV или XLSX.
workspace-afresh = Это окно устарело, открываем меню
menu-meetings = 🗓 Заседания
menu-new = ➕ Новое заседание
menu-roster = 👥 Состав
menu-bodies = 🏛 Органы и регламенты

page-previous = ‹
page-next = ›
page-number = { $page } / { $pages }
button-menu = ☰ Меню
button-to-list = ‹ К списку
button-done = Готово
button-onward = Дальше ›
button-later = Укажу позже
button-leave-unsaved = ✖ Выйти без сохранения
button-forget-search = Показать всех

meetings-title = { $total ->
    [0] <b>Заседаний пока нет</b>
   *[other] <b>Заседания</b> ({ $total })
  }
meetings-row = { $state ->
    [draft] 📝
    [announced] 📣
    [open] ▶️
    [closed] ✔️
    [approved] 🗂
   *[cancelled] 🚫
  } { $when } · { $bodies }
meeting-state = { $state ->
    [draft] 📝 Черновик: его видят только секретари
    [announced] 📣 Объявлено
    [open] ▶️ Идёт
    [closed] ✔️ Закрыто
    [approved] 🗂 Протокол утверждён
   *[cancelled] 🚫 Отменено
  }
meeting-answered = ✍️ Ответили: { $count }
meeting-cancel-reason = Причина отмены: { $reason }
button-announce = 📣 Объявить…
button-show-board = 📋 Кто будет
button-invite-more = ➕ Пригласить ещё
invite-more = <b>Кого ещё пригласить?</b>
    Нажатие сразу отправляет приглашение. Чтобы найти человека, напишите часть имени.
button-edit = ✏️ Править
button-reschedule = ✏️ Перенести или изменить
button-delete-draft = 🗑 Удалить
button-cancel-meeting = 🚫 Отменить
button-copy = 📑 Новое по этому образцу

facts-heading = { $joint ->
    [yes] { $kind ->
        [extraordinary] <b>Внеочередное совместное заседание: { $bodies }</b>
        [offsite] <b>Выездное совместное заседание: { $bodies }</b>
        [enlarged] <b>Расширенное совместное заседание: { $bodies }</b>
       *[regular] <b>Совместное заседание: { $bodies }</b>
    }
   *[no] { $kind ->
        [extraordinary] <b>Внеочередное заседание: { $bodies }</b>
        [offsite] <b>Выездное заседание: { $bodies }</b>
        [enlarged] <b>Расширенное заседание: { $bodies }</b>
       *[regular] <b>Заседание: { $bodies }</b>
    }
  }
facts-when = 🗓 { $when } ({ $zone })
facts-format = 🎥 { $format ->
    [in_person] очно
    [video] видеоконференция
   *[mixed] очно или по видеосвязи
  }
facts-place = 📍 { $place }
facts-no-place = 📍 место не указано
facts-link = 🔗 { $link }
facts-no-link = 🔗 ссылки нет
facts-chair = 👤 Председательствует { $name }
facts-no-chair = 👤 председательствующий не указан
facts-reply-by = ⏳ Ответы до { $until }
facts-ground = 📄 Основание: { $ground }
facts-invited = ✉️ Приглашены: { $count }

announce-question = <b>Объявить заседание?</b>
announce-reached = { $count ->
    [0] ✉️ Сообщение не получит никто: ни один участник не подключён.
    [one] ✉️ Приглашение получит { $count } человек.
    [few] ✉️ Приглашение получат { $count } человека.
   *[many] ✉️ Приглашение получат { $count } человек.
  }
announce-unreached = { $count ->
    [one] ☎️ Ещё { $count } человеку бот написать не может: он будет в списке для звонка.
   *[other] ☎️ Ещё { $count } людям бот написать не может: они будут в списке для звонка.
  }
announce-short-notice = ⚠️ До заседания полных рабочих дней: { $left }. По регламенту нужно не меньше { $wanted }.
button-announce-now = 📣 Разослать приглашения
button-announce-anyway = 📣 И всё равно разослать
button-not-now = Не сейчас

cancel-reason = <b>Почему заседание отменяется?</b>
    Напишите причину: её увидят все приглашённые.
button-no-reason = Без причины
cancel-question = <b>Отменить заседание?</b>
    { $count ->
        [one] Об этом узнает { $count } приглашённый.
       *[other] Об этом узнают все приглашённые: { $count }.
    }
cancel-reason-given = Причина: { $reason }
cancel-draft-question = <b>Удалить черновик?</b> О нём никто не знает.
button-cancel-yes = 🚫 Да, отменить заседание
button-delete-yes = 🗑 Да, удалить

wizard-bodies = <b>Чьё это заседание?</b>
    Можно отметить несколько органов: тогда оно совместное.
wizard-day = <b>Какого числа?</b>
    Выберите день или напишите: «4 августа», «04.08.2021 10:00».
wizard-hour = <b>{ $day } — во сколько?</b> (время: { $zone })
    Выберите или напишите: «10:00», «9 30».
wizard-format-question = <b>Как проходит заседание?</b>
wizard-format = { $value ->
    [in_person] Очно
    [video] Видеоконференция
   *[mixed] Очно или по видеосвязи
  }
wizard-place = <b>Где?</b>
    Выберите или напишите.
wizard-link = <b>Ссылка на видеосвязь?</b>
    Пришлите её сообщением.
wizard-now = Сейчас: { $now }
button-no-link = Без ссылки
wizard-kind-question = <b>Какое это заседание?</b>
wizard-kind = { $value ->
    [extraordinary] Внеочередное
    [offsite] Выездное
    [enlarged] Расширенное
   *[regular] Очередное
  }
wizard-chair = <b>Кто председательствует?</b>
    Выберите или напишите часть имени.
button-no-chair = Не указывать
wizard-ground = <b>Основание?</b>
    Например: «план работы на 2021 год, п. 3».
button-no-ground = Без основания
wizard-reply-day = <b>До какого дня ждать ответов?</b>
    Выберите или напишите: «3 августа 18:00».
wizard-reply-hour = <b>{ $day } — до которого часа?</b> (время: { $zone })
    Выберите или напишите: «18:00».
button-by-regulation = Как по регламенту
wizard-invitees = <b>Кого пригласить?</b> Сейчас: { $count }
    Нажатие отмечает или снимает сразу всех.
button-by-person = 👤 По одному
wizard-people = <b>Кого пригласить?</b> Сейчас: { $count }
    Чтобы найти человека, напишите часть имени.
search-found = По запросу «{ $search }» найдено: { $found }
wizard-preview-title = { $purpose ->
    [new] <b>Новое заседание: проверьте</b>
    [draft] <b>Черновик: проверьте</b>
   *[reschedule] <b>Изменения: проверьте</b>
  }
wizard-past = ⚠️ Это время уже прошло: выберите другое.
wizard-asked-again = { $count ->
    [one] 🔁 { $count } человек будет спрошен снова, прежний ответ останется в истории.
    [few] 🔁 { $count } человека будут спрошены снова, прежние ответы останутся в истории.
   *[many] 🔁 { $count } человек будут спрошены снова, прежние ответы останутся в истории.
  }
button-save-draft = 💾 Сохранить черновик
button-reschedule-save = ✔️ Сохранить и сообщить всем
field-bodies = Органы
field-day = Дата и время
field-format = Формат
field-place = Место
field-link = Ссылка
field-invitees = Приглашённые
field-reply = Срок ответа
field-chair = Председательствующий
field-kind = Вид
field-ground = Основание

toast-draft-saved = Черновик сохранён
toast-rescheduled = Сохранено
toast-announced = Приглашения отправляются
toast-invited-more = { $name }: приглашение отправляется
toast-invited-already = { $name }: уже в списке приглашённых
toast-board = Табло сейчас придёт
toast-cancelled = Отменено
toast-draft-deleted = Черновик удалён

error-no-bodies = Сначала пришлите файл со списком участников: CSV или XLSX.
error-unreadable-day = Не удалось понять дату. Напишите, например, «4 августа» или «04.08.2021 10:00».
error-unreadable-hour = Не удалось понять время. Напишите, например, «10:00».
error-last-secretary = Это последний секретарь органа. Сначала назначьте другого.
error-regulation-number = Можно от { $least } до { $most }.
error-unknown-country = Нет праздников для страны { $code }. Напишите две буквы кода, например RU.
error-work-hours = Не получилось прочитать часы. Напишите, например: 9:00–18:00.
error-own-day = Не получилось прочитать: { $said }. Напишите, например: 08.01.2027 рабочий.
error-unknown-time-zone = Нет такого часового пояса: { $name }. Напишите, например, Europe/Moscow.
