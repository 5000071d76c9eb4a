### Состав, ссылки и коды, органы и регламенты

roster-title = <b>Состав</b> ({ $found })
    ✅ подключены · 🟡 без согласия · ▫️ не подключены · ⛔ заблокировали
    Чтобы найти человека, напишите часть имени.
roster-row = { $reach ->
    [reachable] ✅
    [no_consent] 🟡
    [never_started] ▫️
   *[blocked] ⛔
  } { $name }
roster-only-absent = ▫️ Только не подключившиеся ({ $strangers })
roster-everybody = Показать всех участников
roster-all-links = 🔗 Ссылки для всех не подключившихся
roster-person = <b>{ $name }</b>
roster-work = { $work }
roster-seat = • { $body }: { $role ->
    [chair] председатель
    [deputy_chair] заместитель председателя
    [secretary] секретарь
    [invitee] приглашённый
   *[member] член
  }{ $votes ->
    [yes] {""}
   *[no] , без права голоса
  }{ $grouped ->
    [no] {""}
   *[yes] , группа «{ $group }»
  }
roster-substitutes = {"  "}замещает: { $name }
roster-phone = ☎️ { $phone }
roster-no-phone = ☎️ телефона нет в списке
roster-email = ✉️ { $email }
roster-reach = { $reach ->
    [reachable] ✅ Подключён, сообщения доходят
    [no_consent] 🟡 Подключился, но не дал согласия
    [never_started] ▫️ Не подключился к боту
    [blocked] ⛔ Заблокировал бота
   *[deactivated] ⛔ Аккаунт удалён
  }
button-link = 🔗 Личная ссылка
button-code = 🔢 Код для телефона
button-remove = ✖ Исключить из органа
roster-link = { $name }, чтобы получать приглашения на заседания, откройте личную ссылку: { $link }
    Она действует { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    } и только один раз. Не передавайте её другим.
roster-code = { $name }. Код: <code>{ $code }</code>
    Продиктуйте его: участник пишет боту эти цифры. Код действует { $hours } ч. и только один раз.
roster-remove-where = <b>{ $name }</b>
    Из какого органа исключить?
roster-remove-question = <b>Исключить: { $name }, { $body }?</b>
    Приглашения на предстоящие заседания будут отозваны, если человек не состоит в другом их органе.{ $tasks ->
    [0] {""}
    [one] {" "}За ним { $tasks } поручение: оно вернётся к вам.
    [few] {" "}За ним { $tasks } поручения: они вернутся к вам.
   *[many] {" "}За ним { $tasks } поручений: они вернутся к вам.
  }
button-remove-yes = ✖ Да, исключить
roster-links-question = { $count ->
    [0] Все уже подключились.
   *[other] <b>Новые ссылки: { $count }</b>
        Придёт файл с готовым сообщением для каждого. Ссылки, выданные им раньше, перестанут работать.
  }
button-links-yes = 🔗 Выдать ссылки
roster-links-file = ссылки.txt
roster-links-caption = Личные ссылки: { $count }. Каждая — для одного человека.
toast-link = Ссылка ниже, её можно переслать
toast-code = Код ниже
toast-links = Выдано ссылок: { $count }
toast-removed = Исключён

bodies-title = <b>Органы и регламенты</b>
bodies-heading = <b>{ $code }</b>
    { $title }
bodies-seats = { $count ->
    [one] { $count } место
    [few] { $count } места
   *[many] { $count } мест
  }, с правом голоса { $votes }
regulation-quorum-line = Кворум: { $share } от числа { $base }
regulation-share = { $value ->
    [more_than_half] больше половины
    [at_least_half] не меньше половины
    [two_thirds] не меньше двух третей
    [all] все
   *[number] не меньше { $number }
  }
regulation-base = { $value ->
    [voting_members] членов с правом голоса
   *[all_members] всех членов
  }
regulation-majority-line = Решение: { $said }
regulation-majority = { $value ->
    [present] большинством присутствующих
    [all] большинством от всех членов
    [voted] большинством проголосовавших
    [two_thirds_all] двумя третями от всех членов
   *[two_thirds_present] двумя третями присутствующих
  }
regulation-tie-line = При равенстве голосов: { $said }
regulation-tie = { $value ->
    [chair_decides] решает председательствующий
   *[rejected] решение не принято
  }
regulation-voting-line = Голосования: { $absentee ->
    [yes] на заседании и заочно
   *[no] только на заседании
  }{ $rights ->
    [none] {""}
   *[other] ; допускаются: { $rights }
  }; итог тайного — { $fewest ->
    [one] от { $fewest } бюллетеня
   *[other] от { $fewest } бюллетеней
  }
regulation-voting-right = { $value ->
    [absentee] заочное голосование
    [substitutes] голос замещающего
    [change] смена голоса
    [dissent] особое мнение
   *[recusal] самоотвод
  }
regulation-substitutes-line = Замена: { $said }
regulation-substitutes = { $value ->
    [none] не допускается
    [named] только названные в списке
   *[anyone] любой из состава без права голоса
  }
regulation-notice-line = { $days ->
    [one] Объявлять: за { $days } рабочий день
    [few] Объявлять: за { $days } рабочих дня
   *[many] Объявлять: за { $days } рабочих дней
  }
regulation-materials-line = { $days ->
    [0] Материалы: к началу заседания
    [one] Материалы: за { $days } рабочий день
    [few] Материалы: за { $days } рабочих дня
   *[many] Материалы: за { $days } рабочих дней
  }
regulation-reply-line = { $days ->
    [0] Ответы: до { $hour } в день заседания
    [one] Ответы: до { $hour } за { $days } день до заседания
    [few] Ответы: до { $hour } за { $days } дня до заседания
   *[many] Ответы: до { $hour } за { $days } дней до заседания
  }
regulation-upcoming-line = Напоминать тем, кто придёт: { $said }
regulation-upcoming-step = { $hours ->
    [one] за { $hours } час
    [few] за { $hours } часа
   *[many] за { $hours } часов
  }
regulation-ladder-line = Напоминать неответившим: { $said }
regulation-ladder-step = { $days ->
    [0] в последний день
    [one] за { $days } день
    [few] за { $days } дня
   *[many] за { $days } дней
  }
regulation-no-ladder = не напоминать
regulation-zone-line = Часовой пояс: { $zone }
regulation-hours-line = Рабочие часы: { $begins }–{ $ends }
regulation-country = { $code ->
    [RU] Россия
    [none] без праздников
   *[other] { $code }
  }
regulation-days-line = Праздники: { $country }; своих исключений: { $own }
regulation-own-day = { $works ->
    [yes] ✖ { $day } рабочий
   *[no] ✖ { $day } выходной
  }
bodies-protect = { $protected ->
    [yes] 🔓 Разрешить пересылку
   *[no] 🔒 Запретить пересылку
  }
regulation-protect-line = { $protected ->
    [yes] 🔒 Сообщения нельзя переслать и сохранить
   *[no] Сообщения можно пересылать
  }
bodies-edit-hours = Рабочие часы
bodies-edit-days = Выходные
bodies-edit-title = Название
bodies-edit-quorum = Кворум
bodies-edit-substitutes = Замена
bodies-edit-zone = Часовой пояс
bodies-edit-reply = Срок ответа
bodies-edit-ladder = Напоминания
bodies-edit-decision = Решение
bodies-edit-voting = Голосования
bodies-edit-notice = Срок объявления
bodies-edit-materials = Срок материалов
bodies-edit-upcoming = Перед заседанием
bodies-decision-question = <b>{ $code }: как принимается решение?</b>
    Сверху — большинство, снизу — что при равенстве голосов.
bodies-voting-question = <b>{ $code }: голосования</b>
    ✅ — допускается; нажмите, чтобы изменить. Менять голос и прикладывать особое мнение или пояснение можно только в открытом голосовании, голос замещающего — только на заседании.
    Цифры внизу — от скольких бюллетеней раскрывать итог тайного голосования. Выберите или напишите число, не меньше { $least }.
    Голосования, которые уже идут, закончатся по прежним правилам.
bodies-voting-right = { $value ->
    [absentee] Заочное голосование
    [substitutes] Голос замещающего
    [change] Смена голоса
    [dissent] Особое мнение
   *[recusal] Самоотвод
  }
bodies-notice-question = <b>{ $code }: за сколько рабочих дней объявлять заседание?</b>
    Бот предупредит, если остаётся меньше. Выберите или напишите число.
bodies-materials-question = <b>{ $code }: за сколько рабочих дней до заседания сдавать материалы?</b>
    К концу рабочего дня. Выберите или напишите число.
bodies-upcoming-question = <b>{ $code }: когда напоминать тем, кто придёт?</b>
    Часы до начала. Выберите или напишите, например: 48, 24, 1.
bodies-title-question = <b>{ $code }</b>: { $title }
    Напишите новое полное название.
bodies-quorum-question = <b>{ $code }: кворум</b>
    Выберите долю и от какого числа она считается. Если кворум — твёрдое число, напишите его.
bodies-substitutes-question = <b>{ $code }: кто может заменить члена?</b>
bodies-zone-question = <b>{ $code }: часовой пояс</b>
    Выберите или напишите имя пояса, например Europe/Moscow.
bodies-hours-question = <b>{ $code }: рабочие часы { $hours }</b>
    Напишите новые, например: 9:00–18:00.
bodies-days-question = <b>{ $code }: праздники и переносы</b>
    Выберите страну или напишите две буквы её кода. Свои исключения — по одному в строке, например:
    08.01.2027 рабочий
    31.12.2026 выходной
    Нажмите на исключение, чтобы убрать его.
bodies-reply-question = <b>{ $code }: за сколько дней до заседания нужен ответ?</b>
    0 — в день заседания. Выберите или напишите число.
bodies-ladder-question = <b>{ $code }: когда напоминать неответившим?</b>
    Дни до срока ответа. Выберите или напишите, например: 5, 3, 1.

## Файл со списком

importing-file = 📄 <b>{ $name }</b> ({ $size } КБ)
importing-more = { $count ->
    [one] … и ещё { $count } строка
    [few] … и ещё { $count } строки
   *[many] … и ещё { $count } строк
  }
importing-questions-left = { $count ->
    [1] Остался один вопрос:
   *[other] Осталось вопросов: { $count }. Первый:
  }
importing-same = { $row ->
    [0] Это { $name }
   *[other] Это { $name } из строки { $row }
  }
importing-new = Это другой человек
importing-who = <b>Кто вы в этом списке?</b>
importing-nobody = Меня здесь нет
button-apply = ✔️ Применить
button-cancel-import = ✖ Отмена
toast-claimed = Теперь мы вас знаем по имени
