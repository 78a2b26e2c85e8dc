"""A line of data at the top: `Orbit Weekly | 2 March 2026 | By Ann Reed`."""

import re

from bot.corpus.about import dates
from bot.corpus.about.names import names
from bot.corpus.words import thresholds, vocabulary

BYLINE = re.compile(
    rf"^[-–—/\s]*{vocabulary.alternatives('byline')}\s*[:：]?\s+(?!(?-i:la|le|les|du|des)\s|l['’]|(?-i:M\.|Mme|Mlle|MM\.)\s)"
    r"(?![^:]{2,40}:\s?[\"“«„])"
    r"(?P<names>\S.{1,90})$",
    re.IGNORECASE,
)
WORDS_OF_DATE = re.compile(
    rf"\b{vocabulary.alternatives('date_words')}\b|[\d:|/.,()-]+", re.IGNORECASE
)
SEPARATOR = re.compile(r"\s*[|·•｜]\s*|\s+[–—/-]+\s+|\s*/\s+")
JOB = re.compile(
    r"(?:(?:staff|contributing|senior|chief|associate|managing|news|features?|arts|sports|deputy|special|freelance)\s+)*"
    r"(?:writer|reporter|editor|correspondent|columnist|contributor|intern|producer|redactora?|redakteur(?:in)?|journaliste?)",
    re.IGNORECASE,
)
"""What somebody is, behind the name in a byline: `Ann Reed, Staff Writer`."""
NAME_AND_PAPER = re.compile(
    rf"^(?P<names>{names.PERSON}),\s+[«“„\"](?P<body>[^«»“”„\"]{{2,30}})[»”“\"]$"
)
"""A byline without `by`: `Анна Лоб, «Заря»`."""
NAME_AND_JOB = re.compile(rf"^(?P<names>{names.PERSON}),\s+(?i:{JOB.pattern})$")
"""A byline without `by`: `Ann Reed, Staff Writer`."""
AUTHOR = re.compile(
    r"(?:(?:作者|记者|記者|撰文|文)[:：/／\s]\s*|(?:记者|記者)(?=[\u4e00-\u9fff]{2,4}[/／]))"
    r"([\u4e00-\u9fff]{2,4})(?![\u4e00-\u9fff])"
)
AUTHOR_FIELD = re.compile(rf"(?i:автор|author|autora?|auteur)\s*:\s*({names.PERSON})")
VIEWS = re.compile(
    r"(?<![\s|·,])[\s|·,]*"
    r"(?:просмотр(?:ов|ы)|views|vistas|visitas|浏览|瀏覽|阅读|閱讀)\s*[:：]?\s*\d[\d ]*$",
    re.IGNORECASE,
)
"""How often a page was looked at, behind its date."""
CHINESE_CREDIT = re.compile(
    r"^[【（(]?(?:文|撰文|撰稿|采写|採寫|采访|採訪)(?:[、/&和与與]\s?(?:文|撰文|撰稿|采写|采访|採訪|整理|编辑|摄影))*"
    r"\s*[|｜丨/／:：]\s*"
    r"(?:(?P<body>[^\s|｜]{5,14}|[^\s|｜]{0,6}(?:财新|新闻|新聞|日报|日報|晚报|周刊|网|網|社))\s+)?"
    r"(?P<names>[\u4e00-\u9fff]{2,4}(?:[\s、][\u4e00-\u9fff]{2,3}(?![\u4e00-\u9fff]))*)[】）)]?"
    r"(?:\s+(?:编辑|編輯|摄影|攝影|图|圖)\s*[|｜丨/／:：].{2,40})?$"
)
"""A Chinese line of credits: `文 | 苏敏  编辑 | 何田`."""
LISTENER = re.compile(
    r"^(?:聞き手|取材・文|取材|インタビュー|文|構成)(?:[:：・＝=／/]|\s)+"
    r"(?P<names>[\u4e00-\u9fff\u3040-\u30ff]{2,8}(?:[、・，][\u4e00-\u9fff\u3040-\u30ff]{2,8})*)"
    r"\s*(?:[（(](?P<body>[^（）()]{2,20})[）)])?(?:\s+(?:写真|撮影|編集|イラスト)\s?[・:：＝=／/].{2,40})?$"
)
"""A Japanese line that names who asks: `聞き手・佐藤健（港新聞）`."""
TEXT_IN_BRACKETS = re.compile(
    rf"^(?P<names>{names.PERSON})\s*\((?i:text|texte|texto|testo|tekst|words|текст)\)"
    r"(?:\s*(?:[,;/&]|und|and|et|e|y|и|i)\s.{3,60}\([^()]{3,20}\))?$"
)
"""A line of credits with what each did behind the name: `Ann Reed (Text), Ali Reza (Bilder)`."""
KOREAN = re.compile(
    r"^[\[(]?(?P<body>[가-힣A-Z]{2,12}(?:일보|신문|뉴스|방송|저널|타임스|미디어))?[=\s)\]]*"
    r"(?P<names>[가-힣]{2,4})\s*(?:선임)?기자(?:\s+\S+@\S+)?(?=\s*[|·]|\s*$)"
)
"""A Korean line that names who asks: `남해일보 박서연 기자`."""
KOREAN_WORDS = re.compile(
    r"^(?:글|인터뷰|취재|정리)(?:[·,/]\s?(?:사진|정리|글))?\s*[|/:：=]?\s+(?P<names>[가-힣]{2,4})"
    r"(?:\s*(?:기자|작가|에디터))?(?:(?:\s*[|/·,]\s*|\s+)(?:사진|그림|정리|편집)\s*[:：=]?\s*[가-힣]{2,6}.{0,16})?$"
)
"""A Korean line of credits: `글 서도윤 / 사진 임가온`."""
WORDS_AND_PICTURES = re.compile(
    rf"^(?i:interview|words|text|story|texte|texto)\s+(?P<names>{names.PERSON}?)\s+"
    r"(?i:photo\w*|pictures?|images?|portraits?|illustrations?|fotos?)\b"
)
"""A line of credits without colons: `Interview Nora Feld Photographs Ali Reza`."""
CHINESE_DATELINE = re.compile(
    r"^[【〔（(\[](?P<body>[\u4e00-\u9fffA-Za-z]{2,10}?)?(?:特约|特約|本报|本報|实习|資深|资深)?(?:记者|記者)[\s\u3000]*"
    r"(?P<names>[\u4e00-\u9fff]{2,3}?)(?:[／/\s\u3000]?[\u4e00-\u9fff]{2,4}\d{0,2}日?(?:[电電]|[报報][道導导]))?[】〕）)\]]"
)
"""How a Chinese report begins: `（江城社記者陸小雨台北30日電）`."""
AGENCY_DATELINE = re.compile(
    r"^(?P<body>(?:新华|新華|中新|中央)[社网網])[\u4e00-\u9fff]{2,8}\d{1,2}月\d{1,2}日[电電]\s?(?:题|題)?[:：]?\s*"
    r"(?:[（(](?:记者|記者)[\s\u3000]*(?P<names>[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4})*)[）)])?\s*"
)
"""How an agency's report, or its title, begins: `新华社北京3月17日电题：`."""
ACCOUNT = re.compile(
    r"^原[创創]\s+(?P<names>[\u4e00-\u9fff]{2,4})\s+(?P<body>\S{2,20})(?=\s+(?:\d{4}|[\u4e00-\u9fff]{2}$))"
)
"""The line of an account of WeChat: `原创 陆小雨 琴课 2022-05-01 20:00`."""
SOURCE = re.compile(r"(?:来源|來源)\s?[:：|｜丨]\s*([^\s:：]{2,20})")
_EDGES = " ,.;:()[]–—-，、。·"
_DATE_WORDS_AROUND = re.compile(
    rf"^(?:(?!(?:le|el|by)\b){vocabulary.alternatives('date_words')}\b\s*)+|(?:\s+{vocabulary.alternatives('date_words')})+$",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    rf"(?<![\s,|·(/–—-])[\s,|·(/–—-]+(?:{vocabulary.alternatives('updated')})(?!\w)[^|·]*",
    re.IGNORECASE,
)
_PICTURES = re.compile(
    r"(?:фото(?:граф(?:ии)?)?|photos?|photograph(?:s|y)|fotos?|fotografie|bild(?:er)?|写真|撮影|사진|摄影|攝影)"
    r"(?:\s+(?:by|von|di|de|par|por))?\s*[:：]?\s",
    re.IGNORECASE,
)
_EDITED = re.compile(rf"(?:{vocabulary.alternatives('edited')}(?!\w)[\s,;]*)+$", re.IGNORECASE)
"""What was done to the text, beside its date: `automatic transcript, lightly corrected`."""
_ISSUE = re.compile(
    r"(?:№|no|n[º°]|issue|vol|volume|heft|nr|numéro|número|第)\.?\s*[\dIVX一二三四五六七八九十]\S{0,8}$"
    r"|(?:mensile|settimanale|quotidiano|bimestrale|trimestrale|mensuel|hebdomadaire|trimestriel|semanal|mensual|mensal|trimestral"
    r"|monatlich|wöchentlich|ежемесячн\w+|еженедельн\w+|miesięcznik|kwartalnik|tygodnik)$"
    r"|\d+\s*min|(?:pages?|seiten?|s\.|p\.|с\.|стр\.?|str\.|p[áa]g(?:ina)?s?\.?)\s*[A-Z]?\d{1,4}$|第?\s*[A-Z]?\d{1,3}版$",
    re.IGNORECASE,
)
SENTENCES = re.compile(r"[\u4e00-\u9fff]{2}[。！？]\s?[\u4e00-\u9fff\d《「“]")
"""Chinese sentences, which no line of data has."""


def masthead_parts(text: str) -> list[str]:
    """What a dated line holds beside the date: `Orbit Weekly | By Ann Reed`, or nothing at all."""
    hit = dates.find_date(text)
    found = [part for part in SEPARATOR.split(text) if part]
    if len(found) < 2:
        found = [text[: hit[1]], text[hit[2] :]] if hit else []
    else:
        found = [_undated(part) for part in found]
    found = [_DATE_WORDS_AROUND.sub("", part.strip(_EDGES)).strip(_EDGES) for part in found]
    found = [part for part in found if not _ISSUE.match(part) and not _PICTURES.match(part)]
    found = [part for part in found if WORDS_OF_DATE.sub(" ", part).strip()]
    return (
        found
        if all(len(part) < thresholds.LONGEST_HEADING and _names_something(part) for part in found)
        else []
    )


def without_edits(text: str) -> str:
    """A line without what it says was done to the text: `… 2019 — automatic transcript, edited`."""
    parts = SEPARATOR.split(text)
    kept = [part for part in parts if " " not in part or not _EDITED.match(part)]
    return text if len(kept) == len(parts) else " | ".join(kept)


def first_published(text: str) -> str:
    """A line without its later change: `Publié le 8 mai 2017 - Mis à jour le 9 mai 2017`."""
    hit = dates.find_date(text)
    changed = _UPDATED.search(text, hit[2]) if hit else None
    if not changed:
        return text
    return f"{text[: changed.start()]} {text[changed.end() :]}".strip()


def _undated(part: str) -> str:
    """A part without its date; all of it goes unless what stands before the date is a medium."""
    hit = dates.find_date(part)
    if not hit:
        return part
    rest = part[: hit[1]].strip(_EDGES)
    return rest if names.medium(rest) else ""


def _names_something(part: str) -> bool:
    if long_chinese(part) and re.search(r"[，。：]", part.rstrip("，。：")):
        return False
    return bool(names.is_printed_name(part) or BYLINE.match(part) or names.medium(part))


def credit(text: str) -> tuple[str, str]:
    """The names of a byline and the body that it was for: `Ann Reed for the Shore Project`."""
    text, _, rest = text.partition(". ") if re.match(r"[^.]*\w{3}\. ", text) else (text, "", "")
    if rest:
        return text, _DATE_WORDS_AROUND.sub("", rest.split(", ")[0]).strip(_EDGES)
    found, _, body = re.split(r"\s[–—|-]\s|\s*[|·]\s*", text)[0].partition(" for ")
    found = _DATE_WORDS_AROUND.sub("", found)
    return found, re.split(r"\s(?:at|on|in)\s|,", body)[0].removeprefix("the ").strip(" .")


def long_chinese(text: str) -> bool:
    """Whether a line is Chinese and too long for a heading, though it has few spaces."""
    letters = len(re.findall(r"[\u4e00-\u9fff]", text))
    return len(text) > thresholds.LONGEST_CHINESE_HEADING and letters * 2 > len(text)


def beside_date(text: str) -> str:
    """What a line of data holds beside a date and its words."""
    return WORDS_OF_DATE.sub("", undated(text)).strip(" •·")


def is_date_line(text: str) -> bool:
    """Whether a line is a date, perhaps with the place: `Almenara | 22 March 2018`."""
    if not dates.find_date(text):
        return False
    other = beside_date(first_published(text))
    return not other or (len(other.split()) < 3 and "|" in text and not names.is_body(other))


def undated(text: str) -> str:
    """A text without the first date in it."""
    hit = dates.find_date(text)
    return f"{text[: hit[1]]} {text[hit[2] :]}" if hit else text
