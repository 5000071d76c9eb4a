### Вопросы участникам: почему что-то нельзя

error-question-closed = Ответы больше не принимаются: вопрос закрыт ({ $at }).
error-question-cancelled = Этот вопрос отменён: отвечать не нужно.
error-question-in-past = На ответ нужно хотя бы несколько минут: выберите срок позже.
error-nobody-to-ask = Спрашивать некого: выберите, кому задать вопрос.
error-options-count = Нужно от { $fewest } до { $most } разных вариантов, каждый с новой строки. Сейчас: { $count }.
error-not-asked = Вы следите за этим вопросом, но вас о нём не спрашивали.
error-nothing-chosen = Сначала выберите хотя бы один вариант.
error-own-options-forbidden = Свои варианты здесь не принимаются: выберите один из предложенных.
error-too-many-options = Вариантов уже { $most }, больше добавить нельзя: выберите один из них.
error-answered-himself = Этот человек уже ответил сам: записать за него другое нельзя.
error-enough-own-options = Один человек может добавить не больше { $most } вариантов: оставьте место другим.
error-anonymous-options = В анонимном опросе свои варианты не добавляют: было бы видно, кто добавил.
error-too-few-for-anonymity = Для анонимного опроса нужно не меньше { $fewest } человек, сейчас { $count }: иначе по числам видно, кто что выбрал.
error-answered-already = Вы уже ответили. Анонимный ответ изменить нельзя: никто не знает, который из них ваш.
error-recorded-anonymous = Опрос анонимный: отвечает только сам человек, в Telegram.
error-answer-box-lost = Ключ от анонимных ответов потерян, ответ не принят. Секретарю: отмените вопрос и задайте его заново.
error-everybody-answered = Все, кому можно написать, уже ответили.

### Вопросы участникам: карточка и табло

asked-title = { $state ->
    [closed] ❓ <b>Как ответили на вопрос</b>
    [cancelled] ❓ <b>Вопрос отменён</b>
   *[open] ❓ <b>Вопрос к вам</b>
  } ({ $bodies })
asked-text = { $text }
asked-option = { $number }. { $text }
asked-until = ⏰ Ответьте до: { $when }
asked-cancelled = Отвечать больше не нужно, итогов не будет.
asked-how = { $asked ->
    [no] Вы наблюдаете за этим вопросом.
   *[yes] { $several ->
        [yes] Отметьте один вариант или несколько и нажмите «Готово».
       *[no] Выберите один вариант.
      }
  }
asked-own = ✅ Ваш ответ: <b>{ $chosen }</b>{ $ground ->
    [none] {""}
   *[other] {" "}(записал секретарь: { $ground })
  }
asked-own-nameless = ✅ Ваш ответ принят. Никто не узнает, какой он; изменить его нельзя.
asked-nameless = { $state ->
    [open] 🕶 Анонимно: видно, кто ответил, но не что. Ответ изменить нельзя.
   *[closed] { $disclosure ->
        [too_few] 🕶 Ответили слишком немногие: числа показали бы, кто что выбрал. Итог не раскрывается.
        [lost] ⚠️ Ключ от анонимных ответов потерян: итога нет.
       *[open] {""}
      }
  }
toast-asked-nameless = Ответ принят. Никто не узнает, какой он.
asked-counted = { $text }
    { $bar } { $count } ({ $share } %)
asked-answered = { $count ->
    [one] Ответил { $count } человек.
    [few] Ответили { $count } человека.
   *[many] Ответили { $count } человек.
  }
asked-farewell = ❓ { $text }
    ↪️ Новая карточка — ниже.
button-option = { $kind ->
    [several] { $chosen ->
        [yes] ☑
       *[no] ☐
      }{" "}
   *[one] { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
      }
  }{ $text }
button-own-option = ✏️ Свой вариант
button-asked-done = Готово
button-asked-board = 📊 Как отвечают
toast-asked = { $finished ->
    [yes] Ответ принят. Пока опрос идёт, его можно изменить.
   *[no] { $count ->
        [0] Пока ничего не отмечено.
        [one] Отмечен { $count } вариант. Когда закончите, нажмите «Готово».
        [few] Отмечено { $count } варианта. Когда закончите, нажмите «Готово».
       *[many] Отмечено { $count } вариантов. Когда закончите, нажмите «Готово».
      }
  }
own-option-question = Напишите свой вариант ответом на это сообщение, до 100 знаков. Его увидят и смогут выбрать все. { $mark }
own-option-hint = Свой вариант
own-option-noted = ✏️ Вариант «{ $text }» добавлен и отмечен как ваш.
asked-board-title = { $state ->
    [closed] ❓ <b>Итоги опроса</b>
    [cancelled] ❓ <b>Отменён</b>
   *[open] ❓ <b>Идёт опрос</b>
  }: { $text } ({ $bodies })
asked-turnout = Ответили: { $given } из { $all }
asked-board-phone = { $count ->
    [one] 📞 Бот не может написать { $count } участнику: позвоните, пожалуйста.
   *[other] 📞 Бот не может написать { $count } участникам: позвоните, пожалуйста.
  }
asked-list-title = <b>{ $anonymous ->
    [yes] Кто ответил
   *[no] Кто как ответил
  }</b>
asked-row = ✅ { $name }{ $chosen ->
    [none] {""}
   *[other] : { $chosen }
  }{ $ground ->
    [none] {""}
   *[other] , { $ground }
  }
asked-row-silent = ⏳ { $name }
asked-silent-title = <b>Кто ещё не ответил</b>
asked-silent-none = Ответили все.
asked-record = <b>{ $name }</b>: что он ответил?
asked-record-ground = <b>{ $name }</b>: «{ $chosen }». Откуда это известно?
asked-sure = { $cancel ->
    [yes] Отменить вопрос? Ответы пропадут, итогов не будет.
   *[no] Завершить опрос и разослать итоги?
  } { $missing ->
    [0] {""}
    [one] Не ответил { $missing } человек.
    [few] Не ответили { $missing } человека.
   *[many] Не ответили { $missing } человек.
  }
button-asked-sure = { $cancel ->
    [yes] 🚫 Отменить вопрос
   *[no] 🏁 Завершить
  }
button-asked-list = 👥 { $anonymous ->
    [yes] Кто ответил
   *[no] Кто как ответил
  }
button-asked-remind = 🔔 Напомнить остальным ({ $count })
button-asked-record = ☎️ Записать ответ
button-asked-phone = ☎️ Кому позвонить
button-asked-close = 🏁 Завершить…
button-asked-cancel = 🚫 Отменить…
toast-asked-ended = { $cancel ->
    [yes] Вопрос отменён.
   *[no] Опрос завершён, итоги разосланы.
  }

### Вопросы участникам: стол секретаря

menu-questions = ❓ Вопрос участникам
questions-title = <b>Вопросы участникам</b>
    { $total ->
        [0] Пока ни одного. Спросите о чём угодно: ответы соберутся на табло.
       *[other] Выберите вопрос, чтобы увидеть, как на него отвечают.
    }
questions-row = { $state ->
    [open] ⏳
    [closed] 🏁
   *[cancelled] 🚫
  } { $text }
button-question-new = ✏️ Новый вопрос
question-ask-bodies = От какого органа вопрос? Отметьте один или несколько: спросить можно тех, кто в них состоит.
question-ask-text = <b>Новый вопрос</b>
    Напишите вопрос, до 1000 знаков.
question-ask-options = <b>{ $question }</b>

    Теперь варианты ответа: каждый с новой строки, от 2 до { $most }, до 100 знаков каждый.
question-ask-kind = Как отвечать?

    { $anonymous ->
        [yes] Ответы анонимные: видно, кто ответил, но не что. Числа увидят все, после срока, если ответят не меньше { $fewest } человек. Изменить ответ нельзя, записать его за другого тоже.
       *[no] Ответы открытые: секретарь и председатель увидят, кто что выбрал. Остальные увидят только числа, после срока.
    }
button-question-anonymous = { $anonymous ->
    [yes] ✅ Анонимно
   *[no] ▫️ Анонимно
  }
button-question-several = { $several ->
    [yes] ✅ Можно несколько ответов
   *[no] ▫️ Можно несколько ответов
  }
button-question-own = { $own ->
    [yes] ✅ Можно добавлять свои варианты
   *[no] ▫️ Можно добавлять свои варианты
  }
button-question-next = Дальше
question-ask-audience = Кому вопрос? Отмечено: { $count ->
        [one] { $count } человек
        [few] { $count } человека
       *[many] { $count } человек
    }.{ $phone ->
        [0] {""}
       *[other] {" "}📞 Бот не может написать: { $phone }.
    }
circle = { $circle ->
    [members] Члены с правом голоса
    [advisory] Члены без права голоса
    [chairs] Председатели и заместители
    [secretaries] Секретари
   *[invitees] Приглашённые
  }
button-question-people = { $picked ->
    [0] 👤 Выбрать по одному
   *[other] 👤 По одному: { $picked }
  }
question-ask-people = Отметьте, кого спросить. Отмечено по одному: { $picked }.
question-ask-close = До какого дня ждать ответов? Вопрос закроется в конце рабочего дня, или раньше, когда ответят все.

    Выберите или напишите дату: «15.09», «в пятницу», «через неделю».
question-preview-title = ❓ <b>Вопрос участникам</b>: { $bodies }
question-preview-kind = ☑️ { $several ->
    [yes] Можно выбрать несколько вариантов
   *[no] Можно выбрать один вариант
  }{ $own ->
    [yes] {" "}и добавить свой
   *[no] {""}
  }.{ $anonymous ->
    [yes] {" "}🕶 Анонимно.
   *[no] {""}
  }
question-preview-audience = 👥 { $count ->
    [one] Получит { $count } человек.
    [few] Получат { $count } человека.
   *[many] Получат { $count } человек.
  }{ $phone ->
    [0] {""}
   *[other] {" "}📞 Бот не может написать: { $phone }.
  }
button-question-send = 📨 Отправить
button-question-text = ✏️ Вопрос
button-question-options = ✏️ Варианты
button-question-kind = ☑️ Как отвечать
button-question-audience = 👥 Кому
button-question-until = ⏰ Срок
button-question-give-up = Не спрашивать
toast-question-asked = Вопрос отправляется.
