"""The words of questions for a fact, and the looks of facts, in the languages people ask in."""

import re
from enum import StrEnum

from bot.search.text.chinese_asking import HOW_MANY
from bot.search.text.stems.stemming import WHERE_WORDS_BEGIN


class FactKind(StrEnum):
    """What a question for a fact asks for."""

    NUMBER = "number"
    TIME = "time"
    NAME = "name"
    PLACE = "place"


_BEGINS = r"(?:^\W*|[;:.?!–—]\s*|\s-\s|\b(?:and|or|but|so|know|me|us|by|since|until|и|а|или)\s+)"
"""Where a word asks; elsewhere when, where and who only join two clauses."""

_SIZES = "old|tall|long|big|large|far|fast|high|deep|heavy|wide|full|small|slow|slower|faster"
_FIGURES = "percent|percentage|share|proportion|number|price|cost|amount|rate|size|age"
_RUSSIAN_FIGURES = "процент|дол[яюи]|цен[ау]|стоимость|число|количество|сумм[ау]|рейтинг|возраст"
_MORE_RU = (
    "(?:больше|меньше|выше|ниже|дороже|дешевле|раньше|позже|длиннее|короче|тяжелее|легче|вырос|вырас"
    "|увелич|сниз|сниж|упал|подорож|подешев|сократ|подн|повыс|заполн|высок|глубок|велик|далек|быстр)"
)
_BEFORE_WHO_RU = "(?:[скуво]|за|на|со|об|для|от|из|до|про|против|перед|после|через|вместо|кроме)"
_BEFORE_WHO = (
    "(?:[aà]|de|por|par|con|contra|para|avec|contre|pour|chez|mit|gegen|für|von|bei|zu|an|über|auf"
    "|com|da|di|per|su|contro|em|sobre)"
)
_ASKED = {
    FactKind.NUMBER: (
        rf"\bhow (?:many|much|often|{_SIZES})\b(?! (?:of )?an?\b)|\b(?:{_FIGURES}) of\b(?! living)"
        rf"|\b(?:what|which) (?:{_FIGURES})\b"
        rf"|\bwhat(?:'s| is| was| are| will be) (?:[\w'’]+ ){{0,3}}(?:{_FIGURES})\b"
        rf"|\bскольк(?:о|их|им|ими)\b|\bнасколько (?:\w+ )?{_MORE_RU}"
        rf"|\bкак\w+ (?:\w+ )?(?:{_RUSSIAN_FIGURES})\b"
        rf"|^\W*(?:{_RUSSIAN_FIGURES})\b"
        r"|\b(?:cu[aá]nt[oa]s|cu[aá]nt[oa] (?!tiempo)|combien (?!de temps)|wie ?viele?)\b"
        r"|(?<!\bin )(?<!\bper )\bquant[oaei]s?\b(?! tempo)"
        r"|\bwie (?:alt|groß|hoch|lange?|weit|oft|schnell|tief|lang)\b"
        r"|\bqu[eé] (?:porcentaje|edad|precio)\b|\bche (?:età|prezzo|percentuale)\b"
        r"|\b(?:que|qual (?:é )?[oa]) (?:idade|preço|p[eo]rcentagem)\b"
        r"|\bquel(?:le)? (?:âge|prix|pourcentage|part|proportion)\b"
        r"|\bwelche[rsn]? (?:anteil|preis|zahl|betrag)\b"
        rf"|多少|{HOW_MANY}(?![时点])|百分之几|多[大高长久远重]"
    ),
    FactKind.TIME: (
        rf"{_BEGINS}when\b|\bwhen\W*$|\b(?:what|which) (?:year|month|date|day|century)\b"
        r"|\bwhat time (?:is|was|are|were|do|does|did|will)\b"
        r"|\bво сколько\b(?! (?:раз|обо|оцен|лет)\w*)|\bв котором часу\b|\bqu[eé] hora\b"
        r"|\bquelle heure\b|\bum (?:wie ?viel|welche) uhr"
        rf"|\bhow soon\b|{_BEGINS}когда\b|\bкогда\W*$|\bкак скоро\b"
        r"|\bкак(?:ом|ого|ой) (?:год|месяц|числ|век|дат)"
        rf"|{_BEGINS}(?:cu[aá]ndo|quand|wann|quando)\b"
        r"|\b(?:desde cu[aá]ndo|depuis quand|seit wann|da quando|desde quando)\b"
        r"|\bche ora\b|\bque horas?\b|\b(?:che|quale) (?:anno|mese|data|giorno)\b"
        r"|\b(?:que|qual (?:é |foi )?[oa]) (?:ano|mês|data|dia)\b"
        r"|\bqu[eé] (?:año|mes|fecha|día)\b|\bquel(?:le)? (?:année|mois|date|jour)\b"
        r"|\bwelche[mrsn] (?:jahr|monat|datum|tag)\b"
        r"|什么时候|何时|哪一?[年天月]|(?:星期|周|礼拜)几(?![个次天人])|几(?:[月号时]|点(?![意建要]))"
    ),
    FactKind.NAME: (
        rf"{_BEGINS}(?:(?:against|with|to|for|from) )?who(?:m|se|'s)?\b|\bwho\W*$"
        rf"|{_BEGINS}(?:{_BEFORE_WHO_RU} )?(?:кто|кого|кому|кем|ком|чей|чь[яеёи])\b"
        rf"|{_BEGINS}(?:{_BEFORE_WHO} )?(?:qui[eé]n(?:es)?|qui|wer|we[nm]|wessen|chi|quem)\b"
        r"|谁|哪位"
    ),
    FactKind.PLACE: (
        rf"{_BEGINS}where\b|\bwhere\W*$|\b(?:what|which) (?:country|countries|city|town)\b"
        rf"|{_BEGINS}(?:где|куда|откуда)\b|\bкак(?:ой|ом|их) (?:стран|город|мест|регион)"
        rf"|{_BEGINS}(?:(?:da|de|d’|d'|para) ?)?"
        r"(?:a?d[oó]nde|où|wo|wohin|woher|dov(?:e\b|['’])|a?onde)\b"
        r"|\b(?:qu[eé]|qual|quel(?:le)?|welche[mrsn]?|che|quale)"
        r" (?:país|ciudad|pays|ville|land|stadt|paese|città|cidade)\b"
        r"|哪里|哪儿|在哪|何处|哪个(?:国家|城市|地方)"
    ),
}
ASKED = {kind: re.compile(f"{WHERE_WORDS_BEGIN}(?:{pattern})") for kind, pattern in _ASKED.items()}
"""How each kind of thing is asked for, without case and in simplified characters."""

OPEN = re.compile(
    r"[?？吗呢]|什么|怎么|如何|为何|是否|哪些"
    r"|\b(?:what|why|how|which|whether|зачем|почему|как|что|как(?:ой|ая|ое|ие|ова?|овы))\b"
    r"|^\W*(?:is|are|was|were|do|does|did|will|would|can|could|should|has|have|tell|расскаж\w+)\b"
)
"""How people ask for anything else, likewise."""

_ENGLISH_NUMBERS = (
    r"(?<!the )two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six"
    r"|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|half|(?<!the )third|quarter"
    r"|hundreds?|thousands?|millions?|billions?|dozens?|percent|twice|daily|weekly|monthly|yearly"
)
_RUSSIAN_NUMBERS = (
    r"дв[аеу]\w{0,2}|тр[иёе]\w?|четыр\w+|пять\w*|пяти|шест[ьи]\w*|сем[ьи]|вос[еь]м\w*|девят\w+"
    r"|десят\w+|\w+надцат\w+|двадцат\w+|тридцат\w+|сорок\w?|\w+десят\w?|ст[оа]|двести|триста"
    r"|\w+сот|тысяч\w*|миллион\w*|миллиард\w*|процент\w*|полтор\w+|половин\w|трет[ьи]|четверть"
)
_OTHER_NUMBERS = (
    r"(?-i:dos)|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|(?:tre|cator|quin)ce|treinta"
    r"|veint[ei]\w*|dieci(?:s[eé]is|siete|ocho|nueve)|(?:cuar|cincu|ses|set|och|nov)enta"
    r"|\w*(?:cient|quinient|centen)[oa]s?|mil|mill[oó]n(?:es)?|mitad|docenas?|decenas?"
    r"|deux|trois|quatre|cinq|sept|huit|neuf|(?-i:dix)|onze|(?:dou|trei|quator|quin|sei)ze|vingt"
    r"|trente|(?:quar|cinqu|soix|sept|oct|non)ante|cents?|mille|milliers?|millions?|milliards?"
    r"|moitié|(?:diz|douz|quinz|vingt|trent|cent)aines?"
    r"|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|(?-i:elf)|zwölf|\w+zehn"
    r"|\w*(?:zwan|vier|fünf|sech|sieb|acht|neun)zig|\w*drei(?:ß|ss)ig|\w*(?<!jahr)hundert"
    r"|\w*tausende?|millionen|milliarden?|hälfte|drittel|viertel|dutzend|anderthalb\w*"
)
_CHINESE_DIGITS = "〇一二两三四五六七八九十百千万亿半"
NUMBER_LOOKS = (
    # a year or a day says when; what is tied to letters is a name: COVID-19, C++11
    r"(?<![^\W\u3400-\u9fff])(?<![+-])(?!(?:19|20)\d\d(?![\d.,]\d))"
    r"\d+(?:[.,]\d+)*(?!\d|[月日号]|年代)"
    rf"|\b(?:{_ENGLISH_NUMBERS}|{_RUSSIAN_NUMBERS}|{_OTHER_NUMBERS})\b"
    rf"|[{_CHINESE_DIGITS}]{{2,}}|百分之|[二两三四五六七八九十][个名位人岁次回趟遍倍条家户台块张本部套份场届层级种只头匹辆座栋天元年斤吨亩米里度分点]"
)
_DAYS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Easter|Christmas"
)
_RUSSIAN_MONTHS = "январ|феврал|март|апрел|июн|июл|август|сентябр|октябр|ноябр|декабр"
_OTHER_TIMES = (
    r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|se[pt]+iembre|octubre|noviembre)"
    r"|diciembre|ayer|hoy|mañana|hace|(?:janvier|février|mars|avril|mai|juin|juillet|août)"
    r"|septembre|octobre|novembre|décembre|aujourd['’]hui|demain|il y a|Januar|Februar|März|Mai"
    r"|Juni|Juli|Oktober|Dezember|gestern|heute|vor \w+ (?:Jahr|Monat|Tag|Woche|Stunde)\w*"
    r"|\d\d? ?(?:h|heures|Uhr|horas)|a las (?:\d|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve"
    r"|diez|once|doce)\w*|\w+ Uhr|(?:en|l[ae]|el|im|ce) \w+ (?:pasad[oa]|derni[eè]re?|prochaine?)"
    r"|l['’](?:année|été|automne|hiver)(?: (?:dernier|dernière|prochaine?))?|au printemps"
    r"|(?:este|próximo|cette|diese[nsm]|letzte[nsm]|nächste[nsmr]?) (?:año|année|Jahr|Monat|Woche)"
    r"|(?:en|este|el) (?:la )?(?:primavera|verano|otoño|invierno)|(?:en|cet) (?:été|automne|hiver)"
    r"|(?:im|seit|bis|zum|\w+e[nm]) (?:Frühjahr|Frühling|Sommer|Herbst|Winter)"
    r"|(?:dentro de|dans|in) \w+ (?:años?|mes(?:es)?|semanas?|días|ans?|mois|semaines?|jours"
    r"|Jahre?n?|Monate?n?|Wochen?|Tagen?)"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:lun|mar|mercre|jeu|vendre|same)di"
    r"|dimanche|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend"
)
TIME_LOOKS = (
    rf"\b(?:1[5-9]|20)\d\d\b|\b\d\d?[:.]\d\d\b|\b(?:{_DAYS})\b"
    r"|\b(?:last|next|this|in|by|since|the) (?:spring|summer|autumn|fall|winter|year|month|week)\b"
    rf"|\b(?:ago|today|tomorrow|yesterday|century)\b|\b(?:{_RUSSIAN_MONTHS})[а-я]+\b|\bма[яей]\b"
    r"|\b(?:весной|летом|осенью|зимой|назад|сегодня|завтра|вчера)\b|\b(?:этом|прошлом|том) году\b"
    rf"|\b(?:{_OTHER_TIMES})\b"
    r"|\d+[年月日号点]|[今明去前后]年|[一二两三四五六七八九十]+[月号点]|凌晨|早上|上午|中午|下午|晚上"
    r"|(?:星期|周|礼拜)[一二三四五六日天末]"
)
_TITLES = "|".join(rf"(?<=\b{title}\.)" for title in ("Mr", "Mrs", "Ms", "Dr", "Mme", "Sr", "Sra"))
_NAME = rf"(?:(?<=[^\s.!?…\"“«(—–])|{_TITLES})\s+[«“\"(]?(?!(?:{_DAYS})s?\b)([A-ZА-ЯЁ][\w'’-]+)"
"""A capital that does not come from beginning a sentence."""

_GERMAN_WORD = r"[A-ZÄÖÜ][\w'’-]+"
_GERMAN_BEGINNING = (
    r"(?!(?:D(?:er|ie|as|e[mn]|iese)|(?:[MS]|K)?[Ee]in|Unser|Ihr|Euer|[IA][mn]|Auf|Aus|Bei|Von|Vor"
    r"|Für|Mit|Nach|Zu|Als|Wenn|Weil|Jede|Alle|Viele|Seit|Und|Aber|Zwei|Drei)\w{0,2} )"
)
_GERMAN_NAME = (
    rf"(?:(?<=[^\s.!?…\"„«(—–:]) |(?:^|[.!?:] ){_GERMAN_BEGINNING}){_GERMAN_WORD} ({_GERMAN_WORD})"
    r"|\b(?:Herrn?|Frau|Dr\.|Prof\.|hei(?:ß|ss)\w+|hie(?:ß|ss)\w*|namens|genannt) (?!Dr\.)"
    rf"({_GERMAN_WORD})|, (?:d(?:er|ie|as) )?({_GERMAN_WORD})(?=[,.;])|[„«»]({_GERMAN_WORD})"
)
"""The same in German, where all nouns have one: two of them, what is called so, or set apart."""

THINGS = {
    FactKind.NUMBER: re.compile(NUMBER_LOOKS, re.IGNORECASE),
    FactKind.TIME: re.compile(TIME_LOOKS),
    FactKind.NAME: re.compile(_NAME),
    FactKind.PLACE: re.compile(_NAME),
}
"""What each kind of thing looks like in an answer."""

GERMAN_THINGS = {
    FactKind.NAME: re.compile(_GERMAN_NAME),
    FactKind.PLACE: re.compile(rf"{_GERMAN_NAME}|\b(?:in|aus|nach|bei|von) ({_GERMAN_WORD})"),
}
"""The same in German, where it looks otherwise."""

_WHOSE = (
    r"my|our|his|her|their|your|mon|ma|mes|notre|nos|votre|vos|son|sa|ses|leurs?|mis?|sus?"
    r"|nuestr[oa]s?|(?:mein|unser|sein|ihr)\w{0,2}"
)
_THE = r"(?:(?:the|an?|l[ea]s?|une?|el|los|una?|un[oa]s|d(?:er|ie|as|e[mn])|ein\w{0,2}) |l['’])"
_PLURAL = r"(?!this|yes|its|always|perhaps|besides|thus|less|más|après|dans)(\w{3,}s)"
_OF_OR_DOES = (
    r"(?:of|from|at|who|ha(?:ve|d)|are|were|d(?:o|id)|\w+ed|del?|du|des|que|qui|han|son|s?ont)"
)
UNNAMED_THINGS = {
    FactKind.NAME: re.compile(
        rf"\b(?:{_WHOSE}) (\w+)|\b{_THE}(\w+)(?: \w+)?,? (?:who|qui|que|der|die)\b"
        rf"|\b(?:by|par|por|von|durch) {_THE}(\w+)|^\W*{_THE}(\w+)|^\W*{_PLURAL} {_OF_OR_DOES}\b"
        r"|\b(?:s?he|elle|ella|él|er) \w|[а-яё]{3}",
        re.IGNORECASE,
    ),
    FactKind.PLACE: re.compile(
        r"\b(?:in|at|on|near|from|into|to|under|behind|beside|outside|inside|across|through|between"
        r"|around|over|off|en|desde|hacia|sobre|bajo|junto|dans|[àa]|sur|sous|chez|vers|devant"
        rf"|derrière|auf|aus|bei|nach|vor|unter|hinter|neben|über) (?:{_THE}|(?:{_WHOSE}) )(\w+)"
        r"|\b(?:al|del|du|aux?|i[mn]|am|beim|vom|zum|zur) (\w+)|\b(?:here|there|abroad|at home)\b"
        r"|\b(?:ici|là|aquí|allí|ahí|acá|allá|hier|dort|zu Hause|здесь|тут|там|дома)\b"
        r"|\b(?:в|во|на|из|с|со|у|под|за|над|около|возле|до|от|через|по|между) (\w{3,})",
        re.IGNORECASE,
    ),
}
"""How somebody, or a place, is told of without a name; in Russian, without articles, anyhow."""

TAKES_UP = re.compile(
    r"\W*(?:it|its|it's|they|their|he|his|she|her|this|that|that's|these|those|there"
    r"|он|она|оно|они|его|её|их|это|эт[аои]\w*|там|тогда|ils?|elles?|sa|ses|leurs?|cela|ça"
    r"|lu?i|lei|su[oae]|quest\w|quell\w|el[ea]s?|seus?|suas?|ess[ea]s?|iss?to|isso"
    r"|ell[ao]s?|él|sus?|er|sie|sein\w*|ihr\w*|dies\w*)\b|\W*[他她它这那其]",
    re.IGNORECASE,
)
"""A sentence that begins so goes on about what the one before spoke of."""
