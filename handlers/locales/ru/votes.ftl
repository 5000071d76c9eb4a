### Голосования: почему что-то нельзя

error-absentee-forbidden = Регламент «{ $body }» не разрешает заочное голосование: вынесите вопрос на заседание.
error-restricted-vote = Вопрос с пометкой ограничения через бота не голосуется: соберите голоса на бумаге.
error-sealed-vote = Вопрос стал закрытым: его текст, бюллетени и выгрузку бот не выдаёт.
error-vote-running = В этом заседании идёт голосование{ $title ->
    [none] {""}
   *[other] {" "}«{ $title }»
  }. Сначала завершите или отмените его, потом переносите заседание.
error-close-in-past = Голосование должно закончиться хотя бы через несколько минут: выберите время позже.
error-nobody-to-vote = Голосовать некому: отметьте, кто присутствует, или проверьте, у кого есть право голоса.
error-poll-closed = Голосование уже завершено ({ $at }): этот голос не учтён.
error-poll-open = Голосование ещё идёт: итог и выгрузка будут после завершения.
error-poll-cancelled = Голосование отменено: голоса не нужны.
error-voted-already = Ваш голос уже принят: { $choice ->
    [for] «за»
    [against] «против»
    [abstain] «воздержался»
   *[recuse] «самоотвод»
    [none] он тайный, и менять его нельзя
  }.{ $choice ->
    [none] {""}
   *[other] {" "}Регламент не разрешает его менять.
  }
error-too-few-for-secret = «{ $body }»: для тайного голосования нужно не меньше { $fewest } голосующих, иначе по итогу видно, кто как голосовал.
error-recorded-secret = Тайный голос нельзя записать за другого: голосует только сам член комиссии.
error-box-lost = Ключ от тайных бюллетеней потерян, голос не принят. Секретарю: отмените голосование и начните его заново.
error-no-slips = Списка бюллетеней нет: голосование было открытым, или его итог не раскрывается.
error-no-voice = В этом голосовании у вас нет голоса.
error-recusal-forbidden = Регламент не знает самоотвода: можно голосовать или воздержаться.
error-dissent-forbidden = Особое мнение или пояснение можно приложить к своему голосу, если это разрешает регламент.
error-nobody-to-chase = Все, кому можно написать, уже проголосовали.

### Голосования: бюллетень и табло

vote-title = { $state ->
    [closed] 🗳 <b>Итоги голосования № { $number }</b>
    [cancelled] 🗳 <b>Голосование № { $number } отменено</b>
   *[open] { $how ->
        [absentee] 🗳 <b>Заочное голосование № { $number }</b>
        [secret_meeting] 🔒 <b>Тайное голосование № { $number }</b>
        [secret_absentee] 🔒 <b>Тайное заочное голосование № { $number }</b>
       *[meeting] 🗳 <b>Голосование № { $number }</b>
      }
  }
vote-about = { $bodies }. <b>{ $title }</b>
vote-text = { $text }
vote-sealed-title = Вопрос ограниченного доступа. Формулировка — у секретаря
vote-until = ⏰ Срок: { $when }
vote-until-closed = ⏰ Пока секретарь не завершит голосование
vote-turnout = Проголосовали: { $cast } из { $voters }
vote-cancelled = Голоса больше не нужны, и результата не будет.
vote-secret-promise = 🔒 Кто проголосовал, будет видно; как — не узнает никто, и секретарь тоже. Вы получите код, чтобы потом проверить свой бюллетень. Передумать нельзя. Самоотвод — не тайный.
vote-voice = { $voice ->
    [votes] Ваш голос ещё не получен.
    [advises] Ваше мнение запишут, но в подсчёт оно не войдёт.
    [absent] Вы не отмечены как присутствующий, поэтому голосовать не можете.
   *[none] Вы наблюдаете за этим голосованием.
  }
vote-own = ✅ Ваш голос: <b>{ $choice ->
    [none] принят тайно
    [for] за
    [against] против
    [abstain] воздержался
   *[recuse] самоотвод
  }</b>{ $ground ->
    [none] {""}
   *[other] {" "}(записал секретарь: { $ground })
  }
vote-dissent = { $kind ->
    [reason] ✍️ Ваше пояснение
   *[dissent] ✍️ Ваше особое мнение
  }: «{ $words }»
vote-farewell = 🗳 Голосование № { $number }
    ↪️ Новая карточка — ниже.
vote-verdict = <b>{ $body }: { $verdict ->
    [passed] решение принято
    [failed] решение не принято
    [undisclosed] итог не раскрывается: бюллетеней так мало, что он показал бы, кто как голосовал
    [unreadable] итога нет: ключ от бюллетеней потерян, голосование нужно провести заново
   *[no_quorum] нет кворума
  }</b>{ $chair ->
    [yes] {" "}(при равенстве решил голос председателя)
   *[no] {""}
  }
vote-count = за { $in_favour }, против { $against }, воздержались { $abstained }{ $recused ->
    [0] {""}
   *[other] , самоотвод { $recused }
  }
vote-needed = нужно { $needed } из { $base }; участвуют { $there }, для кворума { $quorum }
vote-there = участвуют { $there }, для кворума { $quorum }
vote-advice = совещательно: за { $in_favour }, против { $against }, воздержались { $abstained }{ $recused ->
    [0] {""}
   *[other] , самоотвод { $recused }
  }
button-vote = { $chosen ->
    [yes] ✓{" "}
   *[no] {""}
  }{ $choice ->
    [for] 👍 За
    [against] 👎 Против
    [abstain] 🤷 Воздержаться
   *[recuse] ✋ Самоотвод
  }
button-dissent = { $kind ->
    [reason] ✍️ Пояснить голос
   *[dissent] ✍️ Особое мнение
  }
button-vote-board = 📊 Ход голосования
toast-vote-secret = 🔒 Голос принят тайно. Ваш код: { $codes }
toast-vote = { $choice ->
    [none] Ваш голос принят.
    [for] Ваш голос «за» принят.
    [against] Ваш голос «против» принят.
    [abstain] Принято: вы воздержались.
   *[recuse] Принято: вы взяли самоотвод.
  }
vote-receipt = 🔒 <b>Ваш код в тайном голосовании № { $number }</b>
vote-receipt-code = { $body }: <code>{ $code }</code>
vote-receipt-keep = Сохраните это сообщение. Голос принят, когда это написано на карточке голосования. После завершения в списке бюллетеней под этим кодом будет ваш голос. Если таких сообщений несколько, верно последнее. Бот код не хранит и второй раз не назовёт.
button-vote-slips = 🔏 Бюллетени с кодами
vote-slips-caption = Бюллетени тайного голосования № { $number }. Найдите свой код: под ним ваш голос.
vote-slips-head = Тайное голосование № { $number }
    SHA-256 текста решения: { $sha256 }
vote-slips-body = { $body }, бюллетеней: { $count }
vote-slip = { $code }  { $choice ->
    [for] за
    [against] против
    [abstain] воздержался
   *[recuse] самоотвод
  }
dissent-question = Напишите особое мнение ответом на это сообщение. Оно войдёт в результат голосования. { $mark }
dissent-hint = Особое мнение
dissent-noted = { $kind ->
    [reason] ✍️ Пояснение записано.
   *[dissent] ✍️ Особое мнение записано.
  }
vote-reason-question = Напишите пояснение к своему голосу ответом на это сообщение. Оно войдёт в результат голосования. { $mark }
vote-reason-hint = Пояснение
vote-board-title = { $state ->
    [closed] 🗳 <b>Итоги</b>
    [cancelled] 🗳 <b>Отменено</b>
   *[open] 🗳 <b>Идёт голосование</b>
  }: { $title } ({ $bodies })
vote-board-phone = { $count ->
    [one] 📞 Бот не может написать { $count } голосующему: позвоните, пожалуйста.
   *[other] 📞 Бот не может написать { $count } голосующим: позвоните, пожалуйста.
  }
vote-board-phone-secret = { $count ->
    [one] 📞 Бот не может написать { $count } голосующему, а тайно голосуют только в Telegram: помогите ему подключиться.
   *[other] 📞 Бот не может написать { $count } голосующим, а тайно голосуют только в Telegram: помогите им подключиться.
  }
vote-board-seal = 🔏 № { $number }. Текст заморожен, SHA-256: { $sha256 }…
vote-list-title = <b>{ $secret ->
    [yes] Кто проголосовал
   *[no] Кто как проголосовал
  }</b>
vote-row = { $choice ->
    [none] ✅
    [for] 👍
    [against] 👎
    [abstain] 🤷
   *[recuse] ✋
  } { $name }{ $voice ->
    [advises] {" "}(совещательно)
   *[votes] {""}
  }{ $ground ->
    [none] {""}
   *[other] , { $ground }
  }{ $dissent ->
    [none] {""}
   *[other] , { $kind ->
        [reason] пояснение
       *[dissent] особое мнение
      }: «{ $dissent }»
  }
vote-row-silent = { $voice ->
    [votes] ⏳
   *[none] ▫️
  } { $name }{ $voice ->
    [left] {" "}(больше не в составе)
   *[other] {""}
  }
vote-silent-title = <b>Кто ещё не проголосовал</b>
vote-silent-none = Все проголосовали.
vote-phone = { $name }: { $contact }
vote-record = <b>{ $name }</b>: { $choice ->
    [none] что он ответил?
    [for] «за». Откуда это известно?
    [against] «против». Откуда это известно?
    [abstain] «воздержался». Откуда это известно?
   *[recuse] «самоотвод». Откуда это известно?
  }
vote-sure = { $cancel ->
    [yes] Отменить голосование? Голоса пропадут, результата не будет.
   *[no] Завершить голосование и подвести итог?
  } { $missing ->
    [0] {""}
    [one] Не проголосовал { $missing } человек.
    [few] Не проголосовали { $missing } человека.
   *[many] Не проголосовали { $missing } человек.
  }
button-vote-sure = { $cancel ->
    [yes] 🚫 Отменить голосование
   *[no] 🏁 Завершить
  }
button-vote-list = { $secret ->
    [yes] 👥 Кто проголосовал
   *[no] 👥 Кто как проголосовал
  }
button-vote-remind = 🔔 Напомнить остальным ({ $count })
button-vote-record = { $secret ->
    [yes] ☎️ Кому позвонить
   *[no] ☎️ Записать голос
  }
button-vote-close = 🏁 Завершить…
button-vote-cancel = 🚫 Отменить…
toast-vote-ended = { $cancel ->
    [yes] Голосование отменено.
   *[no] Голосование завершено, итог разослан.
  }
button-vote-export = 🔏 Выгрузка для проверки
vote-export-caption = Выгрузка голосования № { $number }. Проверка: kvorum verify-vote имя_файла
