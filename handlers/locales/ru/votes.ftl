### Голосования: почему что-то нельзя

error-absentee-forbidden = Регламент «{ $body }» не разрешает заочное голосование: вынесите вопрос на заседание.
error-restricted-vote = Вопрос с пометкой ограничения через бота не голосуется: соберите голоса на бумаге.
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
  }. Регламент не разрешает его менять.
error-no-voice = В этом голосовании у вас нет голоса.
error-recusal-forbidden = Регламент не знает самоотвода: можно голосовать или воздержаться.
error-dissent-forbidden = Особое мнение можно приложить к своему голосу, если это разрешает регламент.
error-nobody-to-chase = Все, кому можно написать, уже проголосовали.

### Голосования: бюллетень и табло

vote-title = { $state ->
    [closed] 🗳 <b>Итоги голосования</b>
    [cancelled] 🗳 <b>Голосование отменено</b>
   *[open] { $how ->
        [absentee] 🗳 <b>Заочное голосование</b>
       *[meeting] 🗳 <b>Голосование</b>
      }
  }
vote-about = { $bodies }. <b>{ $title }</b>
vote-text = { $text }
vote-until = ⏰ Срок: { $when }
vote-until-closed = ⏰ Пока секретарь не завершит голосование
vote-turnout = Проголосовали: { $cast } из { $voters }
vote-cancelled = Голоса больше не нужны, и результата не будет.
vote-voice = { $voice ->
    [votes] Ваш голос ещё не получен.
    [advises] Ваше мнение запишут, но в подсчёт оно не войдёт.
    [absent] Вы не отмечены как присутствующий, поэтому голосовать не можете.
   *[none] Вы наблюдаете за этим голосованием.
  }
vote-own = ✅ Ваш голос: <b>{ $choice ->
    [for] за
    [against] против
    [abstain] воздержался
   *[recuse] самоотвод
  }</b>{ $ground ->
    [none] {""}
   *[other] {" "}(записал секретарь: { $ground })
  }
vote-dissent = ✍️ Ваше особое мнение: «{ $words }»
vote-farewell = 🗳 { $title }
    ↪️ Новая карточка — ниже.
vote-verdict = <b>{ $body }: { $verdict ->
    [passed] решение принято
    [failed] решение не принято
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
button-dissent = ✍️ Особое мнение
button-vote-board = 📊 Ход голосования
toast-vote = { $choice ->
    [for] Ваш голос «за» принят.
    [against] Ваш голос «против» принят.
    [abstain] Принято: вы воздержались.
   *[recuse] Принято: вы взяли самоотвод.
  }
dissent-question = Напишите особое мнение ответом на это сообщение. Оно войдёт в результат голосования. { $mark }
dissent-hint = Особое мнение
dissent-noted = ✍️ Особое мнение записано.
vote-board-title = { $state ->
    [closed] 🗳 <b>Итоги</b>
    [cancelled] 🗳 <b>Отменено</b>
   *[open] 🗳 <b>Идёт голосование</b>
  }: { $title } ({ $bodies })
vote-board-phone = { $count ->
    [one] 📞 Бот не может написать { $count } голосующему: позвоните, пожалуйста.
   *[other] 📞 Бот не может написать { $count } голосующим: позвоните, пожалуйста.
  }
vote-board-seal = 🔏 Текст заморожен, SHA-256: { $sha256 }…
vote-list-title = <b>Кто как проголосовал</b>
vote-row = { $choice ->
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
   *[other] , особое мнение: «{ $dissent }»
  }
vote-row-silent = { $voice ->
    [votes] ⏳
   *[none] ▫️
  } { $name }
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
button-vote-list = 👥 Кто как проголосовал
button-vote-remind = 🔔 Напомнить остальным ({ $count })
button-vote-record = ☎️ Записать голос
button-vote-close = 🏁 Завершить…
button-vote-cancel = 🚫 Отменить…
toast-vote-ended = { $cancel ->
    [yes] Голосование отменено.
   *[no] Голосование завершено, итог разослан.
  }
button-vote-export = 🔏 Выгрузка для проверки
vote-export-caption = Выгрузка голосования «{ $title }». Проверка: kvorum verify-vote имя_файла
