"""Questions that are joined in one sentence: “when does it open, and what is the toll?”."""

import re

from bot.messages.language.phrases import bare_question

MAX_JOINED_CHARACTERS = 300
"""A longer sentence is one question."""

_ASKING = (
    r"(?:what|when|who|whom|whose|where|why|how|which|is|are|was|were|will|would|does|do|did|can"
    r"|could|has|have|should|что|чего|чем|когда|кто|кого|где|куда|почему|зачем|как|како[йею]|какая"
    r"|какие|каких|сколько|будет|будут|есть|\w+ ли|qué|cuándo|quién|dónde|cómo|cuánto|quand|qui|où"
    r"|comment|combien|quel(?:le)?s?|wann|wer|wo|warum|wie|was|welche[rs]?)\b"
)
"""What a question begins with."""

_JOIN = re.compile(
    rf"\s*[,;]?\s+(?:and|и|а|y|et|und)\s+(?:also |then |ещ[её] |также )?(?={_ASKING})"
    rf"|\s*[,;]\s+(?:also |plus |ещ[её] )?(?={_ASKING})",
    re.IGNORECASE,
)
_BEGINS = re.compile(_ASKING, re.IGNORECASE)
_JOIN_CHINESE = re.compile("[，、；,;](?:还有|還有|以及|另外|那么?|和)?")
_ASKS_CHINESE = re.compile(
    "什么|什麼|怎|何|谁|誰|哪|多少|几|是否|会不会|是不是|有没有|能不能|吗|嗎"
)

_REFERS = re.compile(
    r"\b(?:it|this|these|those|это|этого|этому|этим|этом|этот|эта|эту|эти|этих)\b|[这那它]",
    re.IGNORECASE,
)

_AND = r"(?:,? and (?:also )?|, (?:and |also )?|,? (?:и|а) (?:ещ[её] |также )?|, ещ[её] )"
_ABOUT = r"(?:about|on|regarding|об?|обо|про|насч[её]т)"
_PLACED = r"(?:in|at|on|for|from|since|before|after|during|в|во|на|за|с|до|после)"
_SUBJECT = rf"(?!{_PLACED} )\w[\w’'-]*(?: [\w’'-]+){{0,2}}?"
_BOTH = re.compile(
    rf"(?P<before>(?:.* )?{_ABOUT} )(?P<one>{_SUBJECT}){_AND}(?:{_ABOUT} )?(?P<other>{_SUBJECT})"
    r"(?P<end>[\s?.!]*)",
    re.IGNORECASE,
)
_BOTH_CHINESE = re.compile(
    "(?P<before>.*(?:怎么看|怎麼看|如何看待|谈到|談到|说过|說過|关于|關於|有关))"
    "(?P<one>[^，、和]{2,6})(?:[，、]?(?:还有|還有|以及|和)|[，、])(?P<other>[^，、和？?吗]{2,6})"
    "(?P<end>[？?吗嗎]*)"
)

_YEAR = r"(?:1[89]|20)\d\d"
_YEARS = re.compile(
    rf"(?P<before>.*?)(?P<placed>\b(?:in|for|since|en|im|в|за) )(?P<one>{_YEAR})"
    rf"(?:{_AND}| y | et | und )(?P=placed)?(?P<other>{_YEAR})"
    r"(?:\s(?:год(?:у|ах|ы)|гг?\.))?(?P<end>[\s?.!]*)",
    re.IGNORECASE,
)
_YEARS_CHINESE = re.compile(
    rf"(?P<before>.*?)(?P<placed>)(?P<one>{_YEAR})年?(?:还有|還有|以及|[和与與跟、])"
    rf"(?P<other>{_YEAR})(?P<end>年[^和与與]*)"
)
"""Two years that a question is asked of."""


def refers_back(question: str) -> bool:
    """Whether a question means something that was told before it, such as “it”.

    Args:
        question: Any text.
    """
    return _REFERS.search(question) is not None


def joined_questions(said: str) -> list[str]:
    """The questions of a sentence that joins some; none when it is one.

    Args:
        said: What somebody wrote.
    """
    line = bare_question(" ".join(said.split()))
    if len(line) > MAX_JOINED_CHARACTERS:
        return []
    chinese = _JOIN_CHINESE.split(line)
    if len(chinese) > 1 and all(map(_ASKS_CHINESE.search, chinese)):
        return [f"{each.strip(' ？?')}？" for each in chinese]
    parts = [each.strip(" ?.,") for each in _JOIN.split(line)]
    is_asked = len(parts) > 1 and all(len(each.split()) > 1 for each in parts)
    is_asked = is_asked and not any(map(refers_back, parts[1:]))
    return [f"{each}?" for each in parts] if is_asked and all(map(_BEGINS.match, parts)) else []


def asked_about_both(said: str) -> tuple[list[str], list[str]]:
    """The two questions of one about two things or two years, and these; nothing for any other.

    Args:
        said: What somebody wrote.
    """
    line = " ".join(said.split())
    if len(line) > MAX_JOINED_CHARACTERS:
        return [], []
    if found := _YEARS.fullmatch(line) or _YEARS_CHINESE.fullmatch(line):
        before, subjects = found["before"] + found["placed"], [found["one"], found["other"]]
    elif found := _BOTH_CHINESE.fullmatch(line) or _BOTH.fullmatch(line):
        before, subjects = found["before"], [found["one"], found["other"]]
    else:
        return [], []
    return [f"{before}{each}{found['end']}" for each in subjects], subjects
