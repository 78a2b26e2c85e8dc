"""What is doubtful about the topics and synonyms of a data folder, though they can be read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.search.query.lexicon.lexicon import SYNONYM, Lexicon, split_tag
from bot.search.text.term import fold

MAX_GROUPS_OF_WORD = 4
"""A word of more meanings says too little to be looked up by its synonyms."""

_SHOWN = 4
"""Words of a group by which it is named."""


def lint(lexicon: Lexicon) -> list[str]:
    """What should be put right, a line each; nothing when all is well.

    Synonyms: a group that is there twice, a group inside another that counts as much, and a word in
    more than `MAX_GROUPS_OF_WORD` groups. Topics: a word in more than as many topics, and a title
    that two topics have.
    """
    # The English word of a group in another language ties it to the others: it may tie many
    groups = [frozenset(map(fold, group)) for group in lexicon.synonyms]
    of: defaultdict[str, set[int]] = defaultdict(set)
    own: defaultdict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        tagged = [word for word in group if split_tag(word)[0]]
        for word in group:
            of[word].add(number)
        for word in tagged or group:
            own[word].add(number)
    found = list(_inside(lexicon, groups, of))
    found += _often(own, "groups of synonyms")
    topics: defaultdict[str, set[int]] = defaultdict(set)
    titles: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for number, topic in enumerate(lexicon.topics):
        for word in topic.vocabulary:
            topics[fold(word)].add(number)
        for language, title in topic.titles.items():
            titles[language, fold(title)].append(topic.id)
    found += _often(topics, "topics")
    found += [
        f"topics {' and '.join(ids)} have one title: “{title}” ({language})"
        for (language, title), ids in titles.items()
        if len(ids) > 1
    ]
    return found


def _inside(
    lexicon: Lexicon, groups: Sequence[frozenset[str]], of: Mapping[str, set[int]]
) -> Iterator[str]:
    weights = [*lexicon.weights, *[SYNONYM] * (len(groups) - len(lexicon.weights))]
    for number, group in enumerate(groups):
        wider = set.intersection(*(of[word] for word in group)) - {number}
        for other in sorted(wider):
            if _languages(groups[other]) != _languages(group):
                continue
            same = groups[other] == group
            if weights[other] < weights[number] or (same and other > number):
                continue
            how = "is there twice" if same else f"is inside {_name(lexicon.synonyms[other])}"
            yield f"synonyms: {_name(lexicon.synonyms[number])} {how}"
            break


def _languages(group: Iterable[str]) -> frozenset[str]:
    """The languages that a group ties to English; none when it is plain."""
    return frozenset(split_tag(word)[0] for word in group) - {""}


def _often(of: Mapping[str, set[int]], where: str) -> Iterator[str]:
    for word, numbers in sorted(of.items()):
        if len(numbers) > MAX_GROUPS_OF_WORD:
            yield f"“{word}” is in {len(numbers)} {where}, at most {MAX_GROUPS_OF_WORD} are useful"


def _name(group: Iterable[str]) -> str:
    words = list(group)
    return f"[{', '.join(words[:_SHOWN])}{', …' if len(words) > _SHOWN else ''}]"
