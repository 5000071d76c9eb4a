"""Which results of a secret vote may be told together: from several, more can be reckoned than each of them says."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from commission.ids import PersonId

_ATOMS = 24  # groups of voters who sit on the same bodies; of more nothing is told beside the first result
Boxes = Sequence[frozenset[PersonId]]
Column = tuple[bool, ...]  # in which of the boxes


def disclosed(voters: Boxes, fewest: Sequence[int]) -> list[bool]:
    """Of which bodies the result may be published, in their order; `voters`: whose slips are in each one's box.

    Not of a body with fewer slips than `fewest`. Nor of one by which, added to and subtracted from those that are told,
    something can be said of fewer people than that: of three bodies the third less the two others may be one voter.
    """
    said: list[bool] = []
    for place, own in enumerate(voters):
        told = [other for other in range(place) if said[other]]
        boxes = [voters[each] for each in (*told, place)]
        limit = max(fewest[each] for each in (*told, place))
        said.append(len(own) >= fewest[place] and not tells_of_few(boxes, limit))
    return said


def tells_of_few(boxes: Boxes, fewest: int) -> bool:
    """Whether sums and differences of the results say something of less than `fewest` voters together.

    Voters of the same boxes are one column of a matrix with a row for each box. Some of them can be singled out if,
    without their columns, the rows depend on each other more than they do with them.
    """
    atoms = Counter(tuple(voter in box for box in boxes) for voter in frozenset[PersonId]().union(*boxes))
    columns = list(atoms)
    if len(columns) > _ATOMS:
        return len(boxes) > 1
    whole = _rank(columns)
    return any(_rank([each for each in columns if each not in few]) < whole for few in _few(atoms, columns, fewest))


def _few(atoms: Mapping[Column, int], columns: Sequence[Column], fewest: int) -> Iterator[set[Column]]:
    """Every choice of columns with less than `fewest` voters in all."""

    def more(chosen: set[Column], start: int, left: int) -> Iterator[set[Column]]:
        if chosen:
            yield chosen
        for place in range(start, len(columns)):
            if atoms[columns[place]] <= left:
                yield from more({*chosen, columns[place]}, place + 1, left - atoms[columns[place]])

    return more(set(), 0, fewest - 1)


def _rank(columns: Sequence[Column]) -> int:
    rows = [[Fraction(value) for value in column] for column in columns]
    rank = 0
    for place in range(len(rows[0]) if rows else 0):
        pivot = next((row for row in rows[rank:] if row[place]), None)
        if pivot is None:
            continue
        rows.remove(pivot)
        rows.insert(rank, pivot)
        for row in rows[rank + 1 :]:
            factor = row[place] / pivot[place]
            row[:] = [value - factor * there for value, there in zip(row, pivot, strict=True)]
        rank += 1
    return rank
