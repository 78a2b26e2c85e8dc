"""How people ask whether somebody did something, in the languages people ask in."""

import re

_NOBODY_EN = (
    "you|we|i|he|she|it|they|there|this|that|these|those|anyone|anybody|someone|somebody|people"
)
_NOBODY_DE = "er|sie|es|man|ihr|ich|wir|du|jemand|das|dies|diese|dieser|dieses"
_NOBODY_ES = "él|ella|ellos|ellas|usted|ustedes|alguien|esto|eso|que|de|a|en|para|por|con|y|muy|más"
_NOBODY_IT = "lui|lei|loro|qualcuno|questo|quello|che|di|a|in|per|con|da|e|mai|già|molto|più"
_NOBODY_PT = "el[ea]s?|você|vocês|alguém|isto|isso|que|de|a|em|para|por|com|e|muito|mais"
_NOBODY_RU = "он|она|оно|они|вы|ты|мы|я|это|кто|кто-то|кто-нибудь|что|что-то|что-нибудь|там|вам|вас"
_NOBODY_ZH = "[您你我他她它这這那谁誰们們的]|有[没沒]有|是否|曾"
_GERMAN_VERB = r"^\W*(?:hat|haben|hatte|hatten|ist|sind|wurde|wurden)\b"
_FRENCH_VERB = r"(?:(?:a|avait)-t-|ont-|avaient-|est-|était-|sont-|étaient-)(?:il|elle|ils|elles)\b"

DEEDS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^\W*(?:did|does|has|have|had) (?!(?:{_NOBODY_EN})\b)(?P<begins>\w)",
        rf"{_GERMAN_VERB} (?!(?:{_NOBODY_DE})\b)(?P<begins>\w)",
        rf"^\W*(?:est-ce qu['’e] ?)?(?P<doer>[^?]+?) {_FRENCH_VERB}",
        rf"^\W*(?:ha|han|había|habían|fue|fueron) \w+ (?!(?:{_NOBODY_ES})\b)(?P<begins>\w)",
        rf"^\W*(?:ha|hanno|aveva|avevano) \w+ (?!(?:{_NOBODY_IT})\b)(?P<begins>\w)",
        rf"^\W*\w+(?:ou|aram|eram|iram) (?!(?:{_NOBODY_PT})\b)(?P<begins>\w)",
        rf"^\W*\w+(?:ó|aron|ieron) (?!(?:{_NOBODY_ES})\b)(?P<begins>\w)",
        rf"^\W*\w+л[аои]?(?:с[ья])? ли (?!(?:{_NOBODY_RU})\b)(?P<begins>\W*\w)",
        rf"^\W*(?P<doer>(?:(?!{_NOBODY_ZH})(?-i:[\u3400-\u9fff])){{2,8}})(?:有[没沒]有|是否|曾经?|曾經)",
    )
)
"""Where it is said who: all of `doer`, or from `begins` on."""

_DO = "do|does|did|ha[sd]|have|will|is|are|was|were"
_WHICH_EN = rf"(?:what|which|how (?:many|much))(?: (?!(?:{_DO})\b)[\w'’-]+){{1,3}}"
LOOSE_DEED = re.compile(
    r"^\W*(?:when|where|how (?:many times|often)|(?:in )?(?:what|which) year|will|is|are)\b"
    rf"|^\W*{_WHICH_EN} (?:did|ha[sd]|have|will)\b"
    r"|^\W*(?:как(?:ой|ая|ое|ие|ую|ого|ом|их)|сколько|cu[aá]nt[oa]s|qu[eé]|quel(?:le)?s?"
    r"|wie ?viele?|welche[mrsn]?) [\w-]+|^\W*combien d(?:e |['’])\w+"
    r"|^\W*(?:когда|где|куда|сколько раз|в каком году)\b|^\W*\w+(?:[её]т|ит|[уюая]т)(?:ся)? ли\b"
    r"|^\W*(?:wann|wo|wie oft|wird|quand|où|combien de fois)\b"
    r"|^\W*(?:quando|dove|quante volte|onde|quantas vezes|quant[ieoa]s?) "
    r"|^\W*(?:cu[aá]ndo|d[oó]nde|cu[aá]ntas veces|en qué año|va a|irá)\b"
    r"|什[么麼][时時]候|何[时時]|哪一?年|[几幾]月|多少次|[几幾]次|在哪|(?:会|會|[将將])(?=.+[吗嗎])"
    r"|[了过過][吗嗎没沒](?=\W*$)",
    re.IGNORECASE,
)
"""How people ask when, where or how often somebody does something, or whether they will."""

DONE = re.compile(
    r"^\W*(?:did|ha[sd]|have)\b|^\W*\w+л[аои]?(?:с[ья])? ли\b|[了过過][吗嗎没沒]\W*$|有[没沒]有",
    re.IGNORECASE,
)
"""How people ask whether something was done, and not whether it is or will be."""

TO_BE_DONE = re.compile(
    r"(?<!\bbegan )(?<!\bbegun )(?<!\bstarted )(?<!\bcontinued )(?<!\bmanaged )(?<!\bhad )"
    r"(?<!\bable )(?<!\bhelped )(?<!\bwent on )(?<!\bcame )(?<!\bused )(?<!\bforced )"
    r"(?<!\ballowed )"
    r"\bto (?:\w+ly )?$|\b(?:should|must|ought to|may|might) (?:\w+ly )?$",
    re.IGNORECASE,
)
"""What stands before a verb that somebody is called on for, or hopes: it is not told to be done."""

VERB_LAST = re.compile(_GERMAN_VERB, re.IGNORECASE)
"""A German question: what somebody did stands at its end."""

BESIDE = re.compile(
    r"already|ever|never|also|really|actually|just|yet|déjà|jamais|aussi|vraiment|encore|enfin|ya"
    r"|nunca|también|уже|также|тоже|сам|сама|сами|himself|herself|themselves|two|three|both",
    re.IGNORECASE,
)
"""What may stand where somebody, or the verb, is looked for."""

OF_THEM = re.compile(
    r"\b(?:he|him|his|she|hers?|they|them|theirs?|он|его|ему|ним|нём|она|её|ей|они|их|им|ими|ils?"
    r"|elles?|lui|leurs?|eux|él|ella|ellos|ellas|sus?|er|ihm|ihn|sie|ihr|ihnen)\b|[他她]",
    re.IGNORECASE,
)
"""What takes up somebody who was named before."""

_NAME = r"[A-ZÀ-ÖØ-ÞА-ЯЁ][\w'’-]+"
FULL_NAME = re.compile(rf"(?<![\w'’-]){_NAME}(?: {_NAME})+")
"""Two words with capitals at least: most are persons."""

OBJECT = re.compile(
    r"(?:\b(?:в|во|на|из|у|с|со|к|о|об|по|для|от|до|за|при|of|the|in|at|on|to|from|by|with|for|and|under|между|и|de|del|la|el|a|en|con|por|y|du"
    r"|des|le|à|au|avec|par|et|von|vom|der|die|das|den|dem|mit|für|und|zu|bei) ?)$",
    re.IGNORECASE,
)
"""What stands before somebody who is not the one that does something."""

NEXT = re.compile(rf"\W*(?:[^\W\d_]+\W+){{0,2}}(?:{_NAME} ){{0,4}}")
"""What may stand between a verb and whom it is done with: a meeting with President Marsh."""

WHO_DID = re.compile(
    r"^\W*(?:and |but |so )?who(?: (?:is|are|was|were|ha[sd]|have|will|would|be|been|first|also"
    r"|actually|really|originally|it that|the))* "
    r"|^\W*(?:(?:а|и|но) )?кто(?: (?:же|это|был[аи]?|будет|первым|тогда|сейчас|теперь|вообще))* "
    r"|^\W*(?:e )?chi(?: (?:è|era|fu|sono|ha|hanno|aveva|si|lo|la|gli|le|ci|stato|stata))* "
    r"|^\W*(?:e )?quem(?: (?:é|era|foi|são|foram|se|[oa]s?|lhes?|nos|tinha|vai))* "
    r"|^\W*(?:y )?qui[eé]n(?:es)?(?: (?:es|era|fue|son|ha|han|había|se|lo|la|le|nos))* "
    r"|^\W*(?:et )?qui (?:(?:est|était|a|ont|avait|va|y|les?|la|leur) |(?:s|l|m|t)['’](?:est )?)*"
    r"|^\W*(?:und )?wer (?P<last>(?:hat|haben|hatte|ist|war|wird) )?"
    r"|(?<![给給和跟对對向找请請为為被把])(?:[谁誰]|哪位)(?!的)(?:最?先|最早|第一[个個]|[来來在会會要也])*",
    re.IGNORECASE,
)
"""How people ask who did something, up to what was done: in German that may stand last."""

PASSIVE = re.compile(
    r"\b(?:(?:is|are|was|were|been|be)(?: (?:\w+ly|not|never|also|first|then|all|later|only))?"
    r"|été|fut|furent|fue|fueron|sido|stat[oaie]|foi|foram|venne|(?:wurden?|worden)(?: [^,;]*)?) $",
    re.IGNORECASE,
)
"""What stands before a verb that tells what was done, and by whom only where it adds that."""

PASSIVE_BESIDE = re.compile(r" (?:with|in|on|at|during|under|for|from|between|near|as)\b")
"""What stands behind such a verb where a comma stands before it: a plant, built with care."""

PASSIVE_RU = re.compile(r"[её]н(?:а|о|ы)?|[ая]н(?:а|о|ы)?|[ыи]т(?:а|о|ы)?", re.IGNORECASE)
"""How such a verb ends in Russian."""

BY = re.compile(
    r"\b(?:by|par|por|von|vom|durch|through|da|dal(?:la|lo|l['’]|le)?|pel[oa]s?)\b|[А-Яа-яё]{2}(?:[ое]м|[оеё]й|[ая]ми|ью|ым|им)\b",
    re.IGNORECASE,
)
"""What tells by whom: in Russian, a case."""

DOER_FIRST = frozenset({"en", "fr"})
"""Languages in which whoever does something is told by standing before the verb."""

BESIDE_DOER = re.compile(
    r"\b(?:by|of|from|with|between|par|d[eu]s?|avec|entre)\b"
    r"(?!.*\b(?:to|at|in|into|on|for|against|about|over|aux?|à|dans|sur|pour|contre|chez)\b)",
    re.IGNORECASE | re.DOTALL,
)
"""What stands last between a verb and whoever did it all the same: sold in May by Marsh."""

MUTUAL = re.compile(
    r"m[ae]et|met|marr[iy]|wed|talk|sp[eo]ak|spoke|discuss|negotiat|agree|debat|quarrel|fought|fight"
    r"|rencontr|épous|mari|parl|discut|négoci|accord|disput",
    re.IGNORECASE,
)
"""How verbs begin of what each does whom it is done to."""

ENDS_QUOTED = re.compile(r"[\"”»’,!?] $")
"""What stands before a verb of saying behind what was said: “Never,” answered Marsh."""

OF_DOER = re.compile(
    r",? (?:(?:of|in|from|at|on|over|near|behind|under|between|for|with|against)"
    r"(?: (?:the|an?|his|her|its|our|their|this|that))*|the) ",
    re.IGNORECASE,
)
"""What joins words to somebody, before the verb: the court in Marlow, Yusuf the barber."""
