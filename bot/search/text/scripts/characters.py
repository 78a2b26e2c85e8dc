"""Chinese characters: which are the same, and which are read alike."""

import re
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

SIMPLIFIED_FILE = Path(__file__).with_name("simplified.txt")
"""Traditional characters, and below them what each becomes; `benchmarks/characters.py` wrote it."""

_COMMON = b"".join(
    bytes([row, cell]) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF)
).decode("gb2312", "ignore")
"""The characters in daily use, in the order of their readings: level 1 of GB 2312."""

_FIRST = (
    "啊埃鞍肮凹芭白斑邦苞杯奔崩逼鞭标鳖彬兵玻捕擦猜餐苍操厕层插拆搀昌超车郴撑吃充抽初揣川疮吹春"
    "戳疵聪凑粗蹿摧村磋搭呆耽当刀德蹬堤颠碉跌丁丢东兜督端堆墩掇蛾恩而发藩坊菲芬丰佛否夫噶该干冈"
    "篙哥给根耕工钩辜刮乖棺光瑰辊锅哈骸酣夯壕呵嘿痕哼轰喉呼花槐欢荒灰荤豁击嘉歼僵蕉揭巾荆炯揪鞠"
    "捐撅均喀开刊康考坷肯坑空抠枯夸块宽匡亏坤括垃莱蓝琅捞勒雷棱厘俩联粮撩列琳玲溜龙楼芦驴峦掠抡"
    "萝妈埋瞒芒猫么玫门萌眯棉苗蔑民明谬摸谋拇拿氖南囊挠呢馁嫩能妮蔫娘鸟捏您柠牛脓奴女暖虐挪哦欧"
    "啪拍攀乓抛呸喷砰坯篇飘撇拼乒坡剖扑期掐牵枪橇切钦青琼秋趋圈缺裙然瓤饶惹壬扔日戎揉茹软蕊闰若"
    "撒腮三桑搔瑟森僧莎筛珊墒梢奢砷声师收蔬刷摔栓霜谁吮说斯松搜苏酸虽孙蓑塌胎坍汤掏特藤梯天挑贴"
    "厅通偷凸湍推吞拖挖歪豌汪威瘟嗡挝巫昔瞎掀相萧楔薪星兄休墟轩靴勋压焉殃邀椰一茵英哟拥幽迂鸳曰"
    "耘匝栽咱赃遭责贼怎增扎摘瞻樟招遮珍蒸芝中舟珠抓拽专桩椎谆捉兹鬃邹租钻嘴尊昨"
)
"""The first of them for each syllable: what stands between two of these is read alike."""


def simplified(text: str) -> str:
    """A text in simplified characters, each in its place."""
    traditional, table = _simpler()
    return text.translate(table) if traditional.search(text) else text


@lru_cache(1)
def _simpler() -> tuple[re.Pattern[str], dict[int, str]]:
    """What finds a traditional character, faster than to translate, and what each becomes."""
    traditional, plain = SIMPLIFIED_FILE.read_text("utf-8").splitlines()
    return re.compile(f"[{traditional}]"), dict(zip(map(ord, traditional), plain, strict=True))


def read_alike(character: str) -> str:
    """Characters read as a simplified one is, tones aside, with itself; rare ones alone."""
    return _readings().get(character, character)


@lru_cache(1)
def _readings() -> dict[str, str]:
    places = [*map(_COMMON.index, _FIRST), len(_COMMON)]
    return {
        character: _COMMON[first:past]
        for first, past in pairwise(places)
        for character in _COMMON[first:past]
    }
