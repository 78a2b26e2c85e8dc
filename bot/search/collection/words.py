"""How people ask about the collection, in the languages that most of them use."""

import re
from enum import StrEnum


class CollectionQuestion(StrEnum):
    """What of the collection is asked for."""

    PERSON = "person"
    INTERVIEWERS = "interviewers"
    INTERVIEWS = "interviews"
    LATEST = "latest"
    EARLIEST = "earliest"
    DATED = "dated"


PRONOUN = (
    "(?:he|she|him|her|they|them|you|it|this|that|его|её|ее|их|н(?:его|её|ее|их|им|ей)|он|она|это"
    "|他|她|它|ihn|ihm|lui|él|ella)"
)
"""Words in place of a name."""

SOMEBODY = "he|she|him|her|он|она|его|её|ее|не(?:го|ё|е)|ним|ней|ihn|ihm|lui|él|ella"
"""Those of them that stand for one person."""

_ENGLISH = r"(?:interviews?|conversations?)"
_RUSSIAN = r"(?:интервью|бесед[аыу]?)"
_CHINESE = r"(?:采访|採訪|访谈|訪談|专访|專訪)"
_ENGLISH_NAME = r"(\w[\w .'’-]*?)"
_RUSSIAN_NAME = r"(\w[\w -]*?)"
_CHINESE_NAME = r"([\w·]{2,16}?)"
_SPANISH = "entrevistas?"
_FRENCH = "(?:interviews?|entretiens?)"
_GERMAN = "(?:interviews?|gespräche?)"
INTERVIEW = f"{_ENGLISH}|{_RUSSIAN}|{_CHINESE}|{_SPANISH}|{_FRENCH}|{_GERMAN}"
"""What the documents of the collection are called, whatever is said in them."""

AN_INTERVIEW = re.compile(INTERVIEW, re.IGNORECASE)

_WHOSE = "(?:the|your|his|her|their)"
_LATEST = "(?:latest|last|newest|most recent)"
_EARLIEST = "(?:first|earliest|oldest)"
WHO_SOMEBODY_IS = (
    rf"(?:who is|who's|who’s|whos|who was|who are) {_ENGLISH_NAME}"
    rf"|(?:а )?кто (?:такой|такая|такие|это) {_RUSSIAN_NAME}|кто {_RUSSIAN_NAME} так(?:ой|ая)"
    rf"|{_CHINESE_NAME}(?:到底)?是(?:[谁誰]|什么人|何人)|[谁誰]是{_CHINESE_NAME}"
    rf"|([他她])(?:到底)?是[谁誰]|介绍(?:一下)?{_CHINESE_NAME}"
    rf"|what(?: is|'s|’s) the (?:full )?name of {_ENGLISH_NAME}"
    rf"|what(?: is|'s|’s) {_ENGLISH_NAME}['’]s (?:full )?name"
    rf"|(?:а )?как зовут {_RUSSIAN_NAME}|как(?:ое|ая|ие)? (?:имя|фамилия) у {_RUSSIAN_NAME}"
    rf"|{_CHINESE_NAME}(?:的名字)?叫(?:什么|啥)(?:名字)?|{_CHINESE_NAME}的名字(?:是什么|叫什么)"
    rf"|qui[eé]n (?:es|era|fue) {_ENGLISH_NAME}|c[oó]mo se llama {_ENGLISH_NAME}"
    rf"|(?:qui|c['’]est qui) (?:est|était|etait) {_ENGLISH_NAME}|c['’]est qui {_ENGLISH_NAME}"
    rf"|comment s['’]appelle {_ENGLISH_NAME}"
    rf"|wer (?:ist|war) {_ENGLISH_NAME}|wie hei(?:ß|ss)t {_ENGLISH_NAME}"
)
"""How it is asked who somebody is; a group names them."""

IN_LATEST = (
    rf"(?:(?:in|from) )?{_WHOSE} {_LATEST} {_ENGLISH}"
    r"|(?:в|из) (?:его |её |ее |их )?(?:самом |самого )?"
    rf"(?:последн|нов|свеж)(?:ем|ом|его|ого) {_RUSSIAN}"
    rf"|(?:在)?[他她]?的?(?:最新|最近|最后)一?[期篇次]?的?{_CHINESE}(?:里面?|中)?"
)
IN_EARLIEST = (
    rf"(?:(?:in|from) )?{_WHOSE} {_EARLIEST} {_ENGLISH}"
    r"|(?:в|из) (?:его |её |ее |их )?(?:самом |самого )?"
    rf"(?:перв|ранн|стар)(?:ом|ем|ого|его) {_RUSSIAN}"
    rf"|(?:在)?[他她]?的?(?:第一|最早)的?[期篇次]?的?{_CHINESE}(?:里面?|中)?"
)
"""What narrows a question to the newest or to the oldest interview."""
