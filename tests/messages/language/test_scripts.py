import pytest

from bot.messages.language.scripts import is_foreign, language_name
from bot.messages.language.words import words


@pytest.mark.parametrize(
    ("question", "language", "foreign"),
    [
        ("Признает ли Китай Спутник V?", "en", True),
        ("Признает ли Китай Спутник V?", "ru", False),
        ("Признает ли Китай Спутник V?", "uk", False),
        ("中国会承认 Sputnik V 疫苗吗", "en", True),
        ("中国会承认疫苗吗", "zh-Hans", False),
        ("When does the bridge open?", "ru", True),
        ("¿Cuándo abre el puente?", "en", False),
        ("2021?", "ru", False),
        ("", "en", False),
    ],
)
def test_another_language_is_claimed_only_when_it_is_sure(
    question: str, language: str, foreign: bool
) -> None:
    assert is_foreign(question, language) is foreign


def test_languages_have_names() -> None:
    assert language_name("zh-Hant", words("en")) == "Chinese"
    assert language_name("en", words("ru")) == "английский"
    assert language_name("xx-unknown", words("en")) == "xx-unknown"
    assert language_name("", words("en")) == ""
