"""One conversation, marked in every way that publishers use, comes out the same."""

import html
import json
import re
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.corpus.reader import read

TALKS: dict[str, dict[str, object]] = json.loads(
    Path(__file__).with_name("conversations.json").read_text("utf-8")
)
Pairs = list[tuple[str, list[str]]]


class Talk:
    """A conversation in one language, and how its labels are worded."""

    def __init__(self, language: str) -> None:
        talk = TALKS[language]
        self.language = language
        self.name, self.asker, self.outlet, self.title, self.intro, self.date = (
            str(talk[key]) for key in ("name", "asker", "outlet", "title", "introduction", "date")
        )
        self.words = [str(word) for word in _list(talk["words"])]
        self.pairs: Pairs = [
            (str(question), [str(paragraph) for paragraph in _list(answer)])
            for question, answer in map(_list, _list(talk["exchanges"]))
        ]

    @property
    def head(self) -> str:
        return f"{self.title}\n\n{self.date}\n\n{self.intro}\n\n"

    def labelled(self, ask: str, answer: str, sep: str = ": ", gap: str = "\n\n") -> str:
        """Every turn with a label; `{n}` in a label is the exchange's number."""
        turns = [
            f"{ask.format(n=n)}{sep}{question}{gap}{answer.format(n=n)}{sep}{gap.join(paragraphs)}"
            for n, (question, paragraphs) in enumerate(self.pairs, 1)
        ]
        return gap.join(turns)

    def dressed(self, question: str, gap: str = "\n\n") -> str:
        """Only questions marked, by a template."""
        return gap.join(
            question.format(n=n, q=asked) + gap + gap.join(paragraphs)
            for n, (asked, paragraphs) in enumerate(self.pairs, 1)
        )

    def page(self, question: str, first: str = "<p>{a}</p>", rest: str = "<p>{a}</p>") -> str:
        """A web page with all that stands around an article."""
        body = "".join(
            question.format(q=html.escape(asked))
            + first.format(a=html.escape(paragraphs[0]))
            + "".join(rest.format(a=html.escape(text)) for text in paragraphs[1:])
            for asked, paragraphs in self.pairs
        )
        return PAGE.format(talk=self, body=body, title=html.escape(self.title))


def _list(value: object) -> list[object]:
    assert isinstance(value, list)
    return value


PAGE = """<!DOCTYPE html><html lang="{talk.language}"><head><meta charset="utf-8">
<title>{title} | {talk.outlet}</title><meta property="og:site_name" content="{talk.outlet}">
<meta property="article:published_time" content="2019-03-14T08:00:00Z">
<script>var page = "<p>Q: no</p>";</script></head><body class="single sidebar-right">
<div id="cookie-banner"><p>We use cookies. Accept?</p></div>
<nav><ul><li><a href="/">Home</a></li></ul></nav>
<header><h1>{title}</h1><p class="byline">{talk.asker}</p></header>
<div class="entry-content"><p>{talk.intro}</p>
<figure><img src="a.jpg"><figcaption>{talk.name}. Photo: Archive</figcaption></figure>{body}</div>
<div class="related-posts"><h3>Related</h3><p><a href="/1">Another one: what now?</a></p></div>
<div id="comments"><p><b>Anna:</b> Who wrote this?</p><p><b>Bert:</b> I did.</p></div>
<footer><p>© 2024 {talk.outlet}</p></footer></body></html>"""


def surname(name: str) -> str:
    return name[0] if name[0] > "\u4e00" else name.rsplit(maxsplit=1)[-1]


def initials(name: str) -> str:
    return name if name[0] > "\u4e00" else "".join(part[0] for part in name.split())


def wrapped(text: str) -> str:
    return "\n\n".join(textwrap.fill(part, 72) for part in text.split("\n\n"))


TEXT: dict[str, Callable[[Talk], str]] = {
    "names": lambda t: t.labelled(t.asker, t.name),
    "surnames": lambda t: t.labelled(surname(t.asker), surname(t.name)),
    "initials": lambda t: t.labelled(initials(t.asker), initials(t.name)),
    "capitals": lambda t: t.labelled(t.asker.upper(), t.name.upper()),
    "words": lambda t: t.labelled(t.words[0], t.words[1]),
    "letters": lambda t: t.labelled(t.words[2], t.words[3]),
    "letters and full stops": lambda t: t.labelled(t.words[2], t.words[3], ". "),
    "full-width colon": lambda t: t.labelled(t.words[0], t.name, "："),
    "numbered words": lambda t: t.labelled(t.words[0] + " {n}", t.words[1] + " {n}"),
    "numbered letters": lambda t: t.labelled(t.words[2] + "{n}", t.words[3] + "{n}"),
    "role and name": lambda t: t.labelled(t.words[4], t.name),
    "no blank lines": lambda t: t.labelled(t.words[4], surname(t.name), gap="\n"),
    "label on a line": lambda t: t.labelled(t.words[4], t.name, ":\n"),
    "capitals on a line": lambda t: t.labelled(t.words[4].upper(), t.name.upper(), "\n"),
    "brackets": lambda t: t.labelled(f"[{t.asker}]", f"[{t.name}]", " "),
    "time before": lambda t: t.labelled(f"[00:0{{n}}:10] {t.asker}", f"[00:0{{n}}:42] {t.name}"),
    "time after": lambda t: t.labelled(
        f"{t.asker} (00:0{{n}}:10)", f"{t.name} (00:0{{n}}:42)", ":\n"
    ),
    "time on a line": lambda t: t.labelled(f"00:0{{n}}:10\n{t.asker}", f"00:0{{n}}:42\n{t.name}"),
    "only questions": lambda t: t.dressed(t.words[2] + ": {q}"),
    "only the outlet": lambda t: t.dressed(t.outlet + ": {q}"),
    "numbered questions": lambda t: t.dressed("{n}. {q}"),
    "one paragraph": lambda t: "\n\n".join(
        f"{t.words[2]}: {q} {t.words[3]}: {' '.join(a)}" for q, a in t.pairs
    ),
    "only answers": lambda t: "\n\n".join(
        f"{q}\n\n{t.name}: " + "\n\n".join(a) for q, a in t.pairs
    ),
}
WESTERN: dict[str, Callable[[Talk], str]] = {
    "dash after the name": lambda t: t.labelled(t.asker, t.name, " — "),
    "column": lambda t: t.labelled(surname(t.asker), surname(t.name), "\t"),
    "dashes": lambda t: t.labelled("", "", "— "),
    "dashes, no blank lines": lambda t: t.labelled("", "", "– ", "\n"),
    "wrapped": lambda t: wrapped(t.labelled(initials(t.asker), surname(t.name))),
}
MARKDOWN: dict[str, Callable[[Talk], str]] = {
    "bold questions": lambda t: t.dressed("**{q}**"),
    "bold labels": lambda t: t.labelled(f"**{t.asker}**", f"**{t.name}**"),
    "colon in bold": lambda t: t.labelled(
        f"**{initials(t.asker)}:**", f"**{initials(t.name)}:**", " "
    ),
    "bold, no colon": lambda t: t.labelled(f"**{t.asker}**", f"**{t.name}**", " "),
    "headings": lambda t: t.dressed("### {q}"),
    "italics": lambda t: t.dressed("*{q}*"),
    "quotations": lambda t: t.dressed("> {q}"),
    "bullets": lambda t: t.dressed("- {q}"),
    "names as headings": lambda t: t.labelled(f"### {t.asker}", f"### {t.name}", "\n\n"),
    "bold in a list": lambda t: t.dressed("{n}. **{q}**"),
    "answer in the same paragraph": lambda t: "\n\n".join(
        f"**{q}** " + "\n\n".join(a) for q, a in t.pairs
    ),
}
PAGES: dict[str, Callable[[Talk], str]] = {
    "bold": lambda t: t.page("<p><strong>{q}</strong></p>"),
    "bold and break": lambda t: t.page("<p><b>{q}</b><br>", "{a}</p>"),
    "classes": lambda t: t.page('<div class="question"><p>{q}</p></div>'),
    "definition list": lambda t: t.page("<dl><dt>{q}</dt>", "<dd>{a}</dd>", "<dd>{a}</dd>"),
    "headings": lambda t: t.page("<h3>{q}</h3>"),
    "style": lambda t: t.page('<p><span style="font-weight:bold">{q}</span></p>'),
    "colour": lambda t: t.page('<p><font color="#990000">{q}</font></p>'),
    "quotations": lambda t: t.page("<blockquote><p>{q}</p></blockquote>"),
    "labels": lambda t: t.page(f"<p><b>{t.asker}:</b> {{q}}</p>", f"<p><b>{t.name}:</b> {{a}}</p>"),
    "table": lambda t: t.page(
        f"<table><tr><td>{t.words[2]}:</td><td>{{q}}</td></tr>",
        f"<tr><td>{t.words[3]}:</td><td>{{a}}</td></tr></table>",
    ),
    "labels alone": lambda t: t.page(
        f"<p>{t.words[4].upper()}:</p><p>{{q}}</p>", f"<p>{t.name.upper()}:</p><p>{{a}}</p>"
    ),
}


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def check(talk: Talk, text: str, path: Path) -> None:
    path.write_text(text, "utf-8")
    (reading,) = read(path)
    assert reading.interview is not None, reading.refusal
    interview = reading.interview
    assert [(bare(e.question), bare(e.answer)) for e in interview.exchanges] == [
        (bare(question), bare("".join(paragraphs))) for question, paragraphs in talk.pairs
    ]
    assert interview.speaker == talk.name
    assert interview.published == "2019-03-14"
    assert interview.introduction == talk.intro
    assert bare(interview.title) == bare(talk.title)
    assert interview.language.startswith(talk.language)


@pytest.mark.parametrize("language", sorted(TALKS))
@pytest.mark.parametrize("marking", sorted(TEXT))
def test_plain_text(tmp_path: Path, language: str, marking: str) -> None:
    talk = Talk(language)
    check(talk, talk.head + TEXT[marking](talk), tmp_path / "talk.txt")


@pytest.mark.parametrize("language", sorted(TALKS.keys() - {"zh"}))
@pytest.mark.parametrize("marking", sorted(WESTERN))
def test_plain_text_of_the_west(tmp_path: Path, language: str, marking: str) -> None:
    talk = Talk(language)
    head = wrapped(talk.head) + "\n\n" if marking == "wrapped" else talk.head
    check(talk, head + WESTERN[marking](talk), tmp_path / "talk.txt")


@pytest.mark.parametrize("language", sorted(TALKS))
@pytest.mark.parametrize("marking", sorted(MARKDOWN))
def test_markdown(tmp_path: Path, language: str, marking: str) -> None:
    talk = Talk(language)
    check(talk, "# " + talk.head + MARKDOWN[marking](talk), tmp_path / "talk.md")


@pytest.mark.parametrize("language", sorted(TALKS))
@pytest.mark.parametrize("marking", sorted(PAGES))
def test_web_page(tmp_path: Path, language: str, marking: str) -> None:
    talk = Talk(language)
    path = tmp_path / "talk.html"
    check(talk, PAGES[marking](talk), path)
    (reading,) = read(path)
    assert reading.interview is not None
    assert reading.interview.outlet == talk.outlet
    assert reading.interview.interviewers == (talk.asker,)
