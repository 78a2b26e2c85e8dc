"""Whom titles, introductions and questions mark as interviewed: `An interview with Ada Wren`."""

import re
from collections.abc import Iterable, Iterator, Sequence

from bot.corpus.about.names import inflected, offices
from bot.corpus.about.names.names import CAPITAL, HAN_NAME, NAME, PERSON
from bot.corpus.about.people import encounters, granted
from bot.corpus.words import searched, vocabulary
from bot.corpus.words.surnames import SURNAMES

_SPEAKS_WITH = re.compile(
    rf"(?i:{vocabulary.alternatives('speaks_with')})\s*"
    rf"(?:(?:(?:the|our|an?|el|al|la|le|au|un|una|une|alla|allo|ao|uma?)\s+|(?:al)?l['’])(?:[a-zà-ÿ][\w'’-]*\s+){{0,4}}|(?:der|dem)\s+[^\W\d_a-z][\w-]+\s+(?={CAPITAL}\s+{CAPITAL}))?"
    rf"(?P<name>{NAME})"
)
_WITH_TRADE = re.compile(
    rf"(?i:{vocabulary.alternatives('speaks_with')})\s+(?P<trade>(?:[a-z][\w-]*\s+){{1,3}})"
    rf"(?P<name>{CAPITAL}(?:\s+{CAPITAL}){{1,2}})"
)
"""A trade before a name, and no article: `an interview with lead carpenter Ada Wren`."""
_WITH_WINNER = re.compile(
    rf"(?i:{vocabulary.alternatives('speaks_with')})\s+(?:(?:the|our|an?)\s+)?"
    rf"(?:[^\W\d_a-z][\w'’.-]*\s+|\d{{1,4}}\s+){{1,5}}(?:[a-z][\w-]*\s+){{1,3}}"
    rf"(?P<name>{CAPITAL}(?:\s+{CAPITAL}){{1,2}})$"
)
"""What somebody won before a name that ends a title: `Interview with Saltcup 45 winner Joe Ray`."""
_DONE_FOR = re.compile(
    rf"\binterview\s+(?:that\s+)?(?:I|we)\s+(?:did|gave)\b[^.!?]{{0,40}}?\sfor\s+(?:the\s+)?(?P<name>{NAME})"
)
"""Whoever prints an interview of their own: `an interview I did in 2013 for Orbit Weekly`."""
_SENTENCE_END = re.compile(r"(?<=\w\w)\.\s")
_RUSSIAN_WITH = re.compile(rf"(?<!\w)(?:с|со)\s+(?:[а-яё-]+\s+){{0,6}}(?P<name>{NAME})")
_HEBREW_AGED = re.compile(r"(?P<name>[א-ת'\"]{2,}\s[א-ת'\"]{2,})\s(?:בן|בת)\s\d{1,3}(?!\d)")
"""A Hebrew introduction: `יואב ברנע בן 71 …`."""
_SLAVIC_MET = re.compile(
    r"(?:[Зз]устрі\w+|[Вв]стре(?:ча|ти)\w*|(?:[Пп]о)?[Гг]овор\w+|[Пп]обеседовал\w*|[Пп]ообщал\w*|(?:[Пп]о)?[Сс]пілку\w+|[Рр]озмовля\w+|[Бб]еседу\w+)"
    r"\s(?:[^.!?«»]{0,60}?\s)?(?P<word>со?|з|із|зі)\s(?:(?:[^.!?]|(?<=\s\w)\.|(?<=\s\w\w)\.|(?<=\.\w)\.){0,240}?\s)??"
    r"(?P<name>[А-ЯЁІЇЄҐ][а-яёіїєґ'’-]+(?:ом|ем|єм|ім|им|ым|ою|ею|єю|ой|ей)\s[А-ЯЁІЇЄҐ][а-яёіїєґ'’-]+(?:ом|ем|єм|им|ым|ою|ею|єю|ой|ей|ко))(?!\w)"
)
"""A Russian or Ukrainian introduction: `Ми зустрілися з доктором наук Юрієм Лисою`."""
_RUSSIAN_OF = re.compile(
    r"(?<!\w)[Ии]нтервью\s+(?:[^\W\d_][^«»:!?\n]{3,140}?(?:\s«[^«»\n]{1,60}»[^«»:!?\n]{0,60}?)?\s)??"
    r"(?P<name>(?:[А-ЯЁ]\.\s?){1,2}[А-ЯЁ][а-яё-]+(?=\W|$)"
    r"|(?!Посл|Президент|Министр|Глав|Директор|Губернатор|Мэр|Председател|Заместител|Секретар|Генеральн|Представител)"
    r"[А-ЯЁ][а-яё-]+\s[А-ЯЁ][а-яё-]+(?=\s*(?:[,«]|$)|\s(?:информационн|агентств|газет|журнал|теле|радио|издани|программ|для\s)))"
)
"""A Russian title with the speaker in the genitive: `Интервью Посла А.Б.Громова газете`."""
_HINDI_WITH = re.compile(
    r"(?P<name>(?:डॉ\.\s)?[\u0900-\u0963]+\s[\u0900-\u0963]+)\s+से\s+(?:ख़?ास\s|विशेष\s)?(?:बात|मुलाक़?ात|साक्षात्कार|इंटरव्यू)"
)
"""A Hindi introduction: `… ने सुनीता राव से बात की`."""
_RUSSIAN_TOLD = re.compile(
    r"(?<!\w)(?:рассказал|объяснил|поделил|ответил|поговорил|размышля|вспомина|рассказыва|говори)"
    r"(?:[аи]|ся|ась|ись|ет|т|ют)?\s+(?:(?:[а-яё-]+|«[^«»]{1,40}»|[А-ЯЁ]{2,8})\s+){0,6}"
    r"(?P<name>[А-ЯЁ][а-яё-]+\s+[А-ЯЁ][а-яё-]+(?:(?<=ич)|(?<=на))\s+[А-ЯЁ][а-яё-]+|[А-ЯЁ][а-яё-]+\s+[А-ЯЁ][а-яё-]+)(?!\w)"
)
"""A Russian standfirst: `…, рассказала основательница «Жернова» Ольга Ракитина`."""
_RUSSIAN_TOLD_REPORTER = re.compile(
    r"(?<!\w)(?:рассказал|объяснил|ответил|поделил)(?:а|ся|ась)?\s[^.!?:]{0,60}?"
    r"(?:корреспондент|обозревател|журналист)[уюке]{1,2}\s[^.!?,:]{3,90}?\s(?:[а-яё-]+\s+){1,5}"
    r"(?P<name>[А-ЯЁ][а-яё-]+\s+[А-ЯЁ][а-яё-]+)(?=[.,]|$)"
)
"""The same behind the reporter: `рассказал корреспонденту Анне Лоб директор Олег Рой`."""
_ARABIC_TOLD = re.compile(
    r"(?:^|[.؟!]\s)(?:قالت?|[يت]قول|أكدت?|أوضحت?|[يت]قضي|[يت]روي|[يت]تذكر|[يت]عمل|ولدت?|[يت]عيش|حكت|حكى|كشفت?|تحدثت?|[يت]ستقبلنا|استقبلن?ت?نا)\s+"
    r"(?P<name>[\u0620-\u0652]{3,}\sال[\u0620-\u0652]{3,})(?=[\s،.])"
)
"""An Arabic introduction: `يقضي يوسف الحمداني معظم يومه …`."""
_ARABIC_IN_OFFICE = re.compile(
    r"(?:^|[.؟!]\s|\s[وف]?)(?:[وف]?قالت?|[وف]?أكدت?|[وف]?أوضحت?|[وف]?صرحت?|[وف]?يرى|[وف]?اعتبرت?)\s+"
    r"(?:(?:وزيرة?|رئيسة?|سفيرة?|مديرة?|أمين|نائبة?)\s(?:[\u0620-\u0652]+\s){0,3}?(?:ال[\u0620-\u0652]+\s){1,4}"
    r"|(?:الدكتورة?|السيدة?|السفيرة?|الشاعرة?|الكاتبة?|الفنانة?|المهندسة?|الأستاذة?)\s)"
    r"(?P<name>(?!ال)[\u0620-\u0652]+\s(?:(?!ال|نائب|رئيس|وزير|مدير|سفير|عضو)[\u0620-\u0652]{3,}\s)?[\u0620-\u0652]{2,}?)"
    r"(?=\s(?:[إأا]ن|نائب|رئيس|وزير|مدير|سفير|عضو|أستاذ|في|على)|[،.])"
)
"""The same with an office or a title before the name: `قال وزير الموانئ يوسف حمدان إن …`."""
_CHINESE_TRADED = re.compile(
    r"(?:专访|專訪|访谈|訪談|对话|對話|采访|採訪|访|訪)[:：|｜／/\s]*[\u4e00-\u9fff]{1,8}?[匠师師家者员員长長人手工授]"
    rf"(?P<name>[{''.join(sorted(SURNAMES))}][\u4e00-\u9fff]{{1,2}})(?=$|[\s，。：:！｜|—…「“《])"
)
"""A trade before a Chinese name: `專訪船匠高淑惠`."""
_CHINESE_IN_OFFICE = re.compile(
    r"(?:专访|專訪|访谈|訪談|对话|對話|采访|採訪)(?:《[^《》]{1,20}》)?[\u4e00-\u9fff]{0,12}?"
    rf"(?:{'|'.join(vocabulary.CHINESE_OFFICES)}|总领事|總領事)"
    rf"(?P<name>[{''.join(sorted(SURNAMES))}][\u4e00-\u9fff]{{1,2}})(?=$|[\s，。：:！｜|—…「“《])"
)
"""Where somebody is in office, and then the name: `采访海港总领事陈立`."""
_CHINESE_RECORD = re.compile(
    rf"^(?P<name>[{''.join(sorted(SURNAMES))}][\u4e00-\u9fff]{{1,2}}?)"
    rf"(?:{'|'.join(vocabulary.CHINESE_OFFICES)}|老师|老師)?(?:的)?(?:采访|採訪|访谈|訪談|口述|问答|問答|答问|答問)(?:录|錄|实录|實錄|記錄|记录)"
)
"""A title of a record: `陈岚博士采访录`."""
_CHINESE_RECEIVED = re.compile(
    rf"^(?P<name>[{''.join(sorted(SURNAMES))}][\u4e00-\u9fff]{{1,2}})(?:受访|受訪|接受|答记者问|答記者問)"
)
"""A title that begins with who was asked: `許玉蘭受訪：…`."""
_CHINESE_WITH = re.compile(
    rf"(?:专访|專訪|访谈|訪談|对话|對話|采访|採訪|访|訪|问|問)[:：|｜／/\s]*(?P<name>{HAN_NAME})(?![之的])"
)
_ARABIC_TO = re.compile(
    r"(?P<name>[\u0600-\u06ff]{2,}\s[\u0600-\u06ff]{2,})\s+ل(?:ـ)?\s?[«\"“][^»\"”]{2,30}[»\"”]\s*[:،]"
)
"""To which paper somebody says it: `سلمى الدغيدي لـ«المرفأ»: …`."""
_IN_TITLE = re.compile(rf"(?P<name>{NAME})\s+(?i:in conversation|interviewed|speaks|answers)\b")
_WITH_AT_END = re.compile(rf"\b(?:with|с|con|avec|mit)\s+(?P<name>{NAME})$")
_CHINESE_IN_TEXT = re.compile(
    rf"(?:专访|專訪|采访|採訪|访谈|訪談)(?:了|到)?(?![了到她他我它])(?P<name>{HAN_NAME})(?=[，。,、：:（(]|$)"
)
_JAPANESE_END = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{1,4}[\u3040-\u30fa]{0,6}?)(?:さん|氏)(?=$|[（(｜|])"
)
_I_AM = re.compile(rf"\b[Ii](?:['’]m| am)\s+(?P<name>{NAME})")
_JAPANESE = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{1,4}[ \u3000][\u3040-\u30ff\u4e00-\u9fff]{1,5}"
    r"|[\u4e00-\u9fff\u30a0-\u30ff]{2,14}|[\u4e00-\u9fff]{2,4}[\u3041-\u3096]{2,4}(?<![いのたな]))"
    r"(?:さん|氏|様|先生|社長|会長|代表|監督|教授|選手|博士)(?:に|へ|への|の|と)?\s*(?:インタビュー|聞|き|対談|話を|お話)"
)
_JAPANESE_ASKED = re.compile(
    r"(?:^|[。、のはが・\s])(?P<name>[\u4e00-\u9fff]{1,4}[\u3040-\u30ff\u4e00-\u9fff]{1,6}?)"
    r"(?:さん|氏|先生|様)(?:に|へ|と|から)[^。]{0,40}?(?:インタビュー|聞[きいくか]|伺[いっう]|お話)"
)
"""Whom a Japanese introduction says was asked: `灯台守の森田さやかさんに、…聞きました`."""
_JAPANESE_TELLS = re.compile(
    r"(?:監督|作家|俳優|女優|歌手|社長|教授|代表|画家|写真家|詩人|選手)[・=＝\s]?(?P<name>[\u4e00-\u9fff]{1,4}[\u3041-\u3096\u30a1-\u30fa]{0,6}?)(?:が語る|に聞く|が明かす|が振り返る)"
)
"""A trade and a name that tells: `新人監督・森田さやかが語る「海の音」`."""
_KOREAN = re.compile(
    rf"(?P<name>[{vocabulary.KOREAN_SURNAMES}][가-힣]{{2}}|[가-힣]{{2,4}}(?=\s*(?:씨|님|교수|대표|감독|작가|장관|의원|대사|박사)))"
    r"\s*(?:씨|님|교수|대표|감독|작가|장관|의원|대사|박사)?(?:님)?\s*(?:와의|과의|을|를|와|과)?\s*(?:인터뷰|대담|만나)"
)
_KOREAN_HEAD = re.compile(
    r"^[\[【<]?\s*인터뷰\s*[\]】>]?\s*[:|]?\s*(?:[“\"‘'][^”\"’']{2,80}[”\"’']\s*)?(?:[가-힣]+\s+){0,2}?"
    rf"(?![가-힣]+[사가자원인장]\s+(?!이?사?[가-힣]?[장관사수표님](?![가-힣]))[{vocabulary.KOREAN_SURNAMES}][가-힣]{{2}}\s*(?:[,\"“‘'…]|$))"
    rf"(?P<name>[{vocabulary.KOREAN_SURNAMES}][가-힣]{{2}})"
    r"(?=(?:\s+[가-힣]{1,5})?\s*(?:[,\"“‘'…]|$))"
)
_KOREAN_TRADED = re.compile(
    rf"(?:^|[\s,])(?P<name>[{vocabulary.KOREAN_SURNAMES}][가-힣]{{2}})\s"
    r"(?:시인|작가|소설가|감독|배우|가수|화가|교수|대표|박사|셰프|장인|선수|기획자|건축가)$"
)
"""A name and what it is at the end of a title: `…, 유한별 시인`."""
_CHINESE_TALKS = re.compile(
    rf"(?:^|{'|'.join(vocabulary.CHINESE_OFFICES)})(?P<name>[{''.join(sorted(SURNAMES))}][\u4e00-\u9fff]{{1,2}}?)"
    r"(?=谈|談|说|說|解读|解讀|回应|回應|畅谈|暢談|细说|細說|详解|詳解|：)"
)
_ABOUT = re.compile(rf"(?P<name>{NAME})\s+[—–]\s+(?:о|об|обо|про)\s")
"""A Russian title: `капитан Артём Волгин — о зимней навигации`."""
_CHINESE_SAYS = re.compile(
    rf"[\s，,｜|](?P<name>[{''.join(sorted(SURNAMES))}][\u4e00-\u9fff]{{1,2}})(?=[:：])"
)
"""The second half of a title: `不賣冰淇淋的冰店 許玉蘭：我只做老味道`."""
_CHINESE_NAMED_FOR = re.compile(
    rf"(?:之[父母王后星人]|[家者長长師师手員员匠人])(?P<name>[{''.join(sorted(SURNAMES))}][\u4e00-\u9fff]{{1,2}})(?=[:：])"
)
"""For what somebody is known, and then the name: `潮汐發電之父林浪白：…`."""
_CHINESE_HEAD = re.compile(r"^(?P<name>[\u4e00-\u9fff·・•]{2,24})\s*[:：]")
HEAD = re.compile(
    rf"^(?P<name>{NAME})(?:\s?\([^()]{{2,20}}\))?(?:,[^:：]{{3,60}})?\s*(?:[:：]|\son\s|\s[-–—|]\s)"
)
_KOREAN_ASKED = re.compile(
    rf"(?P<name>[가-힣]{{2,5}})\s(?:[가-힣]{{2,10}}\s){{0,2}}[가-힣]{{0,8}}(?:{'|'.join(vocabulary.KOREAN_OFFICES)})"
    r"(?:에게|께|와|과|를|을)\s[^.]{0,40}?(?:들어\s?보|물어|여쭤|만나|이야기|모시고)"
)
"""Whom a Korean introduction says was asked: `한서윤 협회 회장에게 … 들어보았다`."""
_CASED = r"[a-zß-öø-\u0237а-яё.'’]"
"""What follows the first letter of a name in a language that has capitals."""
_HEAD_QUOTED = re.compile(rf"^(?P<name>(?=\w{_CASED}){PERSON})\s(?=[“„\"«])")
"""A title that goes on with what somebody said, without a colon: `Ola Brandt “I stay ashore”`."""
_BEHIND_COLON = re.compile(rf"[^\W\d_]\s?:\s(?P<name>(?=\w{_CASED}){PERSON})(?=,\s|\s\(|$)")
"""The one whom a column of a site is about: `Makers: Ada Wren, boat builder at Lyng`."""
_PROFILE = re.compile(
    rf"^(?:\w+\s+)?(?i:spotlight|conversations?|voices|portraits?|profile|q\s?&\s?a|focus)\s*[:：|–—-]\s*(?P<name>{NAME})(?=\s+on\s|,|\s+['’]\d\d|$)"
)
"""A title such as `Faculty Spotlight: Professor Amina Yusuf on flood maps`."""
_SPOKE = re.compile(
    rf"(?P<name>{NAME})\s*(?:,[^,.]{{3,90}},\s*)?{vocabulary.alternatives('spoke')}"
)


_TITLE_PATTERNS = (
    _SPEAKS_WITH,
    _JAPANESE_TELLS,
    _JAPANESE,
    _KOREAN,
    _KOREAN_HEAD,
    _KOREAN_TRADED,
    _CHINESE_SAYS,
    _CHINESE_NAMED_FOR,
    _CHINESE_IN_OFFICE,
    _CHINESE_RECORD,
    _CHINESE_RECEIVED,
    _CHINESE_TRADED,
    _CHINESE_WITH,
    _PROFILE,
    _ABOUT,
    HEAD,
    _CHINESE_HEAD,
    _CHINESE_TALKS,
    _WITH_AT_END,
    _JAPANESE_END,
    _I_AM,
    _RUSSIAN_WITH,
    _ARABIC_TO,
    _IN_TITLE,
    _BEHIND_COLON,
    _HEAD_QUOTED,
)
"""How titles mark whom an interview is with, surest first."""


def spoken_with(texts: Sequence[str], title: str) -> list[str]:
    """Names that title or text mark as interviewed, best first, offices included."""
    found = list(filter(None, map(granted.granted_by, (title, *texts))))
    found += _in_title(title[: searched.TITLE_CHARS])
    for text in texts:
        found += _met_in_text(text)
    for text in texts:
        found += _speaking_in_text(text)
    return found


def _in_title(title: str) -> Iterator[str]:
    """Names that a title marks as interviewed."""
    if of := _RUSSIAN_OF.search(title):
        yield _plain_initials(of["name"])
    for pattern in (_WITH_WINNER, _WITH_TRADE, *_TITLE_PATTERNS):
        yield from (hit["name"] for hit in pattern.finditer(title))


def _met_in_text(text: str) -> Iterator[str]:
    """Names of those to whom somebody talks, as a paragraph tells."""
    paragraph, opening = text[: searched.PARAGRAPH_CHARS], text[: searched.ANNOUNCED_CHARS]
    yield from (hit["name"] for hit in _HINDI_WITH.finditer(paragraph))
    yield from (hit["name"] for hit in _HEBREW_AGED.finditer(paragraph))
    for hit in _SLAVIC_MET.finditer(paragraph):
        yield inflected.nominative(hit["name"], "с" if hit["word"].startswith("с") else "з")
    for hit in _SPEAKS_WITH.finditer(paragraph):
        if not (_is_credit(hit) or encounters.EARLIER.search(text, 0, hit.start())):
            yield hit["name"]
    for hit in _WITH_TRADE.finditer(paragraph):
        if offices.office(hit["trade"].split()[-1]):
            yield _SENTENCE_END.split(hit["name"])[0].rstrip(".")
    for pattern in (_CHINESE_IN_TEXT, _CHINESE_IN_OFFICE, _KOREAN, _KOREAN_ASKED):
        yield from (hit["name"] for hit in pattern.finditer(opening))
    for pattern in (_JAPANESE, _JAPANESE_ASKED):
        yield from (re.split("[のは、]", hit["name"])[-1] for hit in pattern.finditer(opening))


def _speaking_in_text(text: str) -> Iterator[str]:
    """Names of those who tell something, as a paragraph says."""
    for pattern in (_ARABIC_TOLD, _ARABIC_IN_OFFICE, _RUSSIAN_TOLD, _RUSSIAN_TOLD_REPORTER):
        yield from (hit["name"] for hit in pattern.finditer(text[: searched.ANNOUNCED_CHARS]))
    for hit in _SPOKE.finditer(text[: searched.PARAGRAPH_CHARS]):
        if len(hit["name"].split()) > 1:
            yield hit["name"]


def closes_title(name: str, title: str) -> bool:
    """Whether a title ends in the name of whom it is with: `A talk and soup with Ann Reed`."""
    found = (one.search(title[: searched.TITLE_CHARS]) for one in (_WITH_AT_END, _BEHIND_COLON))
    return any(hit is not None and hit["name"] == name for hit in found)


def _plain_initials(name: str) -> str:
    """A name in the genitive as it is written by itself, initials kept: `А.Б.Громов`."""
    *initials, surname = re.split(r"(?<=\.)(?=[^\s.]+$)|(?<=\.\s)(?=[^\s.]+$)", name)
    return "".join(initials) + inflected.nominative(surname, "кого")


def _is_credit(hit: re.Match[str]) -> bool:
    """Whether a paragraph ends in who asked: `… of waiting. Interview: Jonas Petri`."""
    alone = re.fullmatch(r"\w+\s*[:：]\s*\S+(?: \S+){0,3}", hit[0])
    return bool(hit.start() and alone) and not hit.string[hit.end() :].strip(" .")


def done_for(texts: Iterable[str]) -> Iterator[str]:
    """Who asked for an interview that the one who prints it gave: `an interview I did for …`."""
    yield from (hit["name"] for text in texts if (hit := _DONE_FOR.search(text)))
