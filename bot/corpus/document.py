"""The bytes of one document become a reading: its format's lines, then the pipeline."""

from dataclasses import replace

from bot.corpus.assemble import assemble
from bot.corpus.formats.table import Format
from bot.corpus.interview import Reading
from bot.corpus.lines import clean, whole
from bot.corpus.remark import DocumentError, remark


def document(data: bytes, stem: str, form: Format) -> Reading:
    """Read the bytes of one document.

    Args:
        data: The whole file.
        stem: The file's name without its suffix.
        form: Its format.
    """
    if not data.strip():
        return Reading(None, remark("empty"))
    try:
        page = form.parse(data)
    except DocumentError as error:
        return Reading(None, error.remark)
    front = {str(whole(key)): whole(value) for key, value in page.front.items()}
    meta = {key: clean(value) for key, value in page.meta.items()}
    reading = assemble(replace(page, front=front, meta=meta, stem=clean(stem)))
    if page.doubts and reading.interview:
        warnings = page.doubts + reading.interview.warnings
        return replace(reading, interview=replace(reading.interview, warnings=warnings))
    return reading
