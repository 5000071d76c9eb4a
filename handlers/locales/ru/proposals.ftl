### Предложения в повестку

button-propose = 💡 Предложить вопрос
proposal-question = Напишите вопрос в ответ на это сообщение: одним-двумя предложениями. { $mark }
proposal-hint = О чём говорить на заседании
proposal-sent = Спасибо! Секретарь увидит предложение и ответит.
proposal-title = 💡 <b>Предложение в повестку</b>
proposal-from = { $name }, { $post }
proposal-text = «{ $text }»
proposal-unsaid = Вопрос теперь с пометкой ограничения, его текста здесь больше нет.
proposal-accepted = ✅ Вопрос включён в повестку заседания { $when }.
proposal-declined = Вопрос не включён в повестку: { $reason }
button-proposal-here = ✅ В эту повестку
button-proposal-later = ➡️ На другое заседание
button-proposal-decline = Отклонить…
refusal-question = Напишите причину в ответ на это сообщение: её получит автор предложения. { $mark }
refusal-hint = Почему не включаем
refusal-sent = Отклонили, автору сообщим.
toast-proposal-accepted = Вопрос добавлен в конец повестки
error-proposal-decided = { $state ->
    [accepted] Этот вопрос уже включён в повестку.
   *[declined] Этот вопрос уже отклонён.
  }
error-too-many-proposals = Ваших предложений уже { $limit }: дождитесь ответа секретаря.
