"""Who talked to whom, as titles and introductions tell: `Orbit Weekly talked to Lena Brook`."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.corpus.about.names import inflected, names, offices
from bot.corpus.words import vocabulary
from bot.corpus.words.surnames import SURNAMES

_QUOTED = r"[«“„\"《][^«»“”„\"《》\n]{2,40}[»”\"《》]"
_ARTICLE = f"(?:{'|'.join(sorted(vocabulary.ARTICLES))})"
_GERMAN_NOUN = r"(?:[^\W\d_A-Z][\w-]*\s+){0,2}[^\W\d_a-z][\w-]+\s+(?=[^\W\d_a-z]\w+\s+[^\W\d_a-z])"
_FIRST = re.compile(
    rf"(?P<office>(?:[^\W\d_A-Z][\w-]*\s+){{0,3}}?)(?P<name>{_QUOTED}|{names.NAME})"
    r"(?P<after>,\s?[^,.;:!?()]{3,90},|\s*\([^()]{3,90}\))?\s*$"
)
_SECOND = re.compile(
    rf"\s*(?P<kind>{vocabulary.alternatives('kind_of_outlet')}\s+)?"
    rf"(?:(?:dem|der|einem|einer)\s+{_GERMAN_NOUN})?(?:{_ARTICLE}\s+)?"
    rf"(?P<office>(?:[^\W\d_A-Z][\w-]*\s+(?:(?:of|for|to|at)\s+)?){{0,4}}?)"
    rf"(?P<name>{_QUOTED}|{names.NAME})(?P<after>,\s[^,.;:!?]{{3,90}})?"
)
_PRONOUNS = frozenset({"he", "she", "they", "il", "elle", "er", "sie", "он", "она", "我们", "我們"})
_GERMAN_NOUN_ALONE = re.compile(r"(?:Der|Die) [^\W\d_a-z][\w-]*(?:er|in|or|ent|ist|iker)")
"""Who was named before, by what that person is: `Der SPD-Politiker sprach mit …`."""
_WAS, _BY = re.compile(r"\s(?:was|were|is|am|are|been)\s*$"), re.compile(r"\s(?:[a-z]+ly\s)?by\s")
"""How somebody is asked: `Ada Wren was interviewed by Tom Reed`."""
_TO_US = re.compile(r"\s(?:us|me|our|uns|nous)\b")
_LINKS = r"(?:(?:who|recently|has|have|had|also|just|then|exclusively|hat|haben|ha)\s+){0,3}"
_VERBS = {
    name: re.compile(rf"(?:(?<!\w)|(?=['’]s)){_LINKS}(?i:{vocabulary.alternatives(name)})(?!\w)")
    for name in ("asked", "answered", "talked_either_way")
}
_ARABIC_GUEST = re.compile(
    r"ضيف(?:ت?نا|تي|ي)\s[^:.؟]{0,80}?(?P<name>[\u0620-\u064a]{2,}(?:\s(?:أبو|بن|ابن|آل|عبد))?\s[\u0620-\u064a]{2,})\s?(?=[:.؟]|$)"
)
"""Who is a guest of the paper, the name last: `ضيفنا هذا الأسبوع لاعب الفريق سالم بن حمد:`."""
GREETED = re.compile(
    rf"(?i:{vocabulary.alternatives('greeting')})(?:\s+again)?,?\s+(?P<name>{names.CAPITAL})"
    r"(?=\s*[,.!?&–—-]|\s(?:and|und|et|y|e|и)\s)"
)
"""How whoever asks begins, by name: `Hello Odo!`."""
_HOST = re.compile(rf"(?<!\w)(?i:{vocabulary.alternatives('host')})\s+(?P<name>{names.NAME})")
EARLIER = re.compile(
    r"(?:^|[.!?…]\s)[^.!?…]*?(?<!\w)(?i:previously|last (?:week|month|time|year)|in earlier"
    r"|zuletzt|précédemment|anteriormente|в прошлый раз|ранее)(?!\w)[^.!?…]*$"
)
"""The beginning of a sentence that tells of other talks: `Previously in this series I …`."""
_POLISH = re.compile(
    r"(?:^|(?<=\s))[Zz]e?\s+(?:(?:prof|dr|hab|inż|ks|red|gen|mgr)\.?\s+){0,3}"
    rf"(?P<answerer>{names.NAME})(?:,[^,]{{3,80}},?)?\s+rozmawia(?:ją|ł|ła|li)?"
    rf"\s+(?P<asker>{names.NAME})"
)
_RUSSIAN_TO = re.compile(
    rf"(?i:корреспонденту|журналисту|журналистке|обозревателю)\s+(?:{_QUOTED}\s+|[А-ЯЁ]{{2,8}}\s+)?"
    rf"(?P<asker>{names.NAME})"
)
_RUSSIAN_WITH = re.compile(
    r"(?<!\w)с (?i:(?:главным |шеф-)?редактором|корреспонденткой|корреспондентом"
    r"|журналисткой|журналистом|обозревателем|ведущей|ведущим)\s+(?:газеты\s+|журнала\s+|портала\s+)?"
    rf"(?:{_QUOTED}\s+|[А-ЯЁ]{{2,8}}\s+)?(?P<asker>{names.NAME})"
)
"""With whom of a paper somebody talked: `обсудил с редактором «Маяка» Львом Гуровым`."""
_RUSSIAN_OF = re.compile(
    r"(?:[Ии]нтервью|[Бб]еседа|[Рр]азговор)(?:\s[а-яё]{4,}){1,2}\s(?P<asker>[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё-]+)"
    r"\sсо?\s(?:[^.,:?!()]{2,80}\s)?(?P<answerer>[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё-]+)"
)
"""`Интервью корреспондента Ивана Орлова с мастером Львом Гуровым`."""
_RUSSIAN_BY = re.compile(
    rf"(?:рассказала?|сообщила?|ответила?)\s+(?:[а-яё-]+\s+){{0,5}}(?P<answerer>{names.NAME})"
)
_SURNAME = f"[{''.join(sorted(SURNAMES))}]"
_INTRODUCED = (
    re.compile(
        rf"(?:我叫|我是|我的名字是|本人)\s?(?P<name>{_SURNAME}[\u4e00-\u9fff]{{1,2}})(?=[，。,、！!；\s]|$)"
    ),
    re.compile(
        r"(?:^|[。、！\s])"
        r"(?P<name>[\u4e00-\u9fff]{1,4}[ \u3000]?[\u3040-\u30ff\u4e00-\u9fff]{1,5}?)"
        r"(?:と申します|といいます|と言います)"
    ),
    re.compile(
        rf"(?:저는|제\s?이름은)\s(?:[가-힣]+\s){{0,3}}?(?P<name>[{vocabulary.KOREAN_SURNAMES}][가-힣]{{2}})(?:입니다|이라고|라고|이고|예요|이에요)"
    ),
)
"""How people say in Chinese, Japanese and Korean who they are."""
_KOREAN_ASKED = "소개"
_KOREAN_IS = re.compile(
    rf"(?<![가-힣])(?P<name>[{vocabulary.KOREAN_SURNAMES}][가-힣]{{2}})(?:입니다|예요|이에요)"
)
"""The same where one was asked to say it: `그림을 그리는 한서윤입니다`."""
_CHINESE = (
    re.compile(vocabulary.alternatives("chinese_answers")),
    re.compile(vocabulary.alternatives("chinese_asks")),
    re.compile(vocabulary.alternatives("chinese_hosts")),
    re.compile(
        r"欢迎(?P<answerer>[\u4e00-\u9fff]{1,8}·[\u4e00-\u9fff·]{1,12}?)(?=[^\u4e00-\u9fff·]|成为|来到|做客|加入)"
    ),
)
_ADDRESSED = re.compile(r"[您你我]")
"""Who is spoken to is not named: `感谢您接受采访`."""
_STOP = re.compile(r"(?<=\w\w\w)\.(?:\s|$)|['’]s?\s")
_SENTENCE = re.compile(r"(?<=[^\W\d_A-Z]{3})[.!?…]\s+")
"""Where the sentence before the one of the verb ends."""
_CYRILLIC = re.compile(r"[а-яё]")
_LONGEST = 3000
_AROUND = 160


@dataclass(frozen=True, slots=True)
class Encounter:
    """Who asked whom; either side may be empty."""

    asker: str
    answerer: str


def told(texts: Sequence[str], asks: Callable[[str], bool]) -> Iterator[Encounter]:
    """The encounters that title and introduction tell of.

    Of `Ada Finch talks to Tom Reed` either may be the one who asks: a body does, and so does whom
    `asks` knows, but not the one whose office is told; else it is the one who talked to somebody.

    Args:
        texts: Title and paragraphs of the introduction.
        asks: Whether a name is known to be an interviewer's.
    """
    for text in texts:
        if in_russian := list(_told_in_russian(text[:_LONGEST])):
            yield from in_russian
            continue
        for way, verb in _VERBS.items():
            for hit in verb.finditer(text[:_LONGEST]):
                before = text[max(0, hit.start() - _AROUND) : hit.start()]
                if EARLIER.search(before):
                    continue
                after = text[hit.end() : hit.end() + _AROUND]
                tells = way == "talked_either_way" and _TO_US.match(after)
                if passive := way == "asked" and _BY.match(after):
                    before, after = _WAS.sub("", before), after[passive.end() - 1 :]
                subject = _SENTENCE.split(before)[-1].strip()
                named_before = _GERMAN_NOUN_ALONE.fullmatch(subject)
                first = _FIRST.search(subject if named_before else before)
                second = None if _TO_US.match(after) else _SECOND.match(after)
                yield from _met(
                    "answered" if tells or passive else way,
                    first,
                    second,
                    asks,
                    unsaid=hit[0].endswith("ó con"),
                )
        for hit in _POLISH.finditer(text[:_LONGEST]):
            yield Encounter(
                _clean(hit["asker"]), inflected.nominative(_clean(hit["answerer"]), "z")
            )
        for pattern in _CHINESE:
            for hit in pattern.finditer(text[:_LONGEST]):
                found = hit.groupdict()
                asker = found.get("asker") or ""
                asker = "" if asker in _PRONOUNS else asker
                yield Encounter(asker, _chinese(found.get("answerer") or ""))


def _told_in_russian(text: str) -> Iterator[Encounter]:
    """The parties of `корреспонденту ТАСС Ивану Орлову рассказал мастер Лев Гуров`."""
    to, by = _RUSSIAN_TO.search(text), _RUSSIAN_BY.search(text)
    if to:
        asker = inflected.nominative(_clean(to["asker"]), "кому")
        yield Encounter(asker, _clean(by["answerer"]) if by else "")
    elif met := _RUSSIAN_OF.search(text):
        asker = inflected.nominative(_clean(met["asker"]), "кого")
        yield Encounter(asker, inflected.nominative(_clean(met["answerer"]), "с"))
    elif met := _RUSSIAN_WITH.search(text):
        yield Encounter(inflected.nominative(_clean(met["asker"]), "с"), "")


def _met(
    way: str,
    first: re.Match[str] | None,
    second: re.Match[str] | None,
    asks: Callable[[str], bool],
    *,
    unsaid: bool,
) -> Iterator[Encounter]:
    """The encounter that a verb tells of, with the parties before and after it.

    With `unsaid` the verb by itself says that the speaker is its subject: `Conversó con`.
    """
    left = _clean(first["name"]) if first else ""
    right = _clean(second["name"]) if second else ""
    we = first is not None and _SENTENCE.split(first["name"])[-1].strip() == "We"
    if we or left.split()[-1:] == ["I"]:
        yield Encounter(right, "") if way == "answered" else Encounter("", right)
        return
    said_before = left.casefold() in _PRONOUNS or _GERMAN_NOUN_ALONE.fullmatch(left)
    if said_before or (not left and unsaid):
        if second and way != "asked" and (unsaid or second["kind"] or names.is_body(right)):
            yield Encounter(right, "")
        return
    if not second and way != "answered":
        if names.is_body(left):
            yield Encounter(left, "")
        return
    if way == "talked_either_way" and first and second:
        way = "answered" if _left_answers(first, second, asks) else "asked"
    if way == "answered":
        declined = second and _CYRILLIC.search(right) and not second["kind"]
        yield Encounter("" if declined else right, left)
    else:
        yield Encounter(left, right)


def _left_answers(first: re.Match[str], second: re.Match[str], asks: Callable[[str], bool]) -> bool:
    for party, answers in ((first, False), (second, True)):
        if asks(party["name"]) or names.is_body(party["name"]) or _is_led(party["name"]):
            return answers
    described, other = (
        bool(party["after"])
        or any(offices.office(word) for word in f"{party['office']} {party['name']}".split())
        for party in (first, second)
    )
    return described and not other


def _is_led(name: str) -> bool:
    """Whether a name of several words begins with its article, as a magazine's: `The Low Tide`."""
    return (
        name.startswith("The ")
        and name.count(" ") > 1
        and not any(map(offices.office, name.split()))
    )


def _clean(name: str) -> str:
    """A name without quotes and without the sentence that follows it."""
    bare = _STOP.split(name, maxsplit=1)[0].removesuffix("'s").removesuffix("’s")
    return bare.strip(" .,'’«»“”„\"《》-")


def _chinese(phrase: str) -> str:
    """The name at the end of what stands before the verb; empty when it cannot be parted."""
    if _ADDRESSED.search(phrase):
        return ""
    behind = next((one for one in vocabulary.CHINESE_OFFICES if phrase.endswith(one)), "")
    before = phrase.removesuffix(behind)
    if behind and 2 <= len(before) <= 3 and before[0] in SURNAMES:
        return before
    role, bare = offices.part_office(phrase)
    return bare if len(bare) <= (4 if role else 3) or "·" in bare else ""


def welcomed(texts: Sequence[str]) -> Iterator[str]:
    """Whom the host welcomes: `With me is the botanist Paul Oster`."""
    for text in texts:
        for hit in vocabulary.WELCOMED.finditer(text[:_LONGEST]):
            guest = _SECOND.match(text[hit.end() : hit.end() + _AROUND])
            if guest:
                yield _clean(guest["name"])
        yield from (hit["name"] for hit in _ARABIC_GUEST.finditer(text[:_LONGEST]))


def introduced(reply: str, asked: str) -> Iterator[str]:
    """How whoever answers says who it is: `Je suis Anne Roseau`, `我叫沈懷遠`.

    Args:
        reply: The first reply.
        asked: The question before it.
    """
    yield from hosts([reply])
    if _KOREAN_ASKED in asked:
        yield from (hit["name"] for hit in _KOREAN_IS.finditer(reply))
    for pattern in _INTRODUCED:
        yield from (hit["name"] for hit in pattern.finditer(reply))


def opens_with_name(reply: str) -> bool:
    """Whether somebody begins by saying who it is: `Je suis Anne Roseau, je viens de …`."""
    return bool(_HOST.match(reply))


def hosts(texts: Iterable[str]) -> Iterator[str]:
    """How whoever asks introduces themselves: `I'm Nina Calder`."""
    for text in texts:
        yield from (_clean(hit["name"]) for hit in _HOST.finditer(text[:_LONGEST]))
