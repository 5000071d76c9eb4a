### Files that carry a mark of restriction

guard-refused = ⛔️ The file carries a mark of restriction: such material does not go through the bot. It was deleted from the chat.
guard-refused-stays = ⛔️ The file carries a mark of restriction: such material does not go through the bot. Please delete it from the chat.
