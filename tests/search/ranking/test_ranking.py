import math

from hypothesis import given
from hypothesis import strategies as st

from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.query.lexicon.thesaurus import Thesaurus
from bot.search.query.query import Query, make_query
from bot.search.query.understanding import concepts_of
from bot.search.ranking.about import about
from bot.search.ranking.alignment import NOTHING_NEAR
from bot.search.ranking.features import (
    FEATURES,
    Fit,
    compare,
    compare_question,
    with_costly_features,
)
from bot.search.ranking.matched import match
from bot.search.text.phrases import contains_phrase

CONCEPTS = Thesaurus(
    Lexicon(synonyms=(("ferry", "boat"), ("North Sea", "German Ocean"), ("Tide and Sail",)))
)
TERMS = st.lists(
    st.sampled_from(["ferri", "boat", "north", "sea", "~the", "toll", "harbour", "2021"]),
    max_size=30,
)


def query(question: str, **frequency: int) -> Query:
    return make_query(concepts_of(question, CONCEPTS, ["en"]), frequency, exchanges=50)


def fit(asked: Query, question: str, passage: str = "", published: str = "") -> Fit:
    terms = compare_question(asked, question.split())
    told = about(asked, [], published)
    rough = compare(asked, terms, passage.split(), held=0, about=told, published=published)
    return with_costly_features(asked, question.split(), [rough], [NOTHING_NEAR])[0]


def naive_best(asked: Query, terms: list[str]) -> list[float]:
    """The weight of the best member of each concept, by looking for every member everywhere."""
    return [
        max((m.weight for m in concept.members if contains_phrase(terms, m.terms)), default=0.0)
        for concept in asked.concepts
    ]


@given(TERMS)
def test_a_concept_scores_its_best_member(terms: list[str]) -> None:
    asked = query("the ferry on the North Sea toll")
    assert match(asked, terms).best == naive_best(asked, terms)


@given(TERMS, TERMS)
def test_features_are_numbers_and_more_of_the_question_is_never_worse(
    question: list[str], passage: list[str]
) -> None:
    asked = query("ferry toll in the harbour", ferri=3, toll=2, harbour=9)
    less = fit(asked, " ".join(question), " ".join(passage))
    more = fit(asked, " ".join(question), " ".join([*passage, "ferri", "toll", "harbour"]))
    assert len(less.features) == len(FEATURES)
    assert all(math.isfinite(value) and value >= 0 for value in less.features)
    assert more.share >= less.share
    assert (
        more.features[FEATURES.index("exchange_share2")]
        >= less.features[FEATURES.index("exchange_share2")]
    )


def test_a_synonym_counts_nearly_as_much_as_the_word() -> None:
    asked = query("ferry toll", ferri=3, boat=3, toll=3)
    word, synonym, none = (fit(asked, text).share for text in ("ferri toll", "boat toll", "toll"))
    assert none < synonym < word


def test_a_rare_word_says_more_than_a_common_one() -> None:
    asked = query("ferry harbour", ferri=1, boat=0, harbour=40)
    assert fit(asked, "ferri").share > fit(asked, "harbour").share


def test_a_year_that_was_asked_for_is_seen() -> None:
    asked = query("tolls in 2021", toll=1)
    assert fit(asked, "toll", published="2021-08-02").year
    assert not fit(asked, "toll", published="2023").year


def test_what_an_interview_is_about_counts_a_little() -> None:
    asked = query("toll says Marsh", toll=1)
    terms = compare_question(asked, ["toll"])
    plain = compare(asked, terms, [], held=0)
    told = about(asked, ["oil", "marsh"], "2021")
    assert plain.share < compare(asked, terms, [], held=0, about=told).share < 1


def test_an_interview_is_about_who_speaks_in_it_and_when() -> None:
    asked = query("toll says Judy Marsh in 2021")
    words = {concept.words[0]: number for number, concept in enumerate(asked.concepts)}
    assert about(asked, ["marsh", "oil"], "2021-08-02") == {words["marsh"], words["2021"]}
    assert not about(asked, ["oil"], "")


def test_a_part_of_a_phrase_is_not_what_an_interview_is_about() -> None:
    asked = query("who sails the North Sea")
    (phrase,) = (n for n, concept in enumerate(asked.concepts) if len(concept.words) == 2)
    assert about(asked, ["sea"], "", least=0.55) == set()
    assert about(asked, ["north", "sea"], "", least=0.55) == {phrase}


def test_a_phrase_with_a_word_of_grammar_is_found_and_weighed_by_its_other_words() -> None:
    rare = query("tide and sail", tide=1, sail=2)
    common = query("tide and sail", tide=40, sail=45)
    assert fit(rare, "", "the tide ~and sail festiv").share == 1
    assert 0 < common.findable < rare.findable


def test_the_words_of_a_phrase_may_stand_a_little_apart_and_no_further() -> None:
    lexicon = Lexicon(synonyms=(("open borders", "открыть границы"),))
    for question in ("open borders", "открыть границы"):
        query = make_query(concepts_of(question, Thesaurus(lexicon), ["en"]), {})
        apart = match(query, ["open", "chines", "border"]).best[0]
        assert match(query, ["open", "border"]).best[0] > apart > 0.8
        assert match(query, ["border", "a", "b", "c", "d", "open"]).best[0] < 0.5


def test_the_year_of_an_interview_counts_without_being_said() -> None:
    asked = query("toll in 2021", toll=3, **{"2021": 3})
    of_that_year, of_another = (fit(asked, "toll", published=year) for year in ("2021-08", "2023"))
    assert of_that_year.year
    assert of_that_year.share > of_another.share
    spoken = fit(asked, "toll in 2021", published="2023")
    place = FEATURES.index("exchange_share")
    shares = [each.features[place] for each in (of_another, of_that_year, spoken)]
    assert shares == sorted(set(shares))
