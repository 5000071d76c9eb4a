### Материалы у того, кто их готовит, и у тех, кто читает

debts-title = 📎 <b>С вас материалы к заседанию</b>
debts-all-sent = ✅ <b>Материалы к заседанию: вы всё прислали, спасибо!</b>
debts-on-paper = 🔒 <b>Материалы к заседанию: через бота ничего присылать не нужно.</b>
debts-none = { $heading }
    Материалов от вас больше не ждут.
debts-farewell = { $heading }
    📎 Ваши материалы: новая карточка — ниже.
debts-line = { $standing ->
    [overdue] 🔴 Вопрос { $number }, { $kind }: ждали { $due }
    [returned_late] 🔴 Вопрос { $number }, { $kind }: просят доработать, ждали { $due }
    [owed] ⏳ Вопрос { $number }, { $kind }: до { $due }
    [returned] ↩️ Вопрос { $number }, { $kind }: просят доработать, до { $due }
    [delivered] 👀 Вопрос { $number }, { $kind }: у секретаря
    [accepted] ✅ Вопрос { $number }, { $kind }: принято
   *[on_paper] 🔒 Вопрос { $number }, { $kind }: только на бумаге
  }
    {"   "}{ $title }
debts-remark = {"   "}💬 { $remark }
debts-more = и ещё материалов: { $count }
debts-how = Пришлите файл прямо в этот чат, бот спросит, к какому вопросу он относится.
debts-how-by-button = Нажмите кнопку ниже и пришлите файл в ответ.
button-send-file = 📤 Вопрос { $number }: { $kind }

file-for-what = К чему относится файл «{ $name }»?
button-file-for = { $dated ->
    [yes] { $day }, { $number }. { $kind } · { $title }
   *[no] { $number }. { $kind } · { $title }
  }
file-delivered = { $state ->
    [accepted] ✅ { $kind }: файл «{ $name }» принят.
   *[other] ✅ { $kind }: файл «{ $name }» передан секретарю.
  }
file-replaces = Это версия { $number }, она заменяет файл «{ $before }». Если нужны оба, пришлите их одним файлом.
toast-delivered = Передали, спасибо!
toast-send-again = Telegram уже не отдаёт этот файл. Пришлите его, пожалуйста, ещё раз.
material-as-file = Нужен файл: нажмите на скрепку и выберите «Файл», так он дойдёт без сжатия.
material-not-asked = Сейчас от вас не ждут файлов: вас о них не просили, или заседание уже началось. Если файл нужен к заседанию, напишите, пожалуйста, секретарю. Отчёт о поручении отправляют кнопкой «Отчитаться» на его карточке: /tasks

button-materials = 📎 Материалы
toast-no-materials = Материалов пока нет
materials-title = 📎 <b>Материалы по вопросам</b>
item-files = { $count ->
    [one] { $count } материал
    [few] { $count } материала
   *[many] { $count } материалов
  }
item-file = 📄 { $kind }: { $name } ({ $size }, { $day })
item-paper = 🔒 { $kind }: ознакомиться — { $place }
item-no-materials = Материалов к этому вопросу пока нет.
button-get-file = 📄 { $kind }

error-meeting-begun = Время заседания уже наступило, материалов больше не ждут. Если файл нужен, передайте его секретарю.
error-on-paper = Через бота этот материал не передаётся: он ограниченного доступа. Спросите, пожалуйста, секретаря.
error-too-many-versions = Версий уже { $limit }. Больше бот не хранит, передайте файл секретарю.
error-material-too-large = «{ $name }» больше { $limit_mb } МБ: такой файл бот получить не может. Сожмите его или разделите.
error-forbidden-type = Файлы .{ $type } бот не принимает, это небезопасно: «{ $name }». Пришлите документ, например PDF или DOCX.
