"""Words with which a question only asks for a view of something, or whether it was spoken of.

They stand in no answer, and count as words of grammar: what is left is what is asked about.
"""

import re

_ENGLISH = (
    r"\b(?:questions?|views?|opinions?|thoughts)(?= (?:about|on|of|regarding)\b)",
    r"\b(?:positions?|stances?|attitudes?|take)(?= (?:about|on|regarding|towards?)\b)",
    (
        r"\b(?:anything|something|info|information|details|comments?|statements?|remarks?|quotes?)"
        r"(?= (?:about|on|regarding|concerning)\b)"
    ),
    r"\baccording(?= to\b)|\b(?:regarding|concerning)\b|\bmention(?:s|ed|ing)?\b",
    r"\bhow (?:do|does|did|would) (?:[\w'’.-]+ ){1,5}?(see|view|regard|assess|evaluate)\b",
    r"\bwhat (?:[\w'’.-]+ ){1,5}?(thinks|says|thought|said|believes)(?= (?:about|on|of)\b)",
    r"\bwhat(?:['’]s| is| was) (known|said)(?= (?:about|on|of)\b)",
    r"\b(?:has|have|had|was|were|is|are)\b.{1,100}\b(discussed|talked about|brought up)\W*$",
    r"\b(?:do|does|did|in) (?:the |this |that |any |an |his |her )?(?:\w+ )?(interviews?)\b",
)
_RUSSIAN = (
    r"\b(?:вопрос\w{0,2}|мнени\w)(?= (?:об?|обо|про|насч[её]т|касательно|по)\b)",
    r"\b(?:взгляд\w{0,2}(?= на\b)|отношение(?= к\b)|относ(?:ится|ятся|итесь|ишься)(?= ко?\b))",
    r"(?<=\bпо )(?:мнению|словам)\b|(?<=\bв )(?:отношении|интервью)\b|\bупом[яи]н\w+",
    (
        r"\b(?:высказывани\w|комментари\w|заявлени\w|информаци\w|сведени\w|ответ\w{0,2}|реч[ьи])"
        r"(?= (?:[\w-]+ ){0,2}(?:об?|обо|про|насч[её]т|касательно)\b)"
    ),
    r"\bпозици\w(?= (?:[\w-]+ ){0,3}(?:по|в отношении|относительно|касательно)\b)",
    (
        r"\bкак (?:[\w-]+ ){1,4}?"
        r"(оценива[ею]т|оценил[аи]?|расценива[ею]т|вид[ия]т|смотр[ия]т(?= на\b)"
        r"|высказал(?:ся|ась|ись)|высказыва[ею]тся|(?:про)?комментиру[ею]т|прокомментировал[аи]?)\b"
    ),
    r"^\W*(?:я )?(ищу|ищем)\b|\bчто (известно|сказано)(?= (?:об?|обо|про|в)\b)",
)
_CHINESE = (
    r"[提谈談说說讲講聊](?:到|及|起)[过過了]?",
    r"(?:怎[么麼]|如何|怎[样樣])(?:看待?|[评評][价價论論]|[认認][为為]|回[应應])",
    r"有(?:什[么麼]|何|哪些)(?:看法|[评評][价價]|意[见見]|[观觀][点點])",
    (
        r"(?<=的)(?:问题|問題|看法|[观觀][点點]|[态態]度|意[见見]|[评評][价價]|立[场場]|回答|情[况況]|引[语語])"
        r"(?:是(?:什[么麼]|怎[样樣])|如何|怎[么麼]?[样樣])?(?=\W*$)"
    ),
    r"(?:[采採][访訪]|[访訪][谈談]|[专專][访訪])(?=[中里裡]|提|[谈談]|[说說]|[讲講])",
    r"(?:相[关關]|有[关關])的?(?:[内內]容|信息|[资資]料|情[况況])(?=\W*$)|方面(?=有|的|怎|如何|\W*$)",
    r"先生(?=[，,])",
)
_OTHERS = (
    r"\bmencion\w+|\bhabl\w+(?= (?:de|del|sobre|acerca)\b)|\bsegún\b|\bqué se (sabe|dice)\b",
    r"\berwähn\w+|\b(?:spricht|sprechen|redet)(?= (?:über|von|vom)\b)|\betwas(?= (?:über|zu)\b)",
    r"\bwas (denkt|sagt|meint|hält)\b|\bhat \w+(?: \w+){0,3} (?:über|zu) .{1,80}(gesagt)\W*$",
    r"\bwas ist (?:über|zu|von) .{1,80}(bekannt)\W*$",
    r"\bmentionn\w+|\bévoqu\w+|\bparle\w*(?= d(?:e|es|u)\b| d['’])|\bselon\b|\bque (sait|dit)-on\b",
)

_FOR = (
    (
        r"\b(?:i['’]?m|i am|we['’]?re|we are) "
        r"(?:writing|preparing|doing|working on|researching|making)"
        r"(?: (?:an?|my|our|the|some))?(?: \w+){0,2}? (?:papers?|articles?|essay|thesis"
        r"|dissertation|report|piece|story|presentation|project|homework|assignment|coursework"
        r"|research|podcast|talk)"
    ),
    (
        r"\bfor (?:an?|my|our|the) (?:\w+ )?(?:paper|article|essay|thesis|dissertation|presentation"
        r"|homework|assignment|coursework)|\b(?:like|want|need|trying|hoping) to (?:know|find out)"
    ),
    (
        r"\b(?:пишу|готовлю|делаю|работаю над)(?: \w+){0,2}? (?:материал\w{0,2}|стать[юией]"
        r"|реферат\w{0,2}|курсов\w+|диплом\w{0,2}|доклад\w{0,2}|репортаж\w{0,2}|сюжет\w{0,2}|эссе"
        r"|заметк\w|диссертаци\w|текст\w{0,2})"
        r"|\b(?:хочу|хотел(?:а|ось)?(?: бы)?|хочется|нужно|надо|необходимо)"
        r" (?:узнать|понять|выяснить|знать|уточнить)|\bинтересу(?:ет|ют)\b"
    ),
    (
        r"\bje (?:prépare|rédige|fais|dois (?:faire|rédiger)|travaille sur)(?: \w+){0,2}? (?:exposé"
        r"|article|mémoire|dossier|devoir|reportage|travail|thèse)"
    ),
    r"\b(?:voudrais|aimerais|souhaite(?:rais)?|veux|cherche à|besoin de) (?:savoir|connaître)",
    (
        r"\b(?:estoy|estamos) (?:escribiendo|preparando|haciendo|redactando)(?: \w+){0,2}? "
        r"(?:artículo|trabajo|tesis|reportaje|ensayo|nota|presentación|tarea)"
    ),
    r"\b(?:quiero|quisiera|querría|necesito|gustaría|quería) (?:saber|conocer)",
    (
        r"\bich (?:schreibe|mache|bereite|arbeite)(?: \w+){0,3}? (?:artikel|hausarbeit|referat"
        r"|facharbeit|aufsatz|masterarbeit|bachelorarbeit|beitrag|bericht|vortrag)"
    ),
    r"\b(?:möchte|würde|will|muss)(?: (?:gerne?|ich|mal|auch|nur))* (?:wissen|erfahren)",
    r"(?:正在|在|要)?[写寫准準做][^，。,.]{0,8}(?:论文|論文|报道|報道|文章|作业|作業|稿子)",
    r"想(?:要)?(?:了解|知道|请问|問)(?:一下)?",
)
"""What somebody asks for: a paper on it, or to know it. Nobody on record has to say that."""

_WAYS = tuple(
    re.compile("|".join(ways), re.IGNORECASE)
    for ways in (_ENGLISH, _RUSSIAN, _CHINESE, _OTHERS, _FOR)
)


def words_that_ask(question: str) -> set[int]:
    """The places of the characters with which a question only says that something is asked.

    Args:
        question: Any text; where a part of what asks is what is asked about, only the rest counts.
    """
    found = (each for ways in _WAYS for each in ways.finditer(question))
    return {place for each in found for place in range(*each.span(each.lastindex or 0))}
