### Files that carry a mark of restriction

guard-refused = { $album ->
    [yes] ⛔️ One of the files carries a mark of restriction: such material does not go through the bot. All that were sent with it were deleted from the chat.
   *[no] ⛔️ The file carries a mark of restriction: such material does not go through the bot. It was deleted from the chat.
}
guard-refused-stays = { $album ->
    [yes] ⛔️ One of the files carries a mark of restriction: such material does not go through the bot. Please delete all that were sent together from the chat.
   *[no] ⛔️ The file carries a mark of restriction: such material does not go through the bot. Please delete it from the chat.
}
guard-taken-out = ↩️ What you had sent is withdrawn, too: the secretary does not have this file any more. Send one without restricted content, please, or hand it over on paper.
error-marked-text = ⛔️ The text carries a mark of restriction: such things do not go through the bot. Please write it without the mark and without what it protects.
error-sealed-item = 🔒 The item is restricted: nothing of its content goes through the bot.
