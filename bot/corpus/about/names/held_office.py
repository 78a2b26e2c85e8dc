"""Which words of a phrase are an office or a trade, and how far it reaches."""

import re

from bot.corpus.about.names import inflected, names, offices
from bot.corpus.words import vocabulary

_HONOUR = re.compile(
    r"(?:the|rt|right|hon|honou?rable|mr|mrs|ms|dr|prof|sir|dame|his|her|excellency|herr|frau|m|mme"
    r"|sr|sra|don|doña|г-н|г-жа)\.?\s+",
    re.IGNORECASE,
)
HONOURED = re.compile(r"^(?:the\s+)?(?:(?:rt|right)\.?\s+)?hon\.?\s+", re.IGNORECASE)
"""How a name in office begins: `The Rt Hon. `."""
POST_NOMINALS = "MP|MLA|MSP|MEP|TD|AC|AO|AM|OAM|QC|KC|SC|PC|OBE|CBE|MBE|PhD|MD"
_COMPOUND = 6
"""Letters of a word that may be the end of a German one: `Bundesaußenminister`."""
_SLAVIC_ADJECTIVE = re.compile(
    r"(?<![а-яёіїє-])[а-яёіїє-]{3,}(?:ый|ий|ой|ая|яя|ого|его|ому|ему|ым|им|ою|ею|і|а)$"
)
_ENCOUNTERS = re.compile(
    "|".join(
        rf"(?<!\w){vocabulary.alternatives(one)}(?!\w)"
        for one in ("asked", "answered", "talked_either_way", "speaks_with", "told")
    ),
    re.IGNORECASE,
)
_MOST_BEFORE_NAME, _FIRST_WORDS = 12, 5
_AGENT = re.compile(rf"[^\W\d_]*?{vocabulary.alternatives('agents')}$")
"""How words end that say what somebody does: `ferryman`, `звонарь`, `farera`."""
_PARTICIPLE = re.compile(r"(?:ed|ing|born|ly|ado|ada|ato|ata|ida|ito|ant)$")
_ADJECTIVE = re.compile(
    r"(?:ful|ous|ic|able|ible|al|ish|ing|ed|less|ive|ado|ada|ido|ida|oso|osa|euse?x?|ique)$"
)
_CYRILLIC, _PATRONYMIC = re.compile("[А-ЯЁІЇЄҐа-яё]"), re.compile(r"(?:вич|вна|ична)$")
_LEAST_AGENT = 5
"""Letters of such a word."""


def without_honours(text: str) -> str:
    """A text up to a name without what stands between an office and it: `Außenminister Dr. `."""
    words = re.split(r"(?<=\s)(?=\S)", text)
    while words and _HONOUR.fullmatch(words[-1]):
        words.pop()
    return "".join(words)


def is_held(word: str, case: str = "") -> bool:
    """Whether a word is an office or a trade, in a Slavic case or as the end of a compound."""
    low = word.casefold().strip(".,'’«»\"")
    forms = {low, low.partition("-")[0], low.rpartition("-")[2]}
    if case:
        forms.add(inflected.nominative(low, case).casefold())
    known = vocabulary.OCCUPATIONS
    if any(form in known or offices.office(form) for form in forms if form):
        return True
    return len(low) > _COMPOUND + 2 and any(
        low.endswith(end) for end in vocabulary.COMPOUND_OFFICES
    )


def begins_with_office(phrase: str) -> bool:
    """Whether an office is among the first words of what stands behind a name."""
    return any(map(is_held, phrase.split()[:_FIRST_WORDS]))


def office_at_end(phrase: str, case: str = "") -> str:
    """The office, and what it is of, with which a phrase before a name ends; else empty.

    Args:
        phrase: What stands before a name: `a talk with the mayor of Lyng`.
        case: The Slavic case of the name: `с`, `кому` or `кого`.
    """
    words = phrase.split()
    for at in (at for at, word in enumerate(words) if is_held(word, case)):
        if len(words) - at > _MOST_BEFORE_NAME or not _leads_to_name(words[at + 1 :]):
            continue
        start = at
        while start and _belongs(words[start - 1]):
            start -= 1
        if not _ENCOUNTERS.search(" ".join(words[start + 1 :])):
            plain = [_plain(word, case) for word in words[start : at + 1]]
            return " ".join([*plain, *words[at + 1 :]])
    return ""


def _plain(word: str, case: str) -> str:
    """A word of the office as it is written by itself: `директором` is `директор`."""
    if not case or not word.islower():
        return word
    adjective = _SLAVIC_ADJECTIVE.search(word)
    if adjective and case == "с" and word.endswith(("ым", "им")):
        return word[:-2] + ("ий" if word.endswith("им") else "ый")
    if adjective and word.endswith(("ому", "ого")):
        return word[:-3] + "ый"
    return inflected.nominative(word, case)


def _belongs(word: str) -> bool:
    """Whether a word right before an office is part of it: `former`, `Norwegian`, `главный`."""
    low = word.casefold()
    if low in vocabulary.ARTICLES | vocabulary.OFFICE_JOINS or names.OCCASION.search(low):
        return False
    return (
        low in vocabulary.BEFORE_OFFICES
        or bool(_SLAVIC_ADJECTIVE.match(word))
        or word[:1].isupper()
    )


def _leads_to_name(words: list[str]) -> bool:
    """Whether the words between an office and a name say of what it is, and nothing else."""
    if not words:
        return True
    if re.search("[а-яёіїє]", " ".join(words)):
        return True
    low = [word.casefold().strip("'’") for word in words]
    plain = 0
    for at, word in enumerate(low):
        led = (
            word in vocabulary.OFFICE_JOINS
            or words[at][:1].isupper()
            or re.match(r"[dl]['’]", words[at])
        )
        plain = 0 if led else plain + 1
        if not led and (at == 0 or plain > 3):
            return False
    return low[-1] not in vocabulary.OFFICE_JOINS


def is_agent(word: str, case: str = "") -> bool:
    """Whether a word is shaped as one for what somebody does, known or not."""
    low = word.casefold().strip(".,'’«»\"")
    low = inflected.nominative(low, case).casefold() if case else low
    plain = len(low) >= _LEAST_AGENT and bool(_AGENT.fullmatch(low))
    return plain and low not in vocabulary.NO_AGENTS and low not in offices.places()


def agent_at_end(phrase: str, case: str = "") -> str:
    """The word right before a name that says what somebody does: `the ferryman` of `Odo Brandt`.

    It is in small letters or begins the sentence, or an article stands before it.
    """
    *before, word = phrase.split() or [""]
    led = bool(before) and before[-1].casefold() in vocabulary.ARTICLES
    noun = led and not case and _is_noun(word)
    told = noun or (is_agent(word, case) and (word.islower() or led or not before))
    return _plain(word, case) if told else ""


def _is_noun(word: str) -> bool:
    """Whether a word behind an article and before a name is no adjective, as far as it shows."""
    low = word.casefold()
    plain = word.isalpha() and len(word) >= _LEAST_AGENT and low not in vocabulary.NO_AGENTS
    return plain and not _ADJECTIVE.search(low) and low not in offices.places()


def begins_with_agent(phrase: str, *, alone: bool = False) -> bool:
    """Whether what stands behind a name begins with such a word and what it is of.

    Any noun in small letters is one that leads on so, or that is all there is: `warden of the
    light`, `bailarina`.

    Args:
        phrase: What stands behind the name and a comma.
        alone: Whether the text ends with it.
    """
    first, *rest = phrase.split() or [""]
    led = bool(rest) and rest[0].casefold() in vocabulary.OF_JOINS
    noun = first.islower() and first.isalpha() and first not in vocabulary.NO_AGENTS
    noun = noun and len(first) > 3 and not _PARTICIPLE.search(first)
    return noun and (led or (not rest and (is_agent(first) or (alone and _is_noun(first)))))


def without_trades(run: str) -> str:
    """The full name of a run that begins with article, office or trade: `Die Lotsin Ola Brandt`."""
    words = offices.without_trade(offices.part_office(run)[1]).split()
    if len(words) > 3 and words[0].casefold() in vocabulary.ARTICLES:
        words = words[2:]
    if len(words) > 3 and is_held(words[0]) and _CYRILLIC.match(words[0]):
        words = words[-3 if _PATRONYMIC.search(words[-2]) else -2 :]
    while len(words) > 2 and (
        words[0].casefold() in vocabulary.ARTICLES or is_held(words[0]) or is_agent(words[0])
    ):
        words = words[1:]
    return " ".join(words)
