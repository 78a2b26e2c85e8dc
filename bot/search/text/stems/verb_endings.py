"""Forms that only verbs have, where a noun has the same stem: cerraron is of cerrar, not cerro."""

import re
from collections.abc import Iterable

_VERBAL = {
    "es": re.compile(
        r"(?:aron|[ieí]eron|yeron|ab[ao]n?|abas|ábamos|[aei]r(?:á[ns]?|é|emos|ían?|íamos)"
        r"|[aei]ndo|ó|[ai]ste(?:is)?)$"
    ),
    "fr": re.compile(r"(?:èrent|aient|ait|er(?:a|ai|as|ons|ez|ont|ait)|iss(?:ai)?ent|issait)$"),
}
_INFINITIVE = {
    "es": re.compile(r"[aeií]r(?:se)?$"),
    "fr": re.compile(r"(?:er|ir|re)$"),
}


def meant_as_verb(word: str, language: str, entries: Iterable[tuple[str, int]]) -> set[int]:
    """What a word stands for that can be nothing but a verb; nothing for any other word.

    Args:
        word: Casefolded.
        language: Tag of its language.
        entries: Words with its stem as they stand in a dictionary, each with what it stands for.
    """
    if language not in _VERBAL or not _VERBAL[language].search(word):
        return set()
    return {of for entry, of in entries if _INFINITIVE[language].search(entry)}
