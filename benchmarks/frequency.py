"""Builds `bot/search/text/tables/frequency-*.npy`: how frequent words are in general, by language.

The counts are those of wordfreq 3.1.1 (Robyn Speer, https://github.com/rspeer/wordfreq; code under
Apache 2.0, data under CC BY-SA 4.0), which is large and read here alone:

    pip install wordfreq==3.1.1 && python -m benchmarks.frequency
"""

from wordfreq import get_frequency_list

from bot.search.text.frequency import packed_frequencies
from bot.search.text.tables import write_table
from bot.search.text.term import fold, is_character

LANGUAGES = (
    *("ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "hi", "hu", "id"),
    *(
        "it",
        "lt",
        "mk",
        "nb",
        "nl",
        "pl",
        "pt",
        "ro",
        "ru",
        "sh",
        "sk",
        "sl",
        "sv",
        "tr",
        "uk",
        "zh",
    ),
)
LEAST = 3.0
LEAST_OF = dict.fromkeys(("de", "en", "es", "fr", "it", "pt", "ru", "zh"), 2.5)
"""Zipf frequency: once in a million words, or in three millions where people ask most. What is
rarer than that is often a typing error.
"""

LONGEST_CHINESE = 4
"""Characters of the longest Chinese words that are kept; most of those beyond are phrases."""


def main() -> None:
    """Writes the tables."""
    size = 0
    for language in LANGUAGES:
        found: dict[str, float] = {}
        for bin_number, words in enumerate(get_frequency_list(language, wordlist="best")):
            zipf = 9 - bin_number / 100
            if zipf < LEAST_OF.get(language, LEAST):
                break
            for word in words:
                if _is_kept(word, language):
                    found.setdefault(fold(word), zipf)
        size += write_table(f"frequency-{language}", packed_frequencies(found))
    print(f"{size:,} bytes")


def _is_kept(word: str, language: str) -> bool:
    if language == "zh":
        return len(word) == 2 or (len(word) <= LONGEST_CHINESE and all(map(is_character, word)))
    return len(word) > 1 and word.isalpha()


if __name__ == "__main__":
    main()
