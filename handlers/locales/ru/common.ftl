### Даты, заголовки заседаний, ответы

format-day-time = EEE, d MMMM y 'г.', HH:mm
format-short = dd.MM.y HH:mm

meeting-name = { $kind ->
    [extraordinary] Внеочередное заседание
    [offsite] Выездное заседание
    [enlarged] Расширенное заседание
   *[regular] Заседание
  }: { $bodies }
meeting-name-joint = { $kind ->
    [extraordinary] Внеочередное совместное заседание
    [offsite] Выездное совместное заседание
    [enlarged] Расширенное совместное заседание
   *[regular] Совместное заседание
  }: { $bodies }
meeting-heading = <b>{ meeting-name }</b>
meeting-heading-joint = <b>{ meeting-name-joint }</b>
meeting-when = 🗓 { $when }
meeting-place = 📍 { $place }
meeting-format = 🎥 { $format ->
    [in_person] очно
    [video] в режиме видеоконференции
   *[mixed] очно или по видеосвязи
  }
meeting-link = 🔗 { $link }

answer-none = Ответа пока нет
answer-line = { $choice ->
    [in_person] ✅ Ваш ответ: <b>буду лично</b>
    [video] ✅ Ваш ответ: <b>буду по видеосвязи</b>
   *[absent] ❌ Ваш ответ: <b>не смогу</b>
  }
answer-with-reason = { $said } ({ $reason })
answer-substitute = { $choice ->
    [none] { $name }: ждём ответа, сможет ли прийти за вас
    [absent] { $name } не сможет прийти за вас. Выберите другую замену или позвоните секретарю.
   *[in_person] За вас будет { $name }
  }
answer-recorded = Ответ записан секретарём с ваших слов

reason-leave = отпуск
reason-trip = командировка
reason-illness = болезнь
reason-duty = служебные дела

button-choice = { $choice ->
    [in_person] Буду лично
    [video] По видеосвязи
   *[absent] Не смогу
  }
button-chosen = { $choice ->
    [in_person] ✓ Буду лично
    [video] ✓ По видеосвязи
   *[absent] ✓ Не смогу
  }
button-details = Подробнее
button-board = Кто будет
button-close = Закрыть
button-back = ‹ Назад
button-previous = ‹ Раньше
button-next = Дальше ›
card-gone = Это больше не актуально: приглашение или просьба отозваны, либо права изменились.
