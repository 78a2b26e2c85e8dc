import pickle

import pytest

from bot.search.query.lexicon.packed_texts import WordGroups

GROUPS = (("ferry", "паром", "渡轮"), ("quay",), ("North Sea", "es:mar del Norte"))


def test_groups_come_back_as_they_were() -> None:
    groups = WordGroups(iter(GROUPS))
    assert len(groups) == len(GROUPS)
    assert tuple(groups) == GROUPS
    assert tuple(groups[at] for at in range(len(GROUPS))) == GROUPS
    assert (groups[-1], tuple(groups[1:])) == (GROUPS[-1], GROUPS[1:])
    assert tuple(pickle.loads(pickle.dumps(groups))) == GROUPS  # noqa: S301 - our own
    assert tuple(WordGroups(())) == ()


def test_there_is_no_group_beyond_the_last() -> None:
    with pytest.raises(IndexError):
        WordGroups(GROUPS)[len(GROUPS)]
