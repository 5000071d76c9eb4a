### The door, consent, menu

stranger = Hello! This is a secretary of collegial bodies. If you are a member, share your number, send the code from your secretary, or open your personal link.
stranger-tap = This button is not for you. If you are a member, ask the secretary for a new link.
button-share-contact = Share my number
joined = Hello, { $name }! We know you.
consent = To send you invitations we store your name, post ({ $post }), phone, Telegram account and answers. The secretary and the chair see them. You can withdraw at any time: tell the secretary, or block the bot.
button-consent = I agree
consent-thanks = Thank you!
consent-given = Thank you, { $name }! You have agreed.
menu-member = { $waiting ->
    [0] { $name }, invitations to meetings and tasks will come here. One tap answers them.
    [one] { $name }, { $waiting } invitation is on its way. One tap answers it.
   *[other] { $name }, { $waiting } invitations are on their way. One tap answers each.
  }
menu-secretary = { $name }, you are a secretary. Open the menu: /menu
    You can send the roster here as a file (CSV or XLSX).
not-understood = I understand taps on the buttons below messages. If this answers a question of the bot, please reply to that very message (tap it and choose “Reply”). If something is urgent, please phone the secretary.
command-menu = Menu
command-help = What this bot does
error-too-many-attempts = Too many wrong attempts. Try again in { $minutes } min, or open your personal link from the secretary.
error-foreign-person = { $name }: these data are changed by the secretary of that person's body, or by the operator. Take the changes out of the file.
