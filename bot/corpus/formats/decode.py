"""Bytes become text, whatever encoding they were saved in."""

import codecs
import re

from charset_normalizer import from_bytes

from bot.corpus.remark import DocumentError
from bot.corpus.words import language

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""")
_SAMPLE = 64 * 1024
_LEGACY = (
    "cp1251",
    "gb18030",
    "big5",
    "cp1252",
    "koi8_r",
    "shift_jis",
    "euc_kr",
    "cp1250",
    "cp866",
)


def decode(data: bytes, *, declared: bool = False) -> str:
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
            return _clean(data.decode(encoding, "replace"))
    if wide := _wide(data):
        return _clean(data.decode(wide, "replace"))
    if b"\0" in data[:_SAMPLE]:
        raise DocumentError("no-text")
    if (text := _utf8(data)) is not None:
        return _clean(text)
    if declared and (found := _DECLARED.search(data[:4096])):
        try:
            return _clean(data.decode(found[1].decode("ascii"), "replace"))
        except LookupError:
            pass
    return _clean(_legacy(data))


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


def _legacy(data: bytes) -> str:
    sample = data[:_SAMPLE]
    found = from_bytes(
        sample, cp_isolation=list(_LEGACY), threshold=0.5, enable_fallback=False
    ).best()
    text = data.decode(found.encoding if found else "cp1252", "replace")
    if found and found.encoding == "cp1250" and language.detect(text) not in {"pl", "cs"}:
        return data.decode("cp1252", "replace")
    return text


def _clean(text: str) -> str:
    """Refuses what is mostly control characters: a picture, a program, an archive."""
    sample = text[:_SAMPLE]
    odd = sum(1 for c in sample if (c < " " and c not in "\t\n\r\f\v\x1a") or c in "\ufffd\x7f")
    if odd > 2 + len(sample) * 0.02:
        raise DocumentError("no-text")
    return text
