"""Labels before a full stop, as parliaments, courts and typists set them off."""

import re

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĪİĹŁŃŇŌŐŘŚŞŠŢŤŪŮŰŹŻŽА-ЯЁІЇЄҐ"
IN_CAPITALS = re.compile(
    r"^(?P<label>(?:The\s+|Mr\.?\s+|Mrs\.?\s+|Ms\.?\s+|Miss\s+|Dr\.?\s+|Senator\s+|Chairman\s+|Secretary\s+|Gen\.?\s+|"
    r"Ambassador\s+|Rep\.?\s+|Sen\.?\s+|MR\.?\s+|MRS\.?\s+|MS\.?\s+|DR\.?\s+)?"
    rf"(?:[{_UPPER}][\w'’]?[{_UPPER}'’-]{{2,}}|QUESTION|Q)"
    rf"(?:\s[{_UPPER}][{_UPPER}'’-]+){{0,3}})\s?\.\s*(?:[-–—]+\s*)?(?=[{_UPPER}\"“'‘(\[¿¡«])"
)
"""A name in capital letters: `MR. HOLLIS. Yes.`, `ROSA ITURBE.— Menos.`"""
WITH_TITLE = re.compile(
    r"^(?P<label>(?:Mr|Mrs|Ms|Miss|Dr|Sen|Rep|Gov|Gen|Adm|Col|Senator|Chairman|Chairwoman|Chair|Secretary|General|Admiral|Colonel"
    r"|Captain|Ambassador|Representative|Governor|Judge|Justice|Director|Commissioner|Mayor|Professor|Chief|Sheriff|Inspector)"
    r"\.?\s+[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)?)\.\s+(?=[A-Z\"“‘(\[])"
)
"""A title and a surname before a full stop, as hearings print: `Senator Briggs. How many?`."""
OFFICE_ALONE = re.compile(
    r"^(?P<label>The\s(?:(?:Vice|Acting|Deputy|Prime|Presiding)\s)?[A-Z][a-z]+(?:\s(?:Minister|General))?)\.\s+(?=[A-Z\"“‘(\[])"
)
"""An office with its article before a full stop, as public papers print: `The President. Yes.`."""
IN_RUSSIAN = re.compile(
    r"^(?P<label>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\s[А-ЯЁ]\.\s?[А-ЯЁ]\.)\s+(?:[—–-]\s+)?(?=[А-ЯЁ«(])"
)
"""A surname and initials, as Russian hearings print: `Рябов А.Н. Четыре.`."""
IN_FRENCH = re.compile(
    r"^(?:(?:M\.|Mme|MM\.)\s+(?:(?:le|la)\s+[^\W\d_]{3,24}\s+(?=[^a-z]))?(?!l[ea]\s))?"
    rf"(?P<label>(?<=\s)[{_UPPER}][\w'’-]+(?:\s+(?:de\s+|du\s+|d['’])?[{_UPPER}][\w'’-]+){{0,3}}"
    r"|(?:M\.\s+le\s+président|Mme\s+la\s+présidente))"
    rf"\.\s+(?:[—–-]\s+)?(?=[{_UPPER}«(])"
)
"""The same in French: `Mme la présidente Hélène Castaing. Combien ?`."""
INITIALS_AND_DASH = re.compile(
    rf"^(?P<label>(?:[{_UPPER}]\.[\s-]?){{1,2}}[{_UPPER}][\w'’-]+(?:\s[{_UPPER}][\w'’-]+)?)\.[-–—]\s+(?=\S)"
)
"""Initials and a surname before a stop and a dash, as in French: `F. Castaing.- Avec …`."""
