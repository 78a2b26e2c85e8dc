"""Text that goes into Markdown and BibTeX shows as it is."""

import re

_MARKUP = re.compile(r"([\\`*_\[\]<>#|~&])")
_LINE_MARKUP = re.compile(r"^([^\S\n]*\d*)([-+=.)])", re.MULTILINE)
_BIBTEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{each: f"\\{each}" for each in "{}$&#%_"},
}


def markdown_text(text: str) -> str:
    """Text without anything that Markdown takes for markup."""
    return _LINE_MARKUP.sub(r"\1\\\2", _MARKUP.sub(r"\\\1", text))


def markdown_address(url: str) -> str:
    """A web address as it may stand between angle brackets."""
    return url.replace("<", "%3C").replace(">", "%3E")


def bibtex_text(text: str) -> str:
    """One line of text without anything that BibTeX or TeX takes for commands."""
    return "".join(_BIBTEX.get(each, each) for each in " ".join(text.split()))
