"""Cantonese as people type it, put into the words that Chinese is written with."""

import re
from functools import cache

from bot.search.text.scripts.characters import simplified

_WORDS = """
我哋=我们 你哋=你们 佢哋=他们 佢=他 人哋=别人 邊個=谁 邊位=谁 邊度=哪里 邊處=哪里 邊間=哪家
邊啲=哪些 邊年=哪年 邊日=哪天 邊國=哪国 邊種=哪种 點解=为什么 做乜=为什么 點樣=怎么样
點睇=怎么看 點諗=怎么想 點做=怎么做 點算=怎么办 點搞=怎么办 點先=怎么才 點可以=怎么可以 乜=什么
乜嘢=什么 乜野=什么 咩=什么 咩嘢=什么 咩野=什么 幾多=多少 幾耐=多久 幾時=什么时候 幾大=多大
幾錢=多少钱 係=是 係咪=是不是 係唔係=是不是 係邊個=是谁 係邊=是哪 係咩=是什么 唔係=不是
定係=还是 但係=但是 冇=没有 有冇=有没有 可唔可以=可不可以 會唔會=会不会 識唔識=会不会
鍾唔鍾意=喜不喜欢 好唔好=好不好 唔=不 咪=不要 嘅=的 啲=些 嗰=那 嗰個=那个 嗰啲=那些 嗰度=那里
嗰陣=那时 呢個=这个 呢啲=这些 呢度=这里 呢次=这次 呢件=这件 喺=在 畀=给 俾=给 同埋=和 咗=了
仲=还 仲有=还有 咁=这么 咁多=这么多 咁樣=这样 噉=这样 噉樣=这样 先至=才 而家=现在 依家=现在
頭先=刚才 啱啱=刚刚 尋日=昨天 琴日=昨天 聽日=明天 舊年=去年 出年=明年 成日=经常 一齊=一起 睇=看
諗=想 搵=找 攞=拿 嚟=来 嘢=东西 講=说 識得=认识 啦= 喎= 㗎= 囉= 噃= 嘞= 喇= 吖=
"""
"""Stop words, and those that stand in questions whatever they are about."""

_ONLY_CANTONESE = re.compile(
    "[嘅咗啲哋唔佢冇咩喺嗰噉咁嚟畀嘢睇諗谂攞搵㗎]|乜嘢|[邊边](?:[個个]|位|度|啲)"
    "|[點点](?:解|[樣样]|睇)|[幾几](?:多|耐)|[而依]家|[尋寻]日|琴日|[聽听]日"
)
"""What no other Chinese is written with: beside it, words that Chinese shares are Cantonese too."""

_AMBIGUOUS = "系"
"""Simplified, 係 is a part of many other words."""


def in_written_chinese(text: str) -> str:
    """A text in Cantonese with its stop words as written Chinese has them.

    Args:
        text: Any; what holds nothing that is Cantonese alone comes back as it is.
    """
    if not _ONLY_CANTONESE.search(text):
        return text
    meant, words = _table()
    return words.sub(lambda word: meant[word[0]], text)


@cache
def _table() -> tuple[dict[str, str], re.Pattern[str]]:
    """What each word means, in simplified characters too, and what finds them, long ones first."""
    pairs = [pair.partition("=")[::2] for pair in _WORDS.split()]
    meant = {simplified(word): means for word, means in pairs} | dict(pairs)
    del meant[_AMBIGUOUS]
    return meant, re.compile("|".join(sorted(meant, key=len, reverse=True)))
