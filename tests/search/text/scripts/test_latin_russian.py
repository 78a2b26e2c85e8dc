import pytest

from bot.search.query.steps.layout import correct_layout
from bot.search.text.scripts.latin_russian import MAX_LETTERS, russian_in_latin
from tests.search.query.words import draft, on_record


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kogda zamenyat truby", "когда заменят трубы"),
        ("Kto stroit most cherez reku?", "Кто строит мост через реку?"),
        ("4to slu4ilos s parohodom", "что случилось с пароходом"),
        ("otkuda vzyalis' den'gi", "откуда взялись деньги"),
        ("skolko stoit obuchenie", "сколько стоит обучение"),
        ("novaja jeleznaja doroga", "новая железная дорога"),
        ("poslednii tramvai", "последний трамвай"),
        ("xorowaya pogoda", "хорошая погода"),
        ("eshche odin vopros", "еще один вопрос"),
        ("pochemu COVID ne konchilsya", "почему COVID не кончился"),
        ("SKOLKO STOIT BILET", "СКОЛЬКО СТОИТ БИЛЕТ"),
        ("pochemu isportilis otnosheniya", "почему испортились отношения"),
    ],
)
def test_russian_in_latin_letters_is_read_as_russian(typed: str, meant: str) -> None:
    assert russian_in_latin(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "who builds the bridge",
            "cuándo abre el puente",
            "wann fährt die Fähre",
            "où est le pont",
        ),
        *("kako predsednik vidi rat", "co prezydent mysli o wojnie", "kdo postavil most"),
        *("Xi Jinping", "zhongguo dui wukelan de taidu", "zhang wei", "Ada Marsh", "c'est un"),
        *("ttoday", "prolem", "hey tjere"),
        *("кто строит мост", "kto стоит", "42", "", "NATO", "s" * (MAX_LETTERS + 1), "kj'h 4f 6"),
    ],
)
def test_other_languages_and_names_stay_as_they_are(typed: str) -> None:
    assert russian_in_latin(typed) == ""


def test_names_of_speakers_stay_in_their_letters() -> None:
    said = russian_in_latin("chto reed govoril o parome", names={"reed"})
    assert said == "что reed говорил о пароме"


def test_what_is_on_record_and_no_russian_word_stays_in_its_letters() -> None:
    typed, meant = "kogda xi vstretil putin snova", "когда xi встретил путин снова"
    assert russian_in_latin(typed, said={"xi", "putin"}) == meant


def test_no_more_words_are_read_than_tell_that_a_question_is_not_russian() -> None:
    read: list[str] = []

    def is_known(word: str) -> bool:
        read.append(word)
        return False

    assert russian_in_latin("vbnmk qwrtplk zxcvbnm wrtpsdf kljhg", is_known=is_known) == ""
    assert len(read) == 3  # the three longest have more letters than may be of no word


def test_what_is_on_record_as_it_was_typed_is_not_russian() -> None:
    vocabulary = on_record({"perestroika": 1, "glasnost": 1}, languages=("en",))
    question = draft("perestroika glasnost", vocabulary)
    assert correct_layout(question, vocabulary) is question
    mixed = draft("bridge strrategic glasnost, not ferry", vocabulary)
    assert correct_layout(mixed, vocabulary) is mixed
    other = on_record({"паром": 1}, languages=("ru",))
    assert correct_layout(draft("perestroika", other), other).corrected == "перестройка"


def test_a_seldom_word_is_known_where_it_is_on_record() -> None:
    assert russian_in_latin("bortnikami") == ""
    vocabulary = on_record({"бортник": 1}, languages=("ru",))
    found = correct_layout(draft("bortnikami", vocabulary), vocabulary)
    assert found.corrected == "бортниками"
