### Настройки человека: когда и о чём напоминать

command-settings = Настройки напоминаний
settings-title = ⚙️ <b>Настройки</b>
settings-hours = { $none ->
    [yes] 🔔 Тихих часов нет: бот пишет в любое время
   *[no] 🔕 Тихие часы: с { $begins } до { $ends }
  }
settings-zone = 🌍 Время: { $zone ->
    [bodies] как у вашей комиссии
    [Europe-Kaliningrad] Калининград
    [Europe-Moscow] Москва
    [Europe-Samara] Самара
    [Asia-Yekaterinburg] Екатеринбург
    [Asia-Omsk] Омск
    [Asia-Krasnoyarsk] Красноярск
    [Asia-Irkutsk] Иркутск
    [Asia-Yakutsk] Якутск
    [Asia-Vladivostok] Владивосток
    [Asia-Magadan] Магадан
    [Asia-Kamchatka] Камчатка
   *[other] { $name }
  }
settings-kinds = Ниже можно отключить часть напоминаний. О том, чего ждут от вас другие, и о просроченном бот напоминает всегда. Ночью он пишет, только если дело не терпит до утра.
settings-hours-question = 🔕 <b>Тихие часы</b>
    Верхний ряд — с какого часа не беспокоить, нижний — до какого.
settings-zone-question = 🌍 <b>Где вы живёте?</b>
    От этого зависят ваши тихие часы. Время заседаний и сроков всегда по времени комиссии.
zone-name = { $zone ->
    [bodies] Как у комиссии
    [Europe-Kaliningrad] Калининград (МСК−1)
    [Europe-Moscow] Москва
    [Europe-Samara] Самара (МСК+1)
    [Asia-Yekaterinburg] Екатеринбург (МСК+2)
    [Asia-Omsk] Омск (МСК+3)
    [Asia-Krasnoyarsk] Красноярск (МСК+4)
    [Asia-Irkutsk] Иркутск (МСК+5)
    [Asia-Yakutsk] Якутск (МСК+6)
    [Asia-Vladivostok] Владивосток (МСК+7)
    [Asia-Magadan] Магадан (МСК+8)
    [Asia-Kamchatka] Камчатка (МСК+9)
   *[other] { $name }
  }
button-settings-hours = 🔕 Тихие часы
button-settings-zone = 🌍 Часовой пояс
button-settings-never = Без тихих часов
button-settings-kind = { $off ->
    [yes] 🔕
   *[no] 🔔
  } { $kind ->
    [upcoming] Скоро заседание
    [unread] Непрочитанная повестка
    [task_due] Приближается срок поручения
   *[task_decide] Ждут моего решения
  }
toast-settings = Готово.
