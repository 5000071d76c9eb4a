"""Alembic's way in: runs the steps on the connection that `storage.migrate` opened for them."""

from typing import Any, Literal

from alembic import context
from sqlalchemy import Enum

from storage.tables import metadata
from storage.types import UtcDateTime


def rendered(kind: str, item: Any, _context: object) -> str | Literal[False]:
    """Steps never import this program's types: they must mean the same when the program has changed."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(item, Enum):
        return f"sa.String({item.length})"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    render_item=rendered,
)
with context.begin_transaction():
    context.run_migrations()
