"""Which of many texts begin in some way, in eight bytes a text."""

from array import array
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

FIRST_LETTERS = 2
"""Letters of a beginning: no stemmer changes them, but y to i (dying, die), and those of Spanish
and French in irregular verbs (pide, pedir; mis, mettre)."""

_LETTER = 16
"""Bits of a letter in a key; the few of more bits share one."""


class Beginnings:
    """Finds texts by their first letters.

    Args:
        of_texts: For each text, in order, the beginnings by which it is found, each of at most
            `FIRST_LETTERS`.
    """

    def __init__(self, of_texts: Iterable[Iterable[str]]) -> None:
        keys, numbers = array("I"), array("I")
        for number, beginnings in enumerate(of_texts):
            for beginning in beginnings:
                keys.append(_key(beginning))
                numbers.append(number)
        unsorted = np.frombuffer(keys, np.uint32) if keys else np.empty(0, np.uint32)
        order = np.argsort(unsorted, kind="stable")
        self._keys = unsorted[order]
        self._numbers: npt.NDArray[np.uint32] = np.array(numbers, np.uint32)[order]

    def numbers(self, beginning: str) -> list[int]:
        """The numbers of the texts that begin so, in order; one may be there twice."""
        return self._between(_key(beginning), _key(beginning))

    def numbers_by_letter(self, letter: str) -> list[int]:
        """The numbers of the texts that begin with a letter; one may be there several times."""
        return self._between(_key(letter), _key(letter) | (1 << _LETTER) - 1)

    def _between(self, first: int, last: int) -> list[int]:
        start = np.searchsorted(self._keys, np.uint32(first))
        end = np.searchsorted(self._keys, np.uint32(last), "right")
        found: list[int] = self._numbers[start:end].tolist()
        return found


def _key(beginning: str) -> int:
    most = (1 << _LETTER) - 1
    first, second = (*(min(ord(letter), most) for letter in beginning), 0, 0)[:FIRST_LETTERS]
    return first << _LETTER | second
