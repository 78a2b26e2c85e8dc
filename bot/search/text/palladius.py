"""How Russian spells the syllables of Chinese, as Palladius did."""

import re


def by_other_words(text: str) -> dict[str, str]:
    """Each other word, and the one behind it."""
    words = text.split()
    return dict(zip(words[::2], words[1::2], strict=True))


_CYRILLIC_ONSETS = by_other_words(
    "b б p п m м f ф d д t т n н l л g г k к h х q ц x с r ж c ц s с z цз j цз zh чж ch ч sh ш w в"
)
_CYRILLIC_RHYMES = by_other_words(
    "a а o о e э ai ай ei эй ao ао ou оу er эр an ань en энь ang ан eng эн ong ун i и ia я ie е"
    " iao яо iu ю ian янь in инь iang ян ing ин iong юн u у ua уа uo о uai уай ui уй uan уань"
    " un унь uang уан ue юэ"
)
_CYRILLIC_PALATAL = by_other_words(
    "a я o ё e е ao яо ou ю an янь ang ян ong юн u юй ue юэ uan юань un юнь"
)
"""What rhymes become after y, and those in u after j, q and x."""

_CYRILLIC_WHOLE = by_other_words("zi цзы ci цы si сы wu у hui хуэй lv люй")


def cyrillic(syllable: str) -> str:
    """How Russian spells a syllable of pinyin, as Palladius did: zhang, чжан."""
    parts = re.fullmatch("([zcs]h|[bpmfdtnlgkhjqxrzcswy])?([aeiou].*)", syllable)
    if syllable in _CYRILLIC_WHOLE or not parts:
        return _CYRILLIC_WHOLE.get(syllable, "")
    onset, rhyme = parts[1] or "", parts[2]
    palatal = onset == "y" or (onset in ("j", "q", "x") and rhyme[0] == "u")
    ends = _CYRILLIC_PALATAL if palatal and rhyme in _CYRILLIC_PALATAL else _CYRILLIC_RHYMES
    return _CYRILLIC_ONSETS.get(onset, "") + ends[rhyme] if rhyme in ends else ""
