import time

import pytest

from bot.search.query.reading import language_of, read_question


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("when does the bridge open", "en"),
        ("bridge", "en"),
        ("когда откроют мост", "ru"),
        ("大桥什么时候通车", "zh"),
        ("cuándo abre el puente", "es"),
        ("quand ouvre le pont", "fr"),
        ("wann wird die Brücke eröffnet", "de"),
        ("quando apre il ponte", "it"),
        ("quando abre a ponte, você sabe", "pt"),
        ("wanneer gaat de brug open", "nl"),
        ("när öppnar bron för trafik", "sv"),
        ("kiedy otworzą ten most", "pl"),
        ("köprü ne zaman açılacak", "tr"),
        ("milloin silta avataan", "fi"),
        ("mikor nyitják meg a hidat", "hu"),
        ("când se deschide podul", "ro"),
        ("", "en"),
        ("42", "en"),
        ("les coins de la ville", "fr"),
        ("wo ist die see", "de"),
        ("por que china", "es"),
        ("los angeles", "en"),
    ],
)
def test_a_question_is_in_the_language_of_its_words(question: str, language: str) -> None:
    assert language_of(question, ("en",)) == language


@pytest.mark.parametrize("corpus", ["de", "es", "fr"])
@pytest.mark.parametrize("question", ["when does the bridge open", "cheap tolls and high bridges"])
def test_english_words_that_another_language_knows_stay_english(question: str, corpus: str) -> None:
    assert language_of(question, (corpus,)) == "en"


@pytest.mark.parametrize(("question", "language"), [("no", "es"), ("control", "es"), ("the", "en")])
def test_a_word_of_two_languages_is_one_of_the_corpus(question: str, language: str) -> None:
    assert language_of(question, ("es",)) == language


@pytest.mark.parametrize(
    ("question", "content"),
    [
        ("qué dijo de los puentes", ["puentes"]),
        ("¿qué opina el alcalde de los puentes?", ["alcalde", "puentes"]),
        ("que pense la mairie des ponts", ["mairie", "ponts"]),
        ("как мэр относится к паромам", ["мэр", "паромам"]),
        ("паромы, по мнению мэра", ["паромы", "мэра"]),
        ("est-ce que le pont sera fermé", ["pont", "fermé"]),
        ("warum ist die brücke geschlossen", ["brücke", "geschlossen"]),
        ("wann und wodurch konnte jemand die brücke öffnen", ["brücke", "öffnen"]),
        ("waarom is de brug gesloten", ["brug", "gesloten"]),
        ("I'm writing a paper on bridges, I want to know who opens them", ["bridges", "opens"]),
        ("готовлю статью про паромы, нужно узнать, кто их строил", ["паромы", "строил"]),
        ("je prépare un exposé et je voudrais savoir si le pont ouvre", ["pont", "ouvre"]),
        ("estoy haciendo un trabajo y quiero saber si abren el puente", ["abren", "puente"]),
        ("ich schreibe ein Referat und möchte wissen, wem die Brücke gehört", ["brücke", "gehört"]),
    ],
)
def test_words_of_grammar_are_those_of_the_question(question: str, content: list[str]) -> None:
    found = read_question(question, ("en",)).concepts
    assert [concept.words[0] for concept in found if not concept.function] == content


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("bri\u200bdge \u2066toll\u2069", ["bridge", "toll"]),
        ("bridge https://news.example/a-toll?b=1 mayor", ["bridge", "mayor"]),
        ("ask me@news.example about www.news.example bridge", ["ask", "bridge"]),
        ("https://news.example/toll", ["https", "news", "example", "toll"]),
    ],
)
def test_what_nobody_sees_and_addresses_are_left_out(question: str, words: list[str]) -> None:
    found = read_question(question, ("en",)).concepts
    assert [concept.words[0] for concept in found if not concept.function] == words


@pytest.mark.parametrize(
    ("question", "content"),
    [
        ("and um what about uh ferries", {"ferries"}),
        ("а эм паром", {"паром"}),
        ("wie viele Fähren gibt es", {"fähren"}),
        ("viele Fähren", {"viele", "fähren"}),
        ("wie lange fährt die Fähre", {"fährt", "fähre"}),
        ("lange Fahrt", {"lange", "fahrt"}),
    ],
)
def test_what_fills_a_pause_or_asks_how_many_says_nothing(question: str, content: set[str]) -> None:
    concepts = read_question(question, ("en", "de")).concepts
    assert {each.words[0] for each in concepts if not each.function} == content


@pytest.mark.parametrize("sign", ["@", "a@", "a.@", "@a.", ".", "www.", "http://", "”", "-", "1,"])
def test_a_question_of_nothing_but_signs_takes_no_time(sign: str) -> None:
    began = time.process_time()
    read_question("bridge " + sign * (4_000 // len(sign)), ("en",))
    assert time.process_time() - began < 1


@pytest.mark.parametrize(
    "address", ["a.b@c.example", "(a@c.co.uk", "https://c.example/?a=1", "www.c.example", "t.me/c"]
)
def test_an_address_is_no_word_of_the_question(address: str) -> None:
    found = read_question(f"bridge {address} toll", ("en",)).concepts
    assert [concept.words[0] for concept in found] == ["bridge", "toll"]


@pytest.mark.parametrize(
    "question",
    [
        "did you mention",
        "according to",
        "ты упоминал",
        "по словам",
        "你提到了",
        "谈到",
        "habla de",
        "erwähnt er",
        "a-t-il évoqué",
    ],
)
def test_words_of_reporting_ask_nothing(question: str) -> None:
    read = read_question(question, ("en", "ru", "zh", "es", "de", "fr"))
    assert all(concept.function for concept in read.concepts)
