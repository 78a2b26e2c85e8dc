"""An interview becomes what the index keeps of it. Pure, so that a worker can do it."""

from bot.corpus.interview import Exchange, Interview
from bot.search.analysis import terms, terms_and_words
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
    question, words = terms_and_words(exchange.question, language)
    analysed = []
    for text in texts:
        found, among = terms_and_words(text, language)
        analysed.append(" ".join(found))
        words |= among
    return Entry(" ".join(question), tuple(analysed), frozenset(words), language, context)
