"""Words that mean different things have different terms, and all forms of one have the same."""

import pytest

from bot.search.text.analysis import terms
from bot.search.text.near_words import UNKNOWN_NUMBER, numbers_in
from bot.search.text.stems.stemming import stem
from bot.search.text.stems.word_families import family_table
from bot.search.text.term import bare

TOGETHER = {
    "en": (
        "important importance importantly",
        "import imports imported importing importer",
        "united unite unites uniting",
        "business businesses",
        "responsible responsibility",
        "journalism journalist",
        "change changes changed changing",
        "kill killed killing",
        "call called calling",
        "poll polls polling",
        "fuel fuels fuelled fuelling",
        "travel travelled traveling",
        "staff staffed staffing",
        "experience experienced experiencing",
        "analysis analyses analyse analyze",
        "crisis crises",
        "precise precisely precision",
        "advertise advertised advertisement",
        "organise organized organising",
        "neighbourhood neighborhoods",
        "colour colourful color",
        "bus buses",
        "lens lenses",
    ),
    "ru": (
        "запись записи записью",
        "остров острова островов",
        "отдых отдыха",
        "режим режима",
        "визит визита",
        "имя имени имена",
        "корова коров",
        "страна страны стран",
        "правило правила правилам",
    ),
    "es": ("héroe héroes heroe", "sábado sábados", "unidad unidades", "comunista comunismo"),
    "de": ("fördern Förderung fördert", "zählen zählt", "schön schöne schoen"),
}

APART = {
    "en": (
        "important imports",
        "united units",
        "several severe",
        "business busy",
        "customer customs",
        "positive position",
        "experience experiment",
        "authority author",
        "hospitality hospital",
        "telling tele",
        "calling Cale",
        "polling pole",
        "rolling role",
        "filling file",
        "goods good",
    ),
    "ru": (
        "мая Мао",
        "страна странно",
        "метр метро",
        "Урала урана",
        "почта почти",
        "статья стать",
        "капитан капитал",
        "право правило",
        "евро евреи",
        "Корею кора",
        "визит виза",
    ),
    "es": ("unidos unidad", "mes mesa", "común comunidad comunista", "caso casa", "lunes luna"),
    "de": ("fordern fördern", "zahlen zählen", "schon schön", "wären Ware", "Kuchen Küchen"),
}


def _all(table: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(language, words) for language, lines in table.items() for words in lines]


@pytest.mark.parametrize(("language", "forms"), _all(TOGETHER))
def test_the_forms_of_a_word_are_one_stem(language: str, forms: str) -> None:
    assert len(set(terms(forms, language))) == 1


@pytest.mark.parametrize(("language", "words"), _all(APART))
def test_words_of_other_families_are_other_terms(language: str, words: str) -> None:
    assert len(set(terms(words, language))) == len(words.split())


@pytest.mark.parametrize("stemmer", family_table())
def test_a_family_has_a_stem_that_leads_to_no_other(stemmer: str) -> None:
    table = family_table()[stemmer]
    stems = {
        family.split()[0].removesuffix(".")
        for families in table.values()
        for family in families.split(",")
    }
    assert not table.keys() & {bare(each) for each in stems}


def test_the_nearness_of_words_is_known_by_family() -> None:
    words = "united unit important import several severe killed customer custom business busy"
    numbers = numbers_in(" ".join(stem(word, "en") for word in words.split()), "en")
    assert UNKNOWN_NUMBER not in numbers
    assert len(set(numbers.tolist())) == len(numbers)


def test_a_word_that_begins_with_a_letter_of_another_script_is_inflected_like_its_end() -> None:
    assert stem("sклассе", "ru") == stem("sкласс", "ru")
    assert stem("xлучами", "ru") == stem("xлучи", "ru")
