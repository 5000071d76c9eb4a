### Повестка у секретаря: ввод, правка, публикация

agenda-desk-title = 📑 <b>Повестка</b>
agenda-desk-empty = Повестки пока нет. Вставьте её текстом или пришлите файлом DOCX или TXT, а можно добавить вопросы по одному.
agenda-desk-total = { $count ->
    [one] { $count } вопрос
    [few] { $count } вопроса
   *[many] { $count } вопросов
  }{ $minutes ->
    [0] {""}
   *[other] , всего { $minutes } мин
  }
agenda-desk-draft = Уйдёт участникам вместе с приглашением.
agenda-desk-unpublished = ✏️ Ещё не опубликована: её видите только вы.
agenda-desk-published = ✅ Опубликована, редакция № { $number }
agenda-desk-changed = ✏️ Есть правки после редакции № { $number }: их видите только вы.
agenda-desk-line = { $has_speakers ->
    [yes] <b>{ $number }.</b> { $title } — { $speakers }
   *[no] <b>{ $number }.</b> { $title }
  }{ $minutes ->
    [0] {""}
   *[other] {" "}({ $minutes } мин)
  }
agenda-desk-kind = { $kind ->
    [information] ℹ️ Для сведения
   *[decision] ⚖️ Для решения
  }{ $minutes ->
    [0] , время не указано
   *[other] , { $minutes } мин
  }
agenda-desk-person = { $part ->
    [speaker] 🎙 Докладчик
    [co_speaker] 🗣 Содокладчик
   *[invitee] 👤 Приглашён
  }: { $who }{ $known ->
    [yes] {""}
   *[no] {" "}❔
  }

agenda-enter = <b>Вставьте или перешлите повестку</b>
    Можно несколькими сообщениями или файлом DOCX или TXT. Сначала покажем, что поняли.
agenda-add = <b>Напишите вопрос</b>
    Докладчика и время можно указать как в повестке: «О пожарной безопасности. Докладчик: Иванов И.И. — 10 мин».
agenda-preview-title = { $present ->
    [0] { $count ->
        [one] <b>Поняли так: { $count } вопрос</b>
        [few] <b>Поняли так: { $count } вопроса</b>
       *[many] <b>Поняли так: { $count } вопросов</b>
      }
   *[other] { $count ->
        [one] <b>Поняли так: { $count } вопрос</b> (сейчас в повестке: { $present })
        [few] <b>Поняли так: { $count } вопроса</b> (сейчас в повестке: { $present })
       *[many] <b>Поняли так: { $count } вопросов</b> (сейчас в повестке: { $present })
      }
  }
agenda-pasted-removed = 🔒 Есть вопрос с пометкой: он закрыт, а сообщение убрано из чата.
agenda-stake = ⚠️ <b>Что станет с материалами, если заменить повестку:</b>
agenda-stake-lost = { $number }. «{ $title }» — такого вопроса в тексте нет. Пропадёт: { $kinds }{ $files ->
    [0] {""}
   *[other] {" "}(файлов: { $files })
  }
agenda-stake-sealed = { $number }. Вопрос станет закрытым, а материалы — на бумаге: { $kinds }{ $files ->
    [0] {""}
   *[other] {" "}(файлов, которых больше не будет: { $files })
  }
agenda-stake-kept = { $number }. «{ $title }» теперь называется «{ $now }». При нём останется: { $kinds }
agenda-preview-empty = Вопросов в тексте не нашли. Пронумеруйте их или начните каждый с новой строки.
agenda-preview-more = Если текст был длиннее, пришлите продолжение сюда. ❔ — нет в списке участников, останется текстом.
agenda-unread = { $count ->
    [one] ⚠️ <b>Не поняли { $count } строку:</b>
    [few] ⚠️ <b>Не поняли { $count } строки:</b>
   *[many] ⚠️ <b>Не поняли { $count } строк:</b>
  }
agenda-unread-line = { $number }: { $text }
agenda-unread-more = и ещё { $count }
agenda-whom = { $count ->
    [one] ❔ <b>Кто это: { $name }</b>, { $post }?
   *[other] ❔ <b>Кто это: { $name }</b>, { $post }? (вопросов об именах: { $count })
  }
agenda-whom-nobody = Никто из них, оставить текстом

agenda-ask-title = <b>Напишите новый текст вопроса.</b>
agenda-ask-minutes = <b>Сколько минут на вопрос?</b> Прочерк — время не указывать.
agenda-ask-people = <b>Кто участвует?</b> Напишите всех, как в повестке: «Докладчик: Орлова М.Э. Содокладчики: Беляев К.И.; Тихонов Р.О. Приглашены: Осипов Т.Р.» Прочерк — никого.
agenda-ask-seal = <b>Где можно ознакомиться с вопросом № { $number }?</b> Например: «каб. 12, у секретаря».
    Текст вопроса будет стёрт: через бота он не пойдёт.
agenda-carry = <b>На какое заседание перенести вопрос?</b>
agenda-carry-nowhere = Следующих заседаний пока нет: сначала создайте черновик.
agenda-remove-question = <b>Убрать вопрос из повестки?</b>

button-agenda-desk = 📑 Повестка
button-paste-agenda = 📋 Вставить текстом
button-add-item = ➕ Добавить вопрос
button-publish = 📣 Опубликовать…
button-publish-now = 📣 Разослать
button-agenda-accept = ✅ Верно, записать
button-agenda-replace = Заменить повестку этой
button-agenda-append = Добавить к повестке
button-agenda-forget = ✖ Не нужно
button-item-up = ⬆️ Выше
button-item-down = ⬇️ Ниже
button-item-title = ✏️ Текст
button-item-minutes = ⏱ Минуты
button-item-people = 🎙 Участники
button-item-kind = ⚖️ Решение / сведения
button-item-seal = 🔒 Ограничить доступ
button-item-place = 📍 Где ознакомиться
button-item-carry = ➡️ На другое заседание
button-item-remove = 🗑 Убрать
button-item-remove-yes = Да, убрать
button-to-agenda = ‹ К повестке

publish-title = { $number ->
    [1] { $count ->
        [one] 📣 <b>Публикуем повестку: { $count } вопрос</b>
        [few] 📣 <b>Публикуем повестку: { $count } вопроса</b>
       *[many] 📣 <b>Публикуем повестку: { $count } вопросов</b>
      }
   *[other] 📣 <b>Публикуем изменения: редакция № { $number }</b>
  }
publish-told = { $count ->
    [one] Сообщение получит { $count } человек: { $names }
    [few] Сообщение получат { $count } человека: { $names }
   *[many] Сообщение получат { $count } человек: { $names }
  }{ $more ->
    [0] {""}
   *[other] {" "}и ещё { $more }
  }
publish-told-nobody = Сообщений не будет: ни для кого ничего не меняется.
publish-unreached = { $count ->
    [one] ☎️ Из них { $count } не подключён к боту: сообщите по телефону.
   *[other] ☎️ Из них { $count } не подключены к боту: сообщите по телефону.
  }
publish-unchanged = Без изменений, сообщения не будет: { $count }
publish-newcomers = ➕ Ещё не приглашены, приглашение уйдёт сейчас: { $names }{ $more ->
    [0] {""}
   *[other] {" "}и ещё { $more }
  }
publish-strangers = ❔ Нет в списке участников, бот им не напишет: { $names }{ $more ->
    [0] {""}
   *[other] {" "}и ещё { $more }
  }

toast-agenda-entered = { $count ->
    [one] Записали: { $count } вопрос
    [few] Записали: { $count } вопроса
   *[many] Записали: { $count } вопросов
  }
toast-carried = Вопрос перенесён
toast-item-removed = Вопрос убран
toast-published = Опубликовали, редакция № { $number }

error-minutes = Минуты — это число от 1 до { $limit }.
error-nothing-new = Повестка не менялась: публиковать нечего.
error-no-agenda = Повестка ещё не опубликована. Как только она будет готова, мы её пришлём.
error-empty-agenda = В повестке пока нет вопросов.
error-stale-agenda = Повестку только что изменили. Посмотрите ещё раз.
error-old-revision = Повестку обновили: посмотрите новую редакцию ниже.
error-agenda-too-long = В повестке может быть не больше { $limit } вопросов.
