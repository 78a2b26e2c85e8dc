"""An interview becomes what the index keeps of it. Pure, so that a worker can do it."""

from bot.corpus.interview import Exchange, Interview
from bot.search.analysis import terms, vocabulary
from bot.search.passages import passages
from bot.store.index import MAX_PASSAGES, Entry


def entries(interview: Interview) -> list[Entry]:
    """Analyses an interview: one entry for each exchange, in order."""
    about = (interview.title, interview.speaker, interview.role, interview.outlet)
    context = " ".join(term for text in about for term in terms(text, interview.language))
    return [entry(exchange, interview.language, context) for exchange in interview.exchanges]


def entry(exchange: Exchange, language: str, context: str = "") -> Entry:
    """Analyses one exchange."""
    spans = passages(exchange.answer)
    texts = [exchange.answer[span.start : span.end] for span in spans[: MAX_PASSAGES - 1]]
    if len(spans) >= MAX_PASSAGES:
        texts.append(exchange.answer[spans[MAX_PASSAGES - 1].start :])
    return Entry(
        question=" ".join(terms(exchange.question, language)),
        passages=tuple(" ".join(terms(text, language)) for text in texts),
        words=frozenset(
            vocabulary(exchange.question, language) | vocabulary(exchange.answer, language)
        ),
        language=language,
        context=context,
    )
