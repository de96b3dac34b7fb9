"""Assignment: the one-to-one choice of pairs with the greatest total gain; a pair without gain is better left alone."""

from typing import TYPE_CHECKING

import numpy

if TYPE_CHECKING:
    from numpy.typing import NDArray


def assign(gain: "NDArray[numpy.float64]") -> list[tuple[int, int]]:
    """The pairs (row, column) of the greatest total `gain`, in order of rows; only pairs whose gain is above 0.

    Rows and columns that no gain connects are solved apart, which keeps the cubic cost small. Ties go to the lower
    index, so that the same input always gives the same pairs.
    """
    pairs: list[tuple[int, int]] = []
    for rows, columns in _connected(gain > 0):
        part = gain[numpy.ix_(rows, columns)]
        pairs += [(rows[row], columns[column]) for row, column in _solve(part) if part[row, column] > 0]
    return sorted(pairs)


def _connected(edges: "NDArray[numpy.bool_]") -> list[tuple[list[int], list[int]]]:
    """Rows and columns that hang together by `edges`."""
    parts = []
    unseen = {int(row) for row in numpy.flatnonzero(edges.any(axis=1))}
    while unseen:
        rows, columns = {min(unseen)}, set[int]()
        fresh = set(rows)
        while fresh:
            reached = {int(at) for at in numpy.flatnonzero(edges[sorted(fresh)].any(axis=0))} - columns
            columns |= reached
            fresh = {int(at) for at in numpy.flatnonzero(edges[:, sorted(reached)].any(axis=1))} - rows
            rows |= fresh
        unseen -= rows
        parts.append((sorted(rows), sorted(columns)))
    return parts


def _solve(gain: "NDArray[numpy.float64]") -> list[tuple[int, int]]:
    """Shortest augmenting paths with potentials (Kuhn, Munkres); each row has a column of its own for "no partner"."""
    count, width = gain.shape
    nobody = numpy.where(numpy.eye(count, dtype=bool), 0.0, numpy.inf)
    cost = numpy.hstack([numpy.minimum(-gain, 0.0), nobody])
    owner = numpy.full(width + count, -1)  # the row that holds a column
    row_price, column_price = numpy.zeros(count), numpy.zeros(width + count)
    for first in range(count):
        _augment(cost, first, owner, row_price, column_price)
    return [(int(row), column) for column, row in enumerate(owner[:width]) if row >= 0]


def _augment(
    cost: "NDArray[numpy.float64]",
    first: int,
    owner: "NDArray[numpy.int_]",
    row_price: "NDArray[numpy.float64]",
    column_price: "NDArray[numpy.float64]",
) -> None:
    """Gives row `first` a column along the cheapest path of exchanges; the arrays are changed in place."""
    width = cost.shape[1]
    distance = numpy.full(width, numpy.inf)
    came_from = numpy.full(width, -1)
    done = numpy.zeros(width, dtype=bool)
    row, column = first, -1
    while True:
        shift = 0.0 if column < 0 else distance[column]
        reached = shift + cost[row] - row_price[row] - column_price
        closer = ~done & (reached < distance - 1e-12)
        distance[closer] = reached[closer]
        came_from[closer] = column
        column = int(numpy.argmin(numpy.where(done, numpy.inf, distance)))
        done[column] = True
        if owner[column] < 0:
            break
        row = int(owner[column])
    least = distance[column]
    for at in numpy.flatnonzero(done):
        if owner[at] >= 0:
            row_price[owner[at]] += least - distance[at]
        column_price[at] -= least - distance[at]
    row_price[first] += least
    while column >= 0:
        before = int(came_from[column])
        owner[column] = first if before < 0 else owner[before]
        column = before
