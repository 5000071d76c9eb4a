"""The keys to secret ballots and anonymous answers: files apart from the database, one a box, destroyed at the close.

Whoever has the database alone, its journals or older copies of it cannot read what lies in a box.
"""

import os
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from sqlalchemy import URL, select
from sqlalchemy.ext.asyncio import AsyncEngine

from commission.polls.refusals import BoxLostError
from commission.polls.vote import PollState
from commission.questions.question import QuestionState
from storage.engine import reading
from storage.tables import polls, questions

_NONCE = 12  # bytes, by chance for each slip (RFC 8439)
_FOLDER = "ballot-keys"
_OPEN = QuestionState.OPEN


def box_of_vote(poll_id: int) -> str:
    return str(poll_id)


def box_of_question(question_id: int) -> str:
    return f"question-{question_id}"


class BallotKeys:
    """`folder` is made with the first box; nobody but the bot's account can read what is in it.

    A box is called by what it is for: `box_of_vote`, `box_of_question`.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, bytes] = {}

    @classmethod
    def beside(cls, url: URL) -> "BallotKeys":
        """Of a database whose settings name no other place."""
        file = Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None
        return cls(file.with_name(f"{file.name}.{_FOLDER}") if file else Path(_FOLDER))

    def make(self, box: str) -> None:
        """On the disk when this returns. In the place of one that is there already: its box has never come to be."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._known.pop(box, None)
        begun = self._path(box).with_suffix(".new")
        begun.unlink(missing_ok=True)
        with os.fdopen(os.open(begun, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as key:
            key.write(ChaCha20Poly1305.generate_key())
            key.flush()
            os.fsync(key.fileno())
        begun.replace(self._path(box))
        self._sync_folder()

    def seal(self, box: str, said: bytes, about: bytes) -> bytes:
        """`about` must be the same when it is opened. Raises BoxLostError."""
        nonce = os.urandom(_NONCE)
        return nonce + ChaCha20Poly1305(self._key(box)).encrypt(nonce, said, about)

    def unseal(self, box: str, sealed: bytes, about: bytes) -> bytes:
        """Raises BoxLostError, also for what was changed since."""
        try:
            return ChaCha20Poly1305(self._key(box)).decrypt(sealed[:_NONCE], sealed[_NONCE:], about)
        except (InvalidTag, ValueError) as error:
            raise BoxLostError from error

    def destroy(self, box: str) -> None:
        """Overwritten, then taken away: all that the file system lets a program do."""
        self._known.pop(box, None)
        try:
            with self._path(box).open("r+b") as key:
                key.write(bytes(os.fstat(key.fileno()).st_size))
                key.flush()
                os.fsync(key.fileno())
        except FileNotFoundError:
            return
        self._path(box).unlink(missing_ok=True)
        self._sync_folder()

    async def destroy_useless(self, engine: AsyncEngine) -> None:
        """Of what is over, where somebody pulled the plug just before it was done."""
        kept = {path.stem for path in self._folder.glob("*.key")}
        async with reading(engine) as connection:
            over = [
                (box_of_vote, select(polls.c.id).where(polls.c.secret, polls.c.state != PollState.OPEN)),
                (box_of_question, select(questions.c.id).where(questions.c.anonymous, questions.c.state != _OPEN)),
            ]
            for name, ids in over if kept else ():
                for box in kept & {name(each) for each in await connection.scalars(ids)}:
                    self.destroy(box)

    def _sync_folder(self) -> None:
        """A name in a folder is on the disk only then (fsync(2)); Windows knows no such call for folders."""
        if os.name != "posix":
            return
        folder = os.open(self._folder, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)

    def _key(self, box: str) -> bytes:
        if box not in self._known:
            try:
                self._known[box] = self._path(box).read_bytes()
            except FileNotFoundError as error:
                raise BoxLostError from error
        return self._known[box]

    def _path(self, box: str) -> Path:
        return self._folder / f"{box}.key"
