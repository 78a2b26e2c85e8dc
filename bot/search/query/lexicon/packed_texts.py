"""Many short texts in the memory of one: a string of its own takes 50 bytes and its letters."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import overload

_BETWEEN = "\n"


class PackedTexts:
    """Texts by their number.

    Args:
        texts: In their order.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        packed = bytearray()  # one by one: a list of all would stay behind as holes in the memory
        self._ends = array("I", [0])
        for text in texts:
            packed += text.encode()
            self._ends.append(len(packed))
        self._bytes = bytes(packed)

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, number: int) -> str:
        if number < 0:
            number += len(self)
        return self._bytes[self._ends[number] : self._ends[number + 1]].decode()

    def __iter__(self) -> Iterator[str]:
        return (self._bytes[start:end].decode() for start, end in pairwise(self._ends))


class WordGroups(Sequence[tuple[str, ...]]):
    """Groups of words.

    Args:
        groups: In their order, of one word at least each, none of which has a line break.
    """

    def __init__(self, groups: Iterable[tuple[str, ...]]) -> None:
        self._texts = PackedTexts(map(_BETWEEN.join, groups))

    def __len__(self) -> int:
        return len(self._texts)

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        return (tuple(text.split(_BETWEEN)) for text in self._texts)

    @overload
    def __getitem__(self, at: int) -> tuple[str, ...]: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[tuple[str, ...]]: ...
    def __getitem__(self, at: int | slice) -> tuple[str, ...] | Sequence[tuple[str, ...]]:
        if isinstance(at, slice):
            return [self[place] for place in range(len(self))[at]]
        return tuple(self._texts[at].split(_BETWEEN))
