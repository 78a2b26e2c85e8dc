"""Captions: lines that credit a picture, and those that one of them shows to be captions too."""

import re
from collections.abc import Sequence

from bot.corpus.lines import Block, Line
from bot.corpus.turns.labels import labels
from bot.corpus.turns.labels.set_off import find_label
from bot.corpus.words import searched, thresholds, vocabulary

_CREDIT_HEAD = re.compile(
    rf"^{vocabulary.alternatives('credit_head')}(?:\s*(?:credits?|by|courtesy|von|par|de))?\s*[:：/©]",
    re.IGNORECASE,
)
_CREDIT_TAIL = re.compile(
    rf"(?:[.\s(（\[/|—–-]|^){vocabulary.alternatives('credit_tail')}"
    r"(?:\s*(?:credits?|by|courtesy of|courtesy))?\s*(?:[:：/©]|by |courtesy )"
    # A stop in one way only: tried in two, as many initials would take all their powers of two.
    r"\s*(?:[^.。!?]|\.(?:(?=\w)|(?!\w)(?<=\b[A-Z]\.))){2,70}[)）\]]?\.?$",
    re.IGNORECASE,
)
_CREDIT_FROM = re.compile(r"[。！？](?:图片?|圖片?|照片)(?:来自|來自|由)[^。！？，,]{2,30}$")
"""What a Chinese caption ends with: `码头的旧吊车。图片来自海港图库`."""
_CREDIT_SLAVIC = re.compile(
    r"(?:^|[.!?…»]\s)(?:Фото|Фотография|Світлина|Снимка|Фотографија)\s"
    r"(?:автора|(?:из архива|з архіву|предоставлен[оы]|надан[оі])\s.{3,60}"
    r"|[А-ЯЁІЇЄҐ][\w.'’-]*(?:\s[А-ЯЁІЇЄҐ][\w'’-]+){1,2})\.?$"
)
"""What a Russian caption ends with: `Старый маяк. Фото Анны Громовой.`"""
_COURTESY = re.compile(
    r"(?:^|[.!?…\"”»)]\s)(?:(?:photos?|images?|pictures?)\s)?courtesy\s(?:of\s)?[^.!?]{3,60}\.?$",
    re.IGNORECASE,
)
"""How a caption ends that thanks who lent the picture: `The mill in 1961. Courtesy of the town.`"""
_SIGNED = re.compile(
    rf"(?:^|[·|]\s*){vocabulary.alternatives('byline')}\s*[:：]?\s+[^·|]{{3,60}}(?:[·|]|\.\s)"
    rf"|^{vocabulary.alternatives('signed')}\s"
    r"|^(?:text|texte|texto|tekst|words|interview)\s*[:：]?\s+[^·|:：]{3,40}\s(?:photo|foto|bild|pictures)",
    re.IGNORECASE,
)
"""Who wrote, on one line with who took the pictures: no caption."""
_DATED_LINE = re.compile(r"[^|·•]{0,24}\b(?:19|20)\d\d\b[^|·•]{0,24}\s[|·•]\s")
"""A line of data that begins with its date: `26 April 2019, 09:00 | Ann Reed | Photo: Ali Reza`."""
_SENTENCE_ENDS = (".", "?", "!", "。", "？", "！", "…", '"', "”")


def is_credit(text: str) -> bool:
    """Whether a line says who took or lent a picture, and not who wrote."""
    if len(text) < thresholds.LONGEST_CAPTION and _CREDIT_SLAVIC.search(text):
        return True
    if _CREDIT_HEAD.match(text) or _CREDIT_FROM.search(text):
        return True
    if len(text) < thresholds.LONGEST_CAPTION and _COURTESY.search(text):
        return True
    credited = _CREDIT_TAIL.search(text)
    return bool(credited and not _SIGNED.search(text) and not _DATED_LINE.match(text))


def mark_captions(lines: Sequence[Line], reasons: list[str]) -> None:
    """A line right above a credit, or twice in a row, is a caption too."""
    for place, line in enumerate(lines):
        if reasons[place] == "caption" and not line.gap and place and not reasons[place - 1]:
            above = lines[place - 1]
            if (
                len(above.text) < thresholds.LONGEST_CAPTION
                and ":" not in above.text[: searched.COLON_CHARS]
                and not _SIGNED.search(above.text)
                and labels.role_word(getattr(find_label(above), "key", "")) == 0
            ):
                reasons[place - 1] = "caption"
    for place in range(len(lines) - 1):
        text = lines[place].text
        if text != lines[place + 1].text or lines[place].kind is Block.RULE:
            continue
        if reasons[place + 1] == "caption":
            reasons[place] = "caption"
        elif reasons[place + 1]:
            continue
        elif len(text) > thresholds.SHORTEST_CAPTION and not text.endswith(_SENTENCE_ENDS):
            for each in (place, place + 1):  # a title that is printed twice stays once
                reasons[each] = "" if lines[each].kind is Block.HEADING else "caption"
