"""Statements that are built once, and in a trip compiled once too (ADR 0009).

At each execution SQLAlchemy looks for the compiled form anew, and makes a context and a cursor's result around it: some
15 microseconds of Python, where SQLite finds a row in 4.
"""

from collections.abc import Iterable, Mapping, Sequence
from sqlite3 import Connection as RawConnection
from sqlite3 import Error as RawError
from typing import Any, TypeAlias, TypeVar

from sqlalchemy import Dialect, Executable, IteratorResult, Select
from sqlalchemy.engine.result import SimpleResultMetaData
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.dml import UpdateBase

Statement: TypeAlias = Select[Any] | UpdateBase
Parameters: TypeAlias = Mapping[str, Any]
S = TypeVar("S", bound=Statement)
_forms: dict[Executable, "PreparedStatement | None"] = {}


def prepared(statement: S) -> S:
    """For one that lives as long as the program and gives few rows; a parameter is one value, never a list for IN.

    On any other connection than a trip's it is a statement like others.
    """
    _forms[statement] = None
    return statement


def prepared_form(statement: Executable, dialect: Dialect) -> "PreparedStatement | None":
    """None for a statement that was not prepared."""
    form = _forms.get(statement)
    if form is None and statement in _forms:
        form = _forms[statement] = PreparedStatement(statement, dialect)  # type: ignore[arg-type]
    return form


class PreparedStatement:
    """What SQLAlchemy's compiler makes of it; values go through the processors of its types, both ways."""

    def __init__(self, statement: Statement, dialect: Dialect) -> None:
        compiled = statement.compile(dialect=dialect)
        wanted = {name for name, bind in compiled.binds.items() if bind.required}
        state = compiled.construct_expanded_state(dict.fromkeys(wanted))
        writers = {
            name: bind.type.dialect_impl(dialect).bind_processor(dialect) for name, bind in compiled.binds.items()
        }
        writers.update(state.processors)  # of what stands in the list of an IN
        names = state.positiontup or ()
        self.sql = state.statement
        self._gaps = [(place, name, writers.get(name)) for place, name in enumerate(names) if name in wanted]
        self._constants = [_through(writers.get(name), state.parameters[name]) for name in names]
        columns = list(statement.exported_columns)
        self._columns = SimpleResultMetaData([str(column.key) for column in columns])
        readers = [column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns]
        self._readers = [(place, read) for place, read in enumerate(readers) if read]

    def execute(self, raw: RawConnection, parameters: Parameters | Sequence[Parameters]) -> "PreparedResult":
        """Raises as SQLAlchemy does, and KeyError for a parameter that is missing."""
        try:
            if isinstance(parameters, Sequence):
                cursor = raw.executemany(self.sql, [self.arguments(each) for each in parameters])
            else:
                cursor = raw.execute(self.sql, self.arguments(parameters))
            rows = cursor.fetchall()
        except RawError as error:
            raise DBAPIError.instance(self.sql, None, error, RawError, hide_parameters=True) from error
        return PreparedResult(self._columns, self._read(rows), cursor.rowcount)

    def arguments(self, parameters: Parameters) -> list[Any]:
        """As the driver takes them."""
        given = self._constants.copy()
        for place, name, write in self._gaps:
            value = parameters[name]
            given[place] = value if write is None else write(value)
        return given

    def _read(self, rows: list[Any]) -> Iterable[Any]:
        return map(self._read_one, rows) if self._readers else rows

    def _read_one(self, row: Sequence[Any]) -> tuple[Any, ...]:
        values = list(row)
        for place, read in self._readers:
            values[place] = read(row[place])
        return tuple(values)


class PreparedResult(IteratorResult[Any]):
    """As any result of SQLAlchemy's; `rowcount`: how many rows were changed."""

    def __init__(self, columns: SimpleResultMetaData, rows: Iterable[Any], rowcount: int) -> None:
        super().__init__(columns, iter(rows))
        self.rowcount = rowcount


def _through(processor: Any, value: Any) -> Any:
    return value if processor is None else processor(value)
