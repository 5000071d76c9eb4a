"""An invitation and its answer in python-telegram-bot: updates side by side, as its `concurrent_updates` documents."""

import os
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, ContextTypes

from benchmarks.peers import invitation
from benchmarks.peers.ledger import Ledger, opened
from benchmarks.peers.loop import quick_loop_if_wanted


@dataclass
class Secretary:
    open: AsyncExitStack = field(default_factory=AsyncExitStack)
    ledger: Ledger = field(init=False)

    async def begin(self, _application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        self.ledger = await self.open.enter_async_context(opened("peer.sqlite3"))

    async def end(self, _application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        await self.open.aclose()

    async def invite(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        user, message = update.effective_user, update.effective_message
        if user and message:
            invited = await self.ledger.invite(user.id, user.full_name)
            text = invitation.text(invited.starts_at, invited.place, None)
            await message.reply_text(text, parse_mode="HTML", reply_markup=keyboard(None))

    async def answer(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        if query and query.data:
            meeting, choice = invitation.parse(query.data)
            invited = await self.ledger.answer(query.from_user.id, meeting, choice)
            await query.answer(f"Записали: {invitation.CHOICES[choice]}")
            text = invitation.text(invited.starts_at, invited.place, choice)
            await query.edit_message_text(text, parse_mode="HTML", reply_markup=keyboard(choice))


def keyboard(choice: str | None) -> InlineKeyboardMarkup:
    rows = invitation.rows(choice)
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=data) for label, data in row] for row in rows]
    )


def main() -> None:
    secretary = Secretary()
    builder = Application.builder().token(os.environ["BOT_TOKEN"]).base_url(f"{os.environ['TELEGRAM_API_URL']}/bot")
    application = builder.concurrent_updates(True).post_init(secretary.begin).post_shutdown(secretary.end).build()
    application.add_handler(CommandHandler("start", secretary.invite))
    application.add_handler(CallbackQueryHandler(secretary.answer, pattern="^a:"))
    application.run_polling()


if __name__ == "__main__":
    quick_loop_if_wanted()
    main()
