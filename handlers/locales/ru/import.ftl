### Загрузка состава из файла

import-summary = { $faults ->
    [0] { $questions ->
        [0] Итого: { $added ->
            [0] новых людей нет
            [one] { $added } новый человек
            [few] { $added } новых человека
           *[many] { $added } новых человек
          }, { $changed ->
            [0] изменений нет
            [one] { $changed } запись изменится
            [few] { $changed } записи изменятся
           *[many] { $changed } записей изменится
          }, { $left } без изменений{ $bodies ->
            [0] {""}
            [one] ; { $bodies } новый орган
            [few] ; { $bodies } новых органа
           *[many] ; { $bodies } новых органов
          }{ $absent ->
            [0] {""}
           *[other] ; нет в файле и остаются: { $absent }
          }.
       *[other] { $questions ->
            [one] Нужен ответ на { $questions } вопрос.
            [few] Нужен ответ на { $questions } вопроса.
           *[many] Нужен ответ на { $questions } вопросов.
          } Пока ничего не загружено.
      }
    [one] { $faults } ошибка в файле. Ничего не загружено.
    [few] { $faults } ошибки в файле. Ничего не загружено.
   *[many] { $faults } ошибок в файле. Ничего не загружено.
  }
import-done = Готово, состав загружен.
import-nothing = Всё это уже записано, менять нечего.
import-dry-run = Это проверка, ничего не записано.
import-sheet = Прочитан лист «{ $sheet }»; остальные листы не читались.
import-ignored = { $count ->
    [one] Столбец не используется: { $columns }
   *[other] Столбцы не используются: { $columns }
  }
import-new-body = + орган «{ $body }» с обычным регламентом
import-added = + { $name } ({ $bodies }), строка { $row }
import-changed = ± { $name }, строка { $row }
import-absent = Нет в файле, остаются как есть: { $names }
import-field-changed = · { $field ->
    [name] ФИО
    [post] должность
    [organization] организация
    [phone] телефон
   *[email] почта
  }: { $old } → { $new }
import-field-filled = · { $field ->
    [name] ФИО
    [post] должность
    [organization] организация
    [phone] телефон
   *[email] почта
  }: { $new }
import-seat-added = · { $body }: { $role ->
    [chair] председатель
    [deputy_chair] заместитель председателя
    [secretary] секретарь
    [invitee] по приглашению
   *[member] член
  }, { $votes ->
    [yes] с правом голоса
   *[no] без права голоса
  }
import-seat-role = · { $body }: { $old ->
    [chair] председатель
    [deputy_chair] заместитель председателя
    [secretary] секретарь
    [invitee] по приглашению
   *[member] член
  } → { $new ->
    [chair] председатель
    [deputy_chair] заместитель председателя
    [secretary] секретарь
    [invitee] по приглашению
   *[member] член
  }
import-seat-votes = · { $body }: { $new ->
    [yes] получает право голоса
   *[no] без права голоса
  }
import-seat-group = · { $body }, группа: { $new }
import-seat-substitutes-for = · { $body }, замещает: { $new }

## Вопросы

import-question-name = Строка { $row }: { $name } уже есть, но другие данные не совпадают. Это тот же человек или однофамилец?
import-question-phone = Строка { $row }: номер { $phone } записан на другое имя. { $name } — это тот же человек?
import-question-several = Строка { $row }: { $name } — таких в составе несколько. О ком речь?
import-candidate = · { $name } ({ $details })
import-candidate-of-file = · из строки { $row }: { $name } ({ $details })
import-answer-same = --same { $row }={ $answer }: тот же человек
import-answer-new = --new { $row }: другой человек
import-ask = Номер из списка, 0 — другой человек, Enter — решить позже:
import-ask-again = Введите число от 0 до { $count }.

## Что поправить в файле

import-fault-no-rows = В таблице нет ни одной строки с людьми.
import-fault-missing-column = { $needed ->
    [body] Не вижу столбца «Орган»: без него непонятно, где человек заседает.
   *[name] Не вижу столбца «ФИО».
  } Заголовок искали в строке { $row }.
import-fault-column-twice = Столбец «{ $column }» есть дважды: { $first } и { $second }. Оставьте один.
import-fault-repeats = Строка { $row } повторяет строку { $first }.
import-fault-name = Строка { $row }, «{ $column }»: нет имени.
import-fault-no-body = Строка { $row }, «{ $column }»: укажите орган.
import-fault-too-long = Строка { $row }, «{ $column }»: { $length } знаков, можно до { $limit }.
import-fault-phone = Строка { $row }, «{ $column }»: не понимаю номер «{ $value }». Нужен один номер, например +7 918 000-01-01.
import-fault-email = Строка { $row }, «{ $column }»: «{ $value }» не похоже на адрес почты.
import-fault-role = Строка { $row }, «{ $column }»: не знаю роли «{ $value }». Бывают председатель, заместитель председателя, секретарь, член, приглашённый.
import-fault-votes = Строка { $row }, «{ $column }»: «{ $value }» — это да или нет?
import-fault-disagrees = Строка { $row }, «{ $column }»: { $name } — в строке { $earlier } о нём сказано другое.
import-fault-chairs = Строка { $row }, «{ $column }»: в органе «{ $body }» может быть один председатель, а получается несколько: { $names }.
import-fault-last-secretary = Строка { $row }, «{ $column }»: в органе «{ $body }» не останется секретаря. Сначала назначьте другого.
import-fault-substitute-unknown = Строка { $row }, «{ $column }»: нет такого человека ни в файле, ни в составе: { $value }.
import-fault-substitute-several = Строка { $row }, «{ $column }»: подходят несколько человек ({ $count }): { $value }. Напишите имя полностью.
import-fault-substitute-himself = Строка { $row }, «{ $column }»: человек не может замещать сам себя.
import-fault-substitute-elsewhere = Строка { $row }, «{ $column }»: { $value } не состоит в этом органе.
import-fault-ambiguous = Строка { $row }: { $name } — по этим данным не отличить от однофамильца. Добавьте телефон или почту.
import-fault-decision = Строка { $row }: { $name } — ответ «{ $decision }» не из предложенных.

error-import-refused = Ничего не загружено: { $faults ->
    [0] в файле остались вопросы
    [one] { $faults } ошибка
    [few] { $faults } ошибки
   *[many] { $faults } ошибок
  }{ $questions ->
    [0] {""}
   *[other] , без ответа: { $questions }
  }. Посмотрите ещё раз.
error-import-option = Не понимаю «{ $option }». Пишите так: --same 5=12 (строка 5 — это человек 12) или --new 5.

## Файлы, которые не прочитать

import-no-file = Файл { $name } не открывается: { $reason }
error-file-empty = { $name }: файл пустой.
error-file-too-large = { $name }: файл больше { $limit_mb } МБ. Для состава столько не нужно, оставьте в нём одну таблицу.
error-file-table-too-large = { $name }: таблица слишком большая. Можно до { $rows } строк и { $columns } столбцов.
error-file-binary = { $name }: это не таблица. Пришлите CSV или XLSX.
error-file-pdf = { $name }: это PDF. Нужна сама таблица: CSV или XLSX.
error-file-image = { $name }: это картинка. Нужна сама таблица: CSV или XLSX.
error-file-archive = { $name }: это архив. Распакуйте его и пришлите таблицу: CSV или XLSX.
error-file-document = { $name }: это текстовый документ. Перенесите таблицу в Excel и сохраните как XLSX.
error-file-other-table = { $name }: такой формат таблиц я не читаю. Сохраните его как XLSX или CSV.
error-file-old-workbook = { $name }: это старый формат Excel. Откройте файл и сохраните как XLSX.
error-file-protected = { $name }: файл закрыт паролем. Снимите пароль и пришлите снова.
error-file-damaged = { $name }: файл повреждён, прочитать не удалось. Откройте его в Excel и сохраните заново.
error-file-zip-bomb = { $name }: внутри слишком много данных. Оставьте в файле одну таблицу.
error-file-quotes = { $name }, строка { $row }: кавычка открыта, но не закрыта. Исправьте её или сохраните как XLSX.
