"""Language tags, as https://www.rfc-editor.org/info/bcp47 has them."""

from functools import lru_cache


@lru_cache(1 << 8)
def primary_language(tag: str) -> str:
    """The language of a tag without its script and region, in lower case: `zh` of `zh-Hant`."""
    return tag.partition("-")[0].lower()
