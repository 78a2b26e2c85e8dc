"""What facts look like in a text, where its language has words of its own for them."""

import re
from collections.abc import Mapping

from bot.search.ranking.facts.fact_words import (
    GERMAN_THINGS,
    NUMBER_LOOKS,
    THINGS,
    TIME_LOOKS,
    UNNAMED_THINGS,
    FactKind,
)
from bot.search.text.language_tags import primary_language

_ITALIAN_NUMBERS = (
    "due|tre|quattro|cinque|sei|sette|otto|nove|dieci|(?:un|do|tre|quattor|quin|se)dici"
    r"|dicia(?:ssette|nnove)|diciotto|vent(?:i|uno|otto|i\w+)"
    r"|(?:trent|(?:quar|cinqu|sess|sett|ott|nov)ant)(?:a|uno|otto|a\w+)"
    r"|\w*cento\w*|\w*mila|mille\w*|milion[ei]|miliard[oi]|metà|dozzin[ae]|decin[ae]|centinai[ao]"
    "|migliai[ao]"
)
_ITALIAN_TIMES = (
    "(?:genn|febbr)aio|marzo|aprile|maggio|giugno|luglio|agosto|(?:sett|nov|dic)embre|ottobre|ieri"
    r"|oggi|domani|(?:ann[oi]|mes[ei]|giorn[oi]|settiman[ae]|or[ae]) fa|alle \w+|a mezzo\w+"
    "|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica"
    r"|(?:quest['’]?\w?|scors[oa]|prossim[oa]) ?(?:anno|mese|estate|inverno|autunno|settimana)"
    "|(?:in|nella|d)[ '’](?:primavera|estate|autunno|inverno)"
    r"|(?:da|dopo|fra|tra) \w+ (?:ann[oi]|mes[ei]|settiman[ae]|giorn[oi]|or[ae])"
)
_PORTUGUESE_NUMBERS = (
    "dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|(?:do|tre|cator|quator|quin)ze"
    "|dez[ea]sse(?:is|te)|dezoito|dez[ea]nove|vinte|trinta|(?:quar|cinqu|sess|set|oit|nov)enta|cem"
    r"|cento|\w+(?:c|z)ent[oa]s|quinhent[oa]s|mil|[mb]ilh(?:ão|ões)|metade|dúzias?|dezenas?"
    "|centenas?|milhares"
)
_PORTUGUESE_TIMES = (
    "(?:jan|fever)eiro|março|abril|maio|ju[nl]ho|agosto|(?:set|nov|dez)embro|outubro|ontem|hoje"
    r"|amanhã|há \w+ (?:anos?|mês|meses|dias?|semanas?|horas?)|às \w+|ao meio-dia|à meia-noite"
    "|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|sábado|domingo"
    "|(?:este|no|próximo|último) (?:ano|mês|verão|inverno|outono)|(?:na|da|esta) primavera"
    r"|(?:em|depois de|dentro de|daqui a) \w+ (?:anos?|meses|semanas?|dias?|horas?)"
)
_ITALIAN_THE = (
    "(?:(?:il|l[oae]|gli|i|un[oa]?|quest[oa]|quell[oa]|mi[oae]|su[oae]|nostr[oa]|miei|suoi|alcuni"
    "|molti) |l['’]|un['’])"
)
_PORTUGUESE_THE = "(?:(?:[oa]s?|uma?|est[ae]|ess[ae]|meus?|minhas?|seus?|suas?|nossos?|nossas?) )"
_ITALIAN_AT = (
    r"\b(?:(?:[dn]e|a|da|su)(?:l|i|gli|ll[aoe])|a[il]|in|a|da|su|verso|sotto|dentro|dietro|presso"
    rf"|sopra|accanto|davanti) {_ITALIAN_THE}?(\w+)|\b(?:[dn]e|a|da|su)ll['’](\w+)"
    r"|\b(?:qui|qua|lì|là|altrove)\b"
)
_PORTUGUESE_AT = (
    r"\b(?:n[oa]s?|d[oa]s?|num|numa|aos?|às?|pel[oa]s?|em|para|até|sob|sobre|junto|desde)"
    rf" {_PORTUGUESE_THE}?(\w+)|\b(?:aqui|ali|lá|cá|aí)\b"
)

_THINGS: Mapping[str, Mapping[FactKind, re.Pattern[str]]] = {
    "de": GERMAN_THINGS,
    "it": {
        FactKind.NUMBER: re.compile(rf"{NUMBER_LOOKS}|\b(?:{_ITALIAN_NUMBERS})\b", re.IGNORECASE),
        FactKind.TIME: re.compile(rf"{TIME_LOOKS}|(?i:\b(?:{_ITALIAN_TIMES})\b)"),
    },
    "pt": {
        FactKind.NUMBER: re.compile(
            rf"{NUMBER_LOOKS}|\b(?:{_PORTUGUESE_NUMBERS})\b", re.IGNORECASE
        ),
        FactKind.TIME: re.compile(rf"{TIME_LOOKS}|(?i:\b(?:{_PORTUGUESE_TIMES})\b)"),
    },
}
_UNNAMED: Mapping[str, Mapping[FactKind, re.Pattern[str]]] = {
    "it": {
        FactKind.NAME: re.compile(
            rf"\b{_ITALIAN_THE}(\w+)(?: \w+)?,? che\b|^\W*{_ITALIAN_THE}(\w+)"
            rf"|\bda(?:l|i|gli|ll[aoe])? ?{_ITALIAN_THE}?(\w+)"
            r"|\b(?:mi[oa]|su[oa]|nostr[oa]|miei|suoi) (\w+)|\b(?:lui|lei) \w",
            re.IGNORECASE,
        ),
        FactKind.PLACE: re.compile(_ITALIAN_AT, re.IGNORECASE),
    },
    "pt": {
        FactKind.NAME: re.compile(
            rf"\b{_PORTUGUESE_THE}(\w+)(?: \w+)?,? que\b|\b(?:por|pel[oa]s?) (?:uma? )?(\w+)"
            rf"|^\W*{_PORTUGUESE_THE}(\w+)|\b(?:meu|minha|seu|sua|nosso|nossa) (\w+)"
            r"|\bel[ea]s? \w",
            re.IGNORECASE,
        ),
        FactKind.PLACE: re.compile(_PORTUGUESE_AT, re.IGNORECASE),
    },
}
_NONE: Mapping[FactKind, re.Pattern[str]] = {}


def thing(kind: FactKind, language: str = "") -> re.Pattern[str]:
    """What a kind of fact looks like.

    Args:
        kind: Of fact.
        language: Tag of the text's language: German writes all nouns as others write names.
    """
    return _THINGS.get(primary_language(language), _NONE).get(kind, THINGS[kind])


def unnamed_thing(kind: FactKind, language: str) -> re.Pattern[str]:
    """How somebody, or a place, is told of without a name.

    Args:
        kind: `NAME` or `PLACE`.
        language: Tag of the text's language.
    """
    return _UNNAMED.get(primary_language(language), _NONE).get(kind, UNNAMED_THINGS[kind])
