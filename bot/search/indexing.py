"""An interview becomes what the index keeps of it. Pure, so that a worker can do it."""

from collections import Counter

from bot.corpus.interview import Exchange, Interview
from bot.search.text.analysis import terms, terms_and_words
from bot.search.text.meaning import meanings
from bot.search.text.passages import cut_passages
from bot.store.index.index import MAX_PASSAGES, Entries, Entry, packed_words


def entries(interview: Interview) -> Entries:
    """Analyses an interview."""
    about = (interview.title, interview.speaker, interview.role, interview.outlet)
    context = " ".join(term for text in about for term in terms(text, interview.language))
    words: Counter[str] = Counter()
    analysed = tuple([_entry(each, interview.language, words) for each in interview.exchanges])
    return Entries(interview.language, context, packed_words(words), analysed)


def passage_texts(answer: str) -> list[str]:
    """The passages of an answer, as many as the index takes: the last holds what is beyond."""
    spans = cut_passages(answer)
    texts = [answer[span.start : span.end] for span in spans[: MAX_PASSAGES - 1]]
    if len(spans) >= MAX_PASSAGES:
        texts.append(answer[spans[MAX_PASSAGES - 1].start :])
    return texts


def _entry(exchange: Exchange, language: str, words: Counter[str]) -> Entry:
    """Analyses one exchange, and counts its words."""
    texts = passage_texts(exchange.answer)
    (question, *answer), among = terms_and_words((exchange.question, *texts), language)
    words.update(among)
    passages, findable = zip(*answer, strict=True)
    asked, meant = meanings(question.terms.split(), " ".join(passages).split())
    return Entry(question.terms, passages, findable, asked, meant)
