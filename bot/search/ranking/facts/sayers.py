"""Whose words a question asks for: what Petrov said of it, Petrov's opinion, Петров о …."""

import re
from collections.abc import Iterator

from bot.search.text.span import Span
from bot.search.text.stems.stemming import HOLDS_CHINESE, HOLDS_CYRILLIC, HOLDS_LATIN

_NAME = r"[\w'’.-]+(?: [\w'’.-]+){0,2}"
_OFFICE = r"[\w'’.-]+(?: [\w'’.-]+){0,4}"
_SAID = (
    "say|said|says|think|thinks|thought|feel|feels|believe|believes|talk|talks|comment|tell|tells"
    "|told|answer|answers|answered|reply|replies|replied|respond|responds|responded|argue|argues"
    "|claim|claims|explain|explains|explained"
)
_SEES = "(?:see|view|regard|assess|evaluate|characteri[sz]e)"
_WORDS = (
    "opinions?|views?|take|positions?|thoughts|attitude|stance|answers?|comments?|reactions?|plans?"
    "|words|explanation|advice|reply|response"
)
_NOBODYS = r"(?<!\bhis )(?<!\bher )(?<!\bmy )(?<!\byour )(?<!\btheir )(?<!['’]s )"
"""Before an opinion of something that is not somebody's."""

_OFTEN = "really|also|ever|actually|himself|herself|personally"
_SAID_RU = (
    "думает|считает|сказала?|говорит|говорила?|ответила?|рассказала?|относится|заявила?|объяснила?"
    "|высказал(?:ся|ась)|высказывается|оценивает|оценила?|расценивает|смотрит|прокомментировала?"
)
_SAY_RU = "думают|считают|говорят|сказали|говорили|ответили|относятся|заявили|оценивают|смотрят"
_OF_RU = "(?:об?|обо|про|насч[её]т|на|во?|ко?|со?|по|за|что|как)"
_VIEW_RU = "мнение|позиция|отношение|комментарий|высказывание|заявление|ответ"
_VIEW_ZH = "回答|看法|态度|態度|评价|評價|意见|意見|观点|觀點|立场"
_SAYS_ZH = (
    "怎么看|怎麼看|如何看|怎么说|怎麼說|怎么评价|怎麼評價|如何评价|怎么回应|怎麼回應|如何回应"
    "|[说說讲講谈談](?:[了过過些])?(?:什么|什麼|啥)"
)
_POSSESSIVE = (rf"({_NAME}?)(?:['’]s|(?<=s)['’]) (?:\w+ )?(?:{_WORDS})\b",)
_ENGLISH = (
    rf"\b(?:does|did|do|has|had|will|would) ({_OFFICE}?) (?:(?:{_OFTEN}) )?(?:{_SAID})\b",
    rf"\bwhat (?!(?:do|does|did|is|has|was)\b)({_OFFICE}?) (?:thinks|says|said|believes)\b",
    rf"\bhow (?:does|did|do|would) ({_OFFICE}?) {_SEES}\b",
    rf"^\W*({_NAME}?) (?:on|about|speaks|says|talks|said)\b",
    rf"\baccording to ({_NAME})",
    rf"\b{_NOBODYS}(?:opinions?|views?|position|stance|reaction) of ({_NAME})",
)
_RUSSIAN = (
    rf"\b(?:{_SAID_RU}) (?:сам[аи]? |об этом )?(?!{_OF_RU} )(\w+(?: (?!{_OF_RU} )\w+){{0,2}})",
    rf"\b(\w+(?: \w+)?) (?:сам[аи]? )?(?:{_SAID_RU})\b",
    rf"\b(?:что|как) (?:{_SAY_RU}) (?!{_OF_RU} )(\w+(?: (?!{_OF_RU} )\w+)?)",
    rf"\b(?:что|как) (\w+(?: \w+)?) (?<!не )(?:{_SAY_RU})\b(?!,? что)",
    r"\bпо (?:словам|мнению) (\w+(?: \w+)?)",
    rf"\b(?:{_VIEW_RU}) (?!{_OF_RU} )(\w+(?: \w+)?)",
    r"^\W*(\w+(?: \w+)?) (?:о|об|обо|про) ",
)
_CHINESE = (
    rf"^(?![采採访訪专專]|大家|人[们們])((?:(?![对對关關为為不没沒])(?-i:[\u3400-\u9fff·])){{2,8}}?)(?<!是)(?:(?<![商会會洽访訪面交])[谈談](?!判)|[评評](?![估选選委级級分奖獎])|{_SAYS_ZH}|[对對].+(?:{_VIEW_ZH}|怎[么麼]看|如何看)|的(?:{_VIEW_ZH}))",
)
_OTHERS = (
    r"\b(?:opina|piensa|dice|dijo|cree) ((?:la |el )?\w+(?: \w+){0,2})",
    r"\b(?:que pense|que dit|selon|según|d['’]après|denkt|sagt|meint|hält|laut) (\w+(?: \w+)?)",
)
_WAYS = tuple(
    (letters, tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns))
    for letters, patterns in (
        (re.compile("['’]"), _POSSESSIVE),
        (HOLDS_LATIN, _ENGLISH),
        (HOLDS_CYRILLIC, _RUSSIAN),
        (HOLDS_CHINESE, _CHINESE),
        (HOLDS_LATIN, _OTHERS),
    )
)
"""Each with what a question has to hold for them to stand in it."""

_SINGLE = (
    r"(?:vice[- ]?)?presidents?|premiers?|chancellors?|(?:prime|foreign) ministers?|ministers?"
    r"|kings?|queens?|pope|governors?|mayors?|senators?|parliaments?|ministry|police|journalists?"
    r"|reporters?|interviewers?|referees?"
    r"|(?:вице-)?президент\w{0,3}|премьер(?:-министр)?\w{0,3}|министр\w{0,3}|министерств\w{1,2}|мид"
    r"|корол[ьяюе]\w?|королев\w{1,2}|пап[аыеу]|губернатор\w{0,3}|мэр\w{0,3}|сенатор\w{0,3}"
    r"|парламент\w{0,2}|полици\w|журналист\w{0,3}|корреспондент\w{0,3}|репортер\w{0,3}|судь[яиею]"
    r"|总统|總統|主席|总理|總理|首相|部长|部長|外长|外長|国王|國王|女王|教皇|省长|省長|市长|市長|议会|議會|警方|警察|记者|記者|裁判"
    r"|president[ea]s?|primer|ministr[oa]s?|rey|reina|papa|gobernador\w*|alcalde(?:sa)?|periodistas?"
    r"|président\w*|ministres?|roi|reine|pape|maire|gouverneur\w*|journalistes?"
    r"|präsident\w*|kanzler\w*|minister\w*|könig\w*|papst|bürgermeister\w*|journalist\w*"
)
_SEVERAL = (
    r"(?:scientist|researcher|expert|doctor|teacher|critic|analyst|economist|historian|politician"
    r"|lawyer|official|parent|student|neighbo[u]?r|voter|citizen|scholar)s"
    r"|учены[ехм]|(?:эксперт|критик|аналитик|экономист|историк|политик|юрист|чиновник|студент)(?:ы|ов)"
    r"|(?:исследовател|родител|избирател|жител)(?:и|ей)|врач(?:и|ей)|учител(?:я|ей)|сосед(?:и|ей)"
)
_MOSTLY_OTHERS = re.compile(rf"(?:{_SINGLE}|{_SEVERAL})", re.IGNORECASE)
"""Whoever is called so is not whoever speaks unless their card says it too: offices that people
are always called by, and several people."""

_LONGEST = 300


def sayers(question: str) -> Iterator[Span]:
    """Where a question may name somebody whose words it asks for.

    Args:
        question: Any text; more than its first few hundred characters is not looked at.

    Yields:
        Stretches that hold the name, often with words beside it, and often nobody's name.
    """
    text = question[:_LONGEST]
    for letters, patterns in _WAYS:
        for pattern in patterns if letters.search(text) else ():
            for found in pattern.finditer(text):
                yield Span(*found.span(1))


def is_of_others(word: str) -> bool:
    """Whether a word says of somebody that they are not the one who speaks, as a rule.

    Args:
        word: As `term.fold` leaves it.
    """
    return _MOSTLY_OTHERS.fullmatch(word) is not None
