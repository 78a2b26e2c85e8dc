"""How Chinese tells a number with its measure word, and what somebody is called."""

import re
from itertools import pairwise

from bot.corpus.words.surnames import SURNAMES
from bot.search.text.chinese_asking import measure_places
from bot.search.text.chinese_words import cut_words
from bot.search.text.frequency import frequency
from bot.search.text.function_words import says_little

_RUN = re.compile("[\u3400-\u9fff]+")

_ALIKE = ("人个名位口", "次回趟遍场", "户家个", "天日", "年岁", "本册部")
"""Measure words that say the same."""

_ASKED_NAME = re.compile("叫什么|名字|姓[什名]")
"""How it is asked in Chinese what somebody is called."""

_CALLED = re.compile(
    "[叫姓](?![什做作停苦好喊不我你他她它人了着过的])|[老小阿][{0}]"
    "|[{0}](?:老师|教授|医生|大夫|师傅|先生|女士|小姐|大姐|大爷|[叔婶总导]|[局市处厂校队]长|主任)|[《“]".format(
        "".join(SURNAMES)
    )
)
"""How a text tells it."""

_NO_WORD = 3.0
"""Zipf frequency below which a surname and what follows it are no word."""


def told_with_measure(question: str) -> re.Pattern[str] | None:
    """How a number is told that is asked for with a measure word; other texts tell it anyhow.

    Args:
        question: Any text; 多少张 and 几次 ask so.
    """
    measure = next(iter(measure_places(question).values()), None)
    if measure is None:
        return None
    alike = next((group for group in _ALIKE if measure in group), measure)
    return re.compile(
        r"(?:[\d〇二两三四五六七八九十百千万亿半几]|[\d十百千万亿]一)"
        rf"\s?多?[{alike}]|^[^\u3400-\u9fff]*$"
    )


def may_tell_name(question: str, text: str) -> bool:
    """Whether a Chinese text may tell a name that is asked for; of a person it looks like one.

    Args:
        question: It asks for a name.
        text: A sentence, in simplified characters.
    """
    if not _ASKED_NAME.search(question) or _CALLED.search(text):
        return True
    cut = [word for run in _RUN.findall(text) for word in (*cut_words(run), "")]
    return any(
        one in SURNAMES and len(other) == 1 and frequency(one + other, "zh") < _NO_WORD
        for one, other in pairwise(cut)
        if not says_little(other)
    )
