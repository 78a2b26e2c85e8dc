"""Closing paragraphs of a publisher, without a heading: what the paper is, who may reprint."""

import re
from collections.abc import Iterable, Sequence

from bot.corpus.lines import Block, Line
from bot.corpus.words import vocabulary

_REPRINT = re.compile(vocabulary.alternatives("reprint"), re.IGNORECASE)
_OF_TEXT = re.compile(vocabulary.alternatives("reprinted"), re.IGNORECASE)
"""What is reprinted: a speaker tells of programs and photographs that anybody may copy."""
_KIND = (
    rf"\b{vocabulary.alternatives('outlet_kind')}\b"
    rf"|{vocabulary.alternatives('outlet_kind_without_spaces')}"
)
_QUOTED = re.compile(r"[«“„\"《「『][^«»“”„\"《》「」『』]{1,80}[»”\"》」』]")
_NAME_LEADS = re.compile(
    r"[«“„\"《「『*_]{0,3}(?:(?:The|Die|Der|Das|El|La|Le|Les|Il|Lo|O|A|Os|As)\s|L['’])?"
    r"[«“„\"《「『*_]{0,3}"
)
_IS_KIND = re.compile(
    r"(?:[^.?!。？！]{0,24}?[»”“\"》」』])?[*_]{0,3}"
    r"(?:\s?(?:[—–]|是|は)|\s(?:-|is|was|ist|es|est|è|é|war|fue|foi|era)\s)"
    r"(?:(?!\b(?:the|das|die|der|el|la|le|il|o|a\s(?:mais|melhor|única))\b)[^,，.?!。？！]){0,40}?"
    rf"(?:{_KIND})",
    re.IGNORECASE,
)
"""What follows the name where a sentence tells what it is: `» — еженедельная газета`."""
_ISSUED = re.compile(vocabulary.alternatives("issued"), re.IGNORECASE)
"""How often, since when and by whom a paper is made, which those who praise it seldom tell."""
_SELF = re.compile(
    r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Ww]e|us|[Яя]|[Мм]не|[Мм]еня|[Мм]о[йяию]|[Мм]ы|нам|нас|[Мм]ені|[Мм]ене|[Мм]и"
    r"|[Yy]o|[Mm]i|[Nn]os|[Jj]e|[Jj]['’]\w+|[Mm]on|[Mm]a|[Mm]es|[Nn]ous|[Ii]ch|[Mm]ich|[Mm]ir|[Mm]ein\w*|[Ww]ir|uns"
    r"|[Ii]o|[Mm]i[oa]|[Nn]oi|[Ee]u|[Mm]eu|[Mm]inha|[Nn]ós|[Jj]a|[Mm]nie|[Mm]y)\b"
    r"|[我私僕俺]|저는|제가|나는|내가|أنا|אני"
)
_ADDRESSED = re.compile(
    r"\b(?:[Yy]ou|[Yy]our|[Вв]ы|[Вв]ас|[Вв]ам|[Вв]аш\w*|[Тт]ы|[Тт]еб[яе]|[Uu]sted(?:es)?|[Tt]ú|[Vv]ous|[Vv]otre|[Vv]os"
    r"|(?<![.!?…]\s)(?<!^)Sie|Ihnen|[Ll]ei|[Vv]oi|[Vv]ocês?)\b|[您你]"
)
_OFFER = re.compile(rf"(?:^|[.!?。]\s?)(?:{vocabulary.alternatives('appeal')})", re.IGNORECASE)
"""What a paper asks of its readers, who are not those that somebody talks to."""
_LONGEST = 600


def speaks_of_self(text: str) -> bool:
    """Whether somebody says *I* or *we* outside of quotation marks, by pronouns alone.

    Endings of verbs, which `vocabulary.says_me` takes too, are alike in other languages: `publié`.
    """
    return bool(_SELF.search(_QUOTED.sub(" ", text)))


def is_publishers(line: Line, names: Iterable[str], said: Sequence[Line]) -> bool:
    """Whether a closing paragraph is the publisher's: nobody says *I* or *you* in it.

    It tells who may print the text again; or it begins with a known name and tells what sort of
    paper that is and how it is issued. Nobody spoke of it before.

    Args:
        line: The paragraph.
        names: Of papers and people that stand in labels and above the talk.
        said: What was said before.
    """
    text = line.text
    if line.kind is not Block.TEXT or len(text) > _LONGEST or speaks_of_self(text):
        return False
    hit = _REPRINT.search(text)
    if hit and _OF_TEXT.search(text):
        return not any(hit[0].casefold() in one.text.casefold() for one in said)
    offer = _OFFER.search(text)
    if not offer and (_ADDRESSED.search(text) or not _ISSUED.search(text)):
        return False
    name = _told_of(text, names)
    return bool(name) and not any(name in one.text for one in said)


def _told_of(text: str, names: Iterable[str]) -> str:
    """The known paper of which a paragraph tells what it is: `«Вестник» — газета островов`."""
    lead = _NAME_LEADS.match(text)
    start = lead.end() if lead else 0
    for name in names:
        at = next((at for at in {0, start} if text.startswith(name, at)), None)
        if at is not None and _IS_KIND.match(text, at + len(name)):
            return name
    return ""
