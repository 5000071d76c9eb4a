### Somebody's own settings: when he is reminded, and of what

command-settings = Reminder settings
settings-title = ⚙️ <b>Settings</b>
settings-hours = { $none ->
    [yes] 🔔 No quiet hours: the bot writes at any time
   *[no] 🔕 Quiet hours: from { $begins } to { $ends }
  }
settings-zone = 🌍 Time: { $zone ->
    [bodies] as at your commission
    [Europe-Kaliningrad] Kaliningrad
    [Europe-Moscow] Moscow
    [Europe-Samara] Samara
    [Asia-Yekaterinburg] Yekaterinburg
    [Asia-Omsk] Omsk
    [Asia-Krasnoyarsk] Krasnoyarsk
    [Asia-Irkutsk] Irkutsk
    [Asia-Yakutsk] Yakutsk
    [Asia-Vladivostok] Vladivostok
    [Asia-Magadan] Magadan
    [Asia-Kamchatka] Kamchatka
   *[other] { $name }
  }
settings-kinds = Some reminders can be turned off below. What others wait for, and what is overdue, is always recalled. At night the bot writes only of what cannot wait until the morning.
settings-hours-question = 🔕 <b>Quiet hours</b>
    The upper row: from which hour; the lower one: until which.
settings-zone-question = 🌍 <b>Where do you live?</b>
    Your quiet hours go by it. Meetings and deadlines are always by the commission's time.
zone-name = { $zone ->
    [bodies] As at the commission
    [Europe-Kaliningrad] Kaliningrad (UTC+2)
    [Europe-Moscow] Moscow (UTC+3)
    [Europe-Samara] Samara (UTC+4)
    [Asia-Yekaterinburg] Yekaterinburg (UTC+5)
    [Asia-Omsk] Omsk (UTC+6)
    [Asia-Krasnoyarsk] Krasnoyarsk (UTC+7)
    [Asia-Irkutsk] Irkutsk (UTC+8)
    [Asia-Yakutsk] Yakutsk (UTC+9)
    [Asia-Vladivostok] Vladivostok (UTC+10)
    [Asia-Magadan] Magadan (UTC+11)
    [Asia-Kamchatka] Kamchatka (UTC+12)
   *[other] { $name }
  }
button-settings-hours = 🔕 Quiet hours
button-settings-zone = 🌍 Time zone
button-settings-never = No quiet hours
button-settings-kind = { $off ->
    [yes] 🔕
   *[no] 🔔
  } { $kind ->
    [upcoming] A meeting is near
    [unread] An agenda not read
    [task_due] A deadline is near
   *[task_decide] My decision is awaited
  }
toast-settings = Done.
