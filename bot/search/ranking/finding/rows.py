"""Rows of the index and what they hold, thousands at once."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]
Values = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Rows of one table, each once.

    Attributes:
        keys: In order.
        bits: What each holds, one bit for each concept that was looked up.
        worth: What that says.
    """

    keys: Numbers
    bits: Numbers
    worth: Values

    def chosen(self, places: Numbers) -> "Rows":
        """Some of the rows, in order of their places."""
        return Rows(self.keys[places], self.bits[places], self.worth[places])


def worth_of(bits: Numbers, weights: Values) -> Values:
    """What sets of concepts say: the sums of their weights."""
    worth = np.zeros(len(bits))
    for bit, weight in enumerate(weights.tolist()):  # a matrix product takes five times as long
        worth += weight * (bits >> bit & 1)
    return worth


def rows_with(found: Sequence[tuple[Numbers, int]], weights: Values) -> Rows:
    """The rows that lookups found.

    Args:
        found: Keys of rows, and the bits of the concepts that all of them hold.
        weights: Of each bit.
    """
    keys = np.concatenate([np.empty(0, np.int64), *(keys for keys, _ in found)])
    each = [bits for _, bits in found]
    bits = np.repeat(np.array(each, np.int64), [len(keys) for keys, _ in found])
    order = keys.argsort(kind="stable")
    starts = starts_of(keys[order])
    held = np.bitwise_or.reduceat(bits[order], starts)
    return Rows(keys[order][starts], held, worth_of(held, weights))


def starts_of(keys: Numbers) -> Numbers:
    """Where each key comes first; they are in order."""
    begins = np.ones(len(keys), np.bool_)
    np.not_equal(keys[1:], keys[:-1], out=begins[1:])
    return begins.nonzero()[0]


def among(numbers: Numbers, some: Numbers) -> npt.NDArray[np.bool_]:
    """Which numbers are among some others: `np.isin`, in a fifth of its time where they are few."""
    if not len(some):
        return np.zeros(len(numbers), np.bool_)
    ordered = np.sort(some)
    at = ordered.searchsorted(numbers)
    at[at == len(ordered)] = 0
    found: npt.NDArray[np.bool_] = ordered[at] == numbers
    return found


def foremost(rows: Rows, most: int) -> Rows:
    """The rows that hold most; of equals the newest."""
    if len(rows.keys) <= most:
        return rows
    newest_first = np.argsort(-rows.worth[::-1], kind="stable")
    return rows.chosen(np.sort(len(rows.keys) - 1 - newest_first[:most]))
