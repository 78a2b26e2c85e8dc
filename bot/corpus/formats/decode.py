"""Bytes become text, whatever encoding they were saved in."""

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from bot.corpus.remark import DocumentError, Remark, remark
from bot.corpus.words import language, searched

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""")
_AS_BROWSERS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "big5": "big5hkscs",
}
"""Encodings that pages declare, and the wider ones that browsers take them for."""
_SAMPLE = 64 * 1024
STRAY_ZEROS = 2
"""Zero bytes that a program may have left in a text."""
_LEGACY = (
    *("cp1251", "koi8_r", "koi8_u", "cp866", "iso8859_5", "mac_cyrillic"),
    *("gb18030", "big5", "cp932", "euc_jp", "iso2022_jp", "euc_kr"),
    *("cp1252", "cp850", "mac_roman", "cp1250", "iso8859_2"),
    *("cp1253", "cp1255", "cp1256", "iso8859_6"),
)
_CLOSE = 0.03
"""Difference in `chaos`, 0..1, below which another encoding is as plausible."""
_USUAL = frozenset({"cp1251", "cp1252", "gb18030", "big5", "cp932", "euc_kr"})
"""Far commoner than those they are mistaken for."""
_WESTERN = ("cp1252", "cp850", "mac_roman")
_SIGNS = frozenset("éèêëàâäçùûüîïôöœñáíóúßãõåøæìòÉÀÄÖÜÑ¿¡«»“”‘’„–—…€°ºª©")
"""What stands in Western European texts beyond ASCII."""
_ODD = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f\x7f\ufffd]")
"""Control characters that no text has, and what could not be decoded."""
_ESCAPES = re.compile(rb"\x1b\$[@B]")
"""Where ISO-2022-JP, whose bytes are all ASCII, begins to write Japanese."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, and whether its letters are doubtful."""

    text: str
    doubts: tuple[Remark, ...] = ()


def decode(data: bytes, *, declared: bool = False) -> Decoded:
    """Decode a document.

    A byte order mark is believed first, then what the page declares (with `declared`), then UTF-8
    when it fits, then the most plausible older encoding.

    Returns:
        The text, line endings as in the file.

    Raises:
        DocumentError: The bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_clean(data.decode(encoding, "replace")))
    if wide := _wide(data):
        return Decoded(_clean(data.decode(wide, "replace")))
    if data.count(0, 0, _SAMPLE) > STRAY_ZEROS:
        raise DocumentError("no-text")
    if _ESCAPES.search(data[:_SAMPLE]):
        return Decoded(_clean(data.decode("iso2022_jp", "replace")))
    if (text := _utf8(data)) is not None:
        return Decoded(_clean(text))
    if declared and (found := _DECLARED.search(data[: searched.DECLARED_BYTES])):
        try:
            name = codecs.lookup(found[1].decode("ascii")).name
            return Decoded(_clean(data.decode(_AS_BROWSERS.get(name, name), "replace")))
        except LookupError:
            pass
    return _legacy(data)


def _utf8(data: bytes) -> str | None:
    """The text as UTF-8, a few bad bytes or a cut last letter forgiven; `None` when it is not."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond = sum(1 for character in text[:_SAMPLE] if character > "\x7f") if broken else 0
    good = beyond - text[:_SAMPLE].count("\ufffd")
    return text if broken <= 3 and good >= 10 * broken else None


def _wide(data: bytes) -> str | None:
    """UTF-16 without a byte order mark shows as zeros in every other byte, or as its line feeds."""
    sample = data[:_SAMPLE]
    sample = sample[: len(sample) // 2 * 2]
    if len(sample) < 8:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    for zeros, others, encoding, feed in (
        (odd, even, "utf-16-le", "\n\0"),
        (even, odd, "utf-16-be", "\0\n"),
    ):
        if zeros > max(3 * others, half * 0.02) and feed.encode("ascii") in sample:
            return encoding
        if zeros > half * 0.7 and others < half * 0.02:
            return encoding
    return None


def _legacy(data: bytes) -> Decoded:
    """The text in the most plausible older encoding; doubtful when others are as plausible."""
    sample = data[:_SAMPLE]
    found = list(
        from_bytes(sample, cp_isolation=list(_LEGACY), threshold=0.5, enable_fallback=False)
    )
    encoding = found[0].encoding if found else "cp1252"
    text = data.decode(encoding, "replace")
    eastern = encoding in {"cp1250", "iso8859_2"} and language.detect(text) in {"pl", "cs"}
    if encoding in {*_WESTERN, "cp1250", "iso8859_2"} and not eastern:
        encoding = max(_WESTERN, key=lambda each: _signs(sample.decode(each, "replace")))
        text = data.decode(encoding, "replace")
    shown = sample.decode(encoding, "replace")
    close = [other for other in found[1:] if other.chaos - found[0].chaos < _CLOSE]
    others = any(str(other) != shown for other in close)
    unsure = not found or (others and encoding not in _USUAL)
    name = encoding.replace("_", "-").upper()
    return Decoded(_clean(text), (remark("encoding", name=name),) if unsure else ())


def _signs(text: str) -> int:
    """How well the letters beyond ASCII fit a Western European text."""
    return sum(1 if sign in _SIGNS else -1 for sign in text if sign > "\x7f")


def _clean(text: str) -> str:
    """Refuses what is mostly control characters: a picture, a program, an archive."""
    sample = text[:_SAMPLE]
    if len(_ODD.findall(sample)) > 2 + len(sample) * 0.02:
        raise DocumentError("no-text")
    return text
