"""What a site prints above every page, as it stands in a page that was saved as text."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from bot.corpus.lines import Line
from bot.corpus.turns.labels.set_off import find_label
from bot.corpus.words import thresholds, vocabulary

_BANNER = re.compile(rf"^{vocabulary.alternatives('banner')}", re.IGNORECASE)
_MENU = re.compile(
    r"^(?:Home|Start|Startseite|Accueil|Inicio|Главная)(?:\s[A-Z&А-ЯЁÀ-Þ][\w&’'-]*){5,}$"
)
"""The menu of a site on one line: `Home News Travel Business Youth Careers`."""
_MENU_CHINESE = re.compile(r"(?:首页|首頁|主页|主頁)(?:\s+[\u4e00-\u9fff]{2,6}){6,}$")
_PAGE_CLOCK = re.compile(r"(?:19|20)\d\d-\d\d-\d\d \d\d:\d\d:\d\d")
"""When a page was called up, above its menu."""
_GLUED = re.compile(r"^(?:[A-Z][a-z]{2,}){4,}$")
"""The same without the spaces: `PeopleProgramsNewsInfoQuestions`."""
_TONGUES = re.compile(
    r"^[•·*\s]*[a-z]{2}(?:-[A-Z]{2})?\d?(?:[\s|/·]+[a-z]{2}(?:-[A-Z]{2})?\d?){2,}$"
)
"""The languages of a page: `de-DE1 en-GB1 es-ES1`."""
_TOOLS = re.compile(
    r"^(?=.{2})(?:[\s|:：【】\[\]·/、,，>+-]"
    r"|(?:带图)?打\s?印(?:纸张|本页)?|返回(?:原文|首页|列表)?|选择|行高|(?:关闭)?窗口|列印|字[号號体體]|字体大小|配色|默认|預設|超大|[大中小]|分享(?:到|更多)?|转发?|轉發|收藏|关闭|關閉|纠错|复制链接"
    r"|微信|微博|朋友圈|QQ空间|手机(?:看|版)|参与互动|繁[体體]|[简簡][体體]|评论|評論|阅|[A-Z]{2,5}格式)+$"
)
"""What Chinese pages offer around a text: `字号:默认 超大 | 打印`."""
_FLAG = re.compile(r"^[\U0001f1e6-\U0001f1ff]{2}\s*[^\W\d_]+$")
"""The language of a transcript, behind a flag."""
_SKIP = re.compile(vocabulary.alternatives("skip_links"), re.IGNORECASE)
"""Links above a page that lead to parts of it."""
_LOGIN = re.compile(
    r"(?:имя|логин|login|user\s?name|пароль|password|passwort|войти|вход|регистрация"
    r"|забыли пароль|запомнить меня|sign (?:in|up)|log in|register|на печать|версия для печати"
    r"|картинка|персоны|alt)\s*[:?]?",
    re.IGNORECASE,
)
"""What a form to log in at says, and what is left of buttons beside it."""
_PROMPT = re.compile(
    r"(?:скача(?:йте|ть)|купи(?:те|ть)|установите|подпи(?:шитесь|сывайтесь)"
    r"|download our app|get the app)"
    r"\s[^.?!]{3,60}[:.!]?$",
    re.IGNORECASE,
)
"""What a site offers above a text: `Скачайте приложение`."""
_WAY = re.compile(r"<{2,3}\s?\S|[#|]\s[^#|]+\s[#|]$")
"""The way back to other pages, `<<< all interviews # map`, or a site's name between signs."""
_AD = re.compile(rf"{vocabulary.alternatives('ad')}[:：]?", re.IGNORECASE)
_OFFER = re.compile(
    r"[-–—|!:]\s*(?:join|sign up|subscribe|register|donate|order|shop|learn more)"
    r"(?: now| today| here)?\W*$",
    re.IGNORECASE,
)
"""How an offer above a text ends: `Jobs on the water - JOIN NOW`."""
_OFFERED = re.compile(
    r"(?<!\w)(?:home|start|contacts?|about us|jobs|careers|log ?in|sign (?:in|up)|subscribe"
    r"|newsletter|search|menu|facebook|twitter|instagram|linkedin|youtube|telegram|rss|browse|shop"
    r"|cart|donate|privacy|site ?map|clients|kontakt|impressum|suche|accueil|recherche|inicio"
    r"|contacto|buscar|contatti|contato|главная|контакты|поиск|подписка)(?!\w)",
    re.IGNORECASE,
)
"""What the menus of sites offer."""
_MENU_LINES, _LONGEST_OFFER = 4, 60
"""Lines of a menu at least, and letters of each at most."""
_HEAD, _SHORTEST_TITLE, _FEW = 6, 24, 2
"""Lines within which a title stands, its letters at least, and words of what a site has above."""
_TOP = 40
"""Lines of a page within which its site prints menus and names."""
_TIMES = 3
"""How often a line stands there that names the site, twice in a row at least once."""


_SIGNS = (_BANNER, _MENU, _MENU_CHINESE, _GLUED, _TONGUES, _TOOLS, _FLAG, _WAY, _PROMPT)
"""How lines begin that a site prints above every page."""


def mark_chrome(lines: Sequence[Line], reasons: list[str]) -> None:
    """Give what the site prints above the text its reason: menus, banners, its own name.

    Args:
        lines: The document.
        reasons: Why each line is nobody's words; taken over where it is empty.
    """
    top = [place for place, _ in enumerate(lines[:_TOP]) if not reasons[place]]
    texts = [lines[place].text for place in top]
    twice = {text for text, below in pairwise(texts) if text == below}
    names = [
        text
        for text, count in Counter(texts).items()
        if count >= _TIMES and text in twice and len(text) in thresholds.RUNNING_TITLE
    ]
    for place in top:
        text = lines[place].text
        if text in names:
            reasons[place] = "running title"
        elif _is_chrome(text, names):
            reasons[place] = "page furniture"
    _further_skips(lines[:_TOP], reasons)
    if _PAGE_CLOCK.fullmatch(lines[0].text if lines else "") and reasons[1:2] == ["page furniture"]:
        reasons[0] = "page furniture"
    for place, (line, ad, below) in enumerate(
        zip(lines[:_TOP], lines[1:], lines[2:], strict=False)
    ):
        if _AD.fullmatch(line.text) and not ad.gap and below.gap:
            reasons[place + 1] = reasons[place + 1] or "ad"
    for place in _menu(lines[:_TOP]):
        reasons[place] = reasons[place] or "page furniture"
    _title_again(lines, reasons, [place for place in top if not reasons[place]])


def _further_skips(top: Sequence[Line], reasons: list[str]) -> None:
    """Links that follow one to the content and begin as it does: `Skip to menu`."""
    begins = ""
    for place, line in enumerate(top):
        start = " ".join(line.text.split()[:2])
        if reasons[place] == "counts of the site" and _SKIP.match(line.text):
            begins = start
        elif begins and start == begins and len(line.text) < _LONGEST_OFFER:
            reasons[place] = reasons[place] or "page furniture"
        else:
            begins = ""


def _is_chrome(text: str, names: Sequence[str]) -> bool:
    """Whether a line is a banner, a menu or an offer of the site, or ends in its own name."""
    if any(sign.match(text) for sign in _SIGNS):
        return True
    if any(text.endswith(name) and text != name for name in names):
        return True
    return bool(_LOGIN.fullmatch(text) or _OFFER.search(text))


def _menu(top: Sequence[Line]) -> range:
    """The places of a menu: short lines right at the top, a third of which offer what sites do."""
    size = next((at for at, line in enumerate(top) if at and line.gap), 0)
    texts = [line.text for line in top[:size]]
    offers = sum(bool(_OFFERED.search(text)) for text in texts)
    short = all(len(text) < _LONGEST_OFFER and not text.endswith((".", "?")) for text in texts)
    return range(size if size >= _MENU_LINES and short and offers * 3 >= size and offers > 2 else 0)


def _title_again(lines: Sequence[Line], reasons: list[str], top: Sequence[int]) -> None:
    """A title that stands twice in a row, as page and heading have it, stays once.

    A word or two above it belong to the site.
    """
    for at, (place, below) in enumerate(pairwise(top[:_HEAD])):
        text = lines[place].text
        if (
            text == lines[below].text
            and len(text) >= _SHORTEST_TITLE
            and not find_label(lines[place])
        ):
            reasons[below] = "title printed again"
            for above in top[:at]:
                if len(lines[above].text.split()) <= _FEW:
                    reasons[above] = "page furniture"
            return
