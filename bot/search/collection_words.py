"""How people ask about the collection: English, Russian and Chinese."""

from enum import StrEnum


class CollectionQuestion(StrEnum):
    """What of the collection is asked for."""

    PERSON = "person"
    INTERVIEWERS = "interviewers"
    INTERVIEWS = "interviews"
    LATEST = "latest"


PRONOUN = (
    "(?:he|she|him|her|they|them|you|it|this|that|его|её|ее|их|н(?:его|её|ее|их|им|ей)|он|она|это"
    "|他|她|它)"
)
"""Words in place of a name."""

SOMEBODY = "he|she|him|her|он|она|его|её|ее|не(?:го|ё|е)|ним|ней"
"""Those of them that stand for one person."""

_ENGLISH = r"(?:interviews?|conversations?)"
_RUSSIAN = r"(?:интервью|бесед[аыу]?)"
_CHINESE = r"(?:采访|採訪|访谈|訪談|专访|專訪)"
_ENGLISH_NAME = r"(\w[\w .'’-]*?)"
_RUSSIAN_NAME = r"(\w[\w -]*?)"
_CHINESE_NAME = r"([\w·]{2,16}?)"
_WITH = rf"(?:(?: with| by| of| for)? {_ENGLISH_NAME})?"
_OUTLETS = r"(?:outlets?|newspapers?|papers|media|publications?|publishers?)"
_RUSSIAN_OUTLETS = r"(?:издани[яейх]+|газет[ыах]*|сми|медиа)"
_CHINESE_OUTLETS = r"(?:媒体|媒體|报纸|報紙|报社|刊物)"
_SHOW_ME = r"(?:show|list|give|open|tell)(?: me| us)?"

FORMS = {
    CollectionQuestion.INTERVIEWERS: (
        r"who (?:has |had )?(?:interviewed|questioned|(?:spoke|talked|sat down) (?:to|with))"
        rf"(?: {_ENGLISH_NAME})?"
        r"|who (?:is|was|are|were) (?:the )?(?:interviewers?|journalists?)"
        rf"|who (?:did|conducted|made|asked) (?:the |this |these )?(?:{_ENGLISH}|questions)"
        rf"|кто (?:брал|взял|бер[её]т|делал|сделал|пров[её]л|проводил) (?:у {_RUSSIAN_NAME} )?"
        rf"{_RUSSIAN}(?: у {_RUSSIAN_NAME})?"
        rf"|кто (?:{PRONOUN} )?(?:интервьюировал|опрашивал)(?: {_RUSSIAN_NAME})?"
        rf"|кто (?:с {PRONOUN} )?беседовал(?: с {_RUSSIAN_NAME})?"
        r"|кто (?:задавал|зада[её]т|задал) (?:ему |ей |им )?вопросы"
        r"|кто интервьюер"
        rf"|(?:是)?[谁誰](?:来|做|进行)?(?:访问|訪問|{_CHINESE})[了过過的]?(?:{PRONOUN}|{_CHINESE_NAME})?"
        r"|(?:采访者|採訪者|记者|記者|提问者|主持人)是[谁誰]"
    ),
    CollectionQuestion.LATEST: (
        rf"(?:{_SHOW_ME} |(?:what|which|when|where)(?: is|'s|’s| was)? )?(?:the |your )?"
        rf"(?:latest|last|newest|most recent) {_ENGLISH}(?: you have| on record)?{_WITH}"
        r"|(?:как\w+ |покажи\w* |открой\w* |когда (?:было )?|где )?(?:самое )?"
        rf"(?:последн|свеж|нов|новейш)\w+ {_RUSSIAN}(?: (?:с|у) {_RUSSIAN_NAME})?"
        rf"|(?:有什么|看看|给我看|打开)?(?:最新|最近|最后)一?[期篇次个]?的?(?:一[期篇次])?"
        rf"(?:对{_CHINESE_NAME}的)?{_CHINESE}(?:是什么|是哪一?[篇次期])?"
    ),
    CollectionQuestion.INTERVIEWS: (
        rf"(?:what|which|how many) (?:\w+ )?{_ENGLISH} (?:do you have|have you got"
        rf"|are (?:there|on record|available|here)|can i read)(?: on record)?{_WITH}"
        rf"|(?:please )?{_SHOW_ME}(?: (?:a list )?of)?(?: (?:the|all|your))* {_ENGLISH}"
        rf"(?: you have| on record)?{_WITH}"
        rf"|(?:a )?list of (?:all )?(?:the )?{_ENGLISH}|(?:all|the) {_ENGLISH}"
        rf"|{_ENGLISH} (?:list|on record)"
        rf"|(?:какие|каких|сколько) (?:у (?:вас|тебя) )?(?:есть |всего )*{_RUSSIAN}"
        r"(?: у (?:вас|тебя))?(?: есть| имеются| собраны)?(?: в (?:архиве|базе))?"
        rf"(?: с {_RUSSIAN_NAME})?"
        rf"|(?:список|перечень) (?:всех )?{_RUSSIAN}|все {_RUSSIAN}"
        rf"|(?:покажи|перечисли|дай)\w* (?:мне )?(?:все |список )?{_RUSSIAN}"
        rf"|(?:你们?|您|这里|这儿|库里)?都?(?:有|收录了)些?(?:哪些|什么|多少)[篇个次期]?{_CHINESE}"
        rf"|(?:列出|显示|看看|给我)?(?:所有|全部)的?{_CHINESE}|{_CHINESE}(?:列表|目录|清单)"
        rf"|(?:what|which) {_OUTLETS}"
        r"(?: do you have| (?:are|is) (?:there|on record|here|included))?"
        rf"|who (?:is|are) (?:being )?interviewed|who (?:is|are) the (?:speakers?|interviewees?)"
        rf"|who gave (?:the |these |this )?{_ENGLISH}"
        rf"|whose {_ENGLISH} (?:is|are) (?:these|this|they)"
        rf"|какие (?:(?:тут|здесь|у вас|есть) )*{_RUSSIAN_OUTLETS}(?: (?:есть|у вас|в архиве))*"
        rf"|кто (?:да[её]т|давал|дал)и? (?:эти |это )?{_RUSSIAN}|чь[яёеи]+ (?:это |эти )?{_RUSSIAN}"
        rf"|(?:这里|你们?|都)?有(?:哪些|什么){_CHINESE_OUTLETS}"
        rf"|(?:who|whom|with whom) (?:do|did|have) (?:you|they) "
        rf"(?:(?:interview(?:ed)?|talk(?:ed)? to)|have (?:{_ENGLISH}|talked) with"
        rf"|have {_ENGLISH}(?: with| of)?)"
        rf"|who (?:have you|you have) {_ENGLISH} with|who(?:m)? are the {_ENGLISH} with"
        rf"|who is (?:in here|on record)"
        rf"|с кем (?:(?:есть|были?|у вас|вы|тут|здесь) )*(?:{_RUSSIAN}|беседовали|говорили)"
        rf"(?: (?:есть|у вас|были?|в архиве))*"
        rf"|у кого (?:вы )?(?:брали|взяли|бер[её]те) {_RUSSIAN}"
        rf"|кто (?:здесь |тут )?(?:отвечает|говорит|есть)(?: в (?:архиве|базе|этих {_RUSSIAN}))?"
        rf"|(?:你们?)?{_CHINESE}[了过過]?(?:[谁誰]|哪些人|什么人)|(?:都)?有(?:[谁誰]|哪些人)的?{_CHINESE}"
        rf"|有哪些(?:受访者|受訪者|人)"
        rf"|(?:是)?[谁誰]接受了?{_CHINESE}|(?:受访者|受訪者)(?:是|有)(?:[谁誰]|哪些人?)"
    ),
    CollectionQuestion.PERSON: (
        rf"(?:who is|who's|who’s|who was|who are) {_ENGLISH_NAME}"
        rf"|(?:а )?кто (?:такой|такая|такие|это) {_RUSSIAN_NAME}|кто {_RUSSIAN_NAME} так(?:ой|ая)"
        rf"|{_CHINESE_NAME}(?:到底)?是(?:[谁誰]|什么人|何人)|[谁誰]是{_CHINESE_NAME}"
        rf"|([他她])(?:到底)?是[谁誰]|介绍(?:一下)?{_CHINESE_NAME}"
        rf"|what(?: is|'s|’s) the (?:full )?name of {_ENGLISH_NAME}"
        rf"|what(?: is|'s|’s) {_ENGLISH_NAME}['’]s (?:full )?name"
        rf"|(?:а )?как зовут {_RUSSIAN_NAME}|как(?:ое|ая|ие)? (?:имя|фамилия) у {_RUSSIAN_NAME}"
        rf"|{_CHINESE_NAME}(?:的名字)?叫(?:什么|啥)(?:名字)?|{_CHINESE_NAME}的名字(?:是什么|叫什么)"
        rf"|(?:quién es|quien es|qui est|wer ist) {_ENGLISH_NAME}"
    ),
}
"""What is asked for, and how, the first that fits; a group names somebody."""
