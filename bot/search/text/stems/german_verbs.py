"""German verbs in their forms, which have stems of their own: anfangen, fing an, angefangen.

Weak verbs are told by their ending where the forms are words of the language; strong ones stand in
a list by the verb without what comes before it (fangen, for anfangen and empfangen).
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from bot.search.text.frequency import frequency
from bot.search.text.term import term_of

_STRONG = """
backen backte gebacken bäckt; befehlen befahl befohlen befiehlt; beginnen begann begonnen;
beißen biss gebissen; bergen barg geborgen birgt; bersten barst geborsten birst;
biegen bog gebogen; bieten bot geboten; binden band gebunden; bitten bat gebeten;
blasen blies geblasen bläst; bleiben blieb geblieben; braten briet gebraten brät;
brechen brach gebrochen bricht; brennen brannte gebrannt; bringen brachte gebracht;
denken dachte gedacht; dringen drang gedrungen; empfehlen empfahl empfohlen empfiehlt;
erschrecken erschrak erschrocken erschrickt; essen aß gegessen isst; fahren fuhr gefahren fährt;
fallen fiel gefallen fällt; fangen fing gefangen fängt; fechten focht gefochten ficht;
finden fand gefunden; fliegen flog geflogen; fliehen floh geflohen; fließen floss geflossen;
fressen fraß gefressen frisst; frieren fror gefroren; geben gab gegeben gibt;
gebären gebar geboren gebiert; gehen ging gegangen; gelingen gelang gelungen;
gelten galt gegolten gilt; genießen genoss genossen; geschehen geschah geschehen geschieht;
gewinnen gewann gewonnen; gießen goss gegossen; gleichen glich geglichen; gleiten glitt geglitten;
graben grub gegraben gräbt; greifen griff gegriffen; halten hielt gehalten hält;
hauen hieb gehauen; heben hob gehoben; heißen hieß geheißen; helfen half geholfen hilft;
hängen hing gehangen; kennen kannte gekannt; klingen klang geklungen; kommen kam gekommen;
kriechen kroch gekrochen; laden lud geladen lädt; lassen ließ gelassen lässt;
laufen lief gelaufen läuft; leiden litt gelitten; leihen lieh geliehen; lesen las gelesen liest;
liegen lag gelegen; lügen log gelogen; meiden mied gemieden; messen maß gemessen misst;
nehmen nahm genommen nimmt; nennen nannte genannt; pfeifen pfiff gepfiffen;
quellen quoll gequollen quillt; raten riet geraten rät; reiben rieb gerieben; reiten ritt geritten;
reißen riss gerissen; rennen rannte gerannt; riechen roch gerochen; ringen rang gerungen;
rufen rief gerufen; saufen soff gesoffen säuft; schaffen schuf geschaffen;
scheiden schied geschieden; scheinen schien geschienen; schieben schob geschoben;
schießen schoss geschossen; schinden schund geschunden; schlafen schlief geschlafen schläft;
schlagen schlug geschlagen schlägt; schleichen schlich geschlichen; schließen schloss geschlossen;
schmeißen schmiss geschmissen; schmelzen schmolz geschmolzen schmilzt;
schneiden schnitt geschnitten; schreiben schrieb geschrieben; schreien schrie geschrien;
schreiten schritt geschritten; schweigen schwieg geschwiegen;
schwellen schwoll geschwollen schwillt; schwimmen schwamm geschwommen;
schwinden schwand geschwunden; schwingen schwang geschwungen; schwören schwor geschworen;
sehen sah gesehen sieht; senden sandte gesandt; singen sang gesungen; sinken sank gesunken;
sitzen saß gesessen; speien spie gespien; sprechen sprach gesprochen spricht;
springen sprang gesprungen; stechen stach gestochen sticht; stehen stand gestanden;
stehlen stahl gestohlen stiehlt; steigen stieg gestiegen; sterben starb gestorben stirbt;
stoßen stieß gestoßen stößt; streichen strich gestrichen; streiten stritt gestritten;
tragen trug getragen trägt; treffen traf getroffen trifft; treiben trieb getrieben;
treten trat getreten tritt; trinken trank getrunken; trügen trog getrogen; tun tat getan;
verderben verdarb verdorben verdirbt; vergessen vergaß vergessen vergisst;
verlieren verlor verloren; verzeihen verzieh verziehen; wachsen wuchs gewachsen wächst;
waschen wusch gewaschen wäscht; weichen wich gewichen; weisen wies gewiesen; wenden wandte gewandt;
werben warb geworben wirbt; werfen warf geworfen wirft; wiegen wog gewogen; winden wand gewunden;
wissen wusste gewusst; ziehen zog gezogen; zwingen zwang gezwungen
"""
"""Infinitive, past, participle, and how somebody does it where the vowel changes."""

_APART = """
ab an auf aus bei durch ein fern fest fort frei heim her heraus herein herum hervor hin hinaus
hinein hinzu kennen los mit nach nieder statt teil um unter vor voran voraus vorbei vorher weg
weiter wieder zu zurecht zurück zusammen über
"""
VERB_PARTICLES = frozenset(_APART.split())
"""What is parted from a verb: fing an, for anfangen."""

_TOGETHER = "be emp ent er ge miss ver zer durch hinter um unter wider wieder über"
_PREFIXES = frozenset(_TOGETHER.split())
"""What stays with its verb, which then has no ge-."""

_BEFORE = tuple(sorted(VERB_PARTICLES | _PREFIXES, key=len, reverse=True))
_SHORTEST = 3
"""Letters of a verb without what comes before it, and of a weak one without its ending."""

_ENDINGS = ("etest", "test", "etet", "eten", "tet", "ten", "ete", "est", "te", "et", "st", "t")
_NEEDS_E = re.compile(r"(?:[td]|[^aeiouäöühlrmn][mn]|ch[mn])$")
"""Ends of stems that have an e before t: arbeitet, öffnet."""


@lru_cache(1 << 10)
def infinitive(word: str) -> str:
    """The verb that a word is a form of; empty for none.

    Args:
        word: Casefolded.
    """
    for before, rest in _parted(word):
        for form in (rest, rest.removeprefix("zu")) if before in VERB_PARTICLES else (rest,):
            verb = _by_form(bool(before) and before not in VERB_PARTICLES).get(form)
            if verb and _is_word(before + verb):
                return before + verb
    term = term_of(word, "de")
    weak = (
        verb
        for verb in dict.fromkeys(_weak(word))
        if len(forms_of(verb)) > 1 and term in {term_of(form, "de") for form in forms_of(verb)}
    )
    return max(weak, key=lambda verb: frequency(verb, "de"), default="")


@lru_cache(1 << 10)
def forms_of(verb: str) -> tuple[str, ...]:
    """A verb's forms of different stems that are words of the language, itself first.

    Args:
        verb: In the infinitive, casefolded; anything else has no other forms.
    """
    if not _is_word(verb):
        return (verb,)
    found = [verb]
    for before, base in _parted(verb):
        present, past, participle = ([*filter(_is_word, each)] for each in _forms(before, base))
        if participle and (past or before in VERB_PARTICLES):
            found += [*present, *past, *participle]
            found += [form for form in (f"{before}zu{base}",) if before and _is_word(form)]
    return tuple(dict.fromkeys(found))


def parted_forms_of(verb: str) -> tuple[tuple[str, str], ...]:
    """The forms of a verb of two parts as they stand apart: fängt an, fing an."""
    whole = forms_of(verb)
    return tuple(
        (form.removeprefix(before), before)
        for before, base in _parted(verb)
        if before in VERB_PARTICLES and _is_word(base)
        for form in dict.fromkeys(f"{before}{each}" for each in chain(*_finite(base)))
        if form in whole
    )


def _parted(word: str) -> Iterator[tuple[str, str]]:
    """A word as a whole, and without what may stand before a verb."""
    yield "", word
    for before in _BEFORE:
        if word.startswith(before) and len(word) - len(before) >= _SHORTEST:
            yield before, word.removeprefix(before)


@lru_cache(1)
def _strong() -> dict[str, tuple[str, ...]]:
    """By the infinitive past, participle and present."""
    entries = (entry.casefold().split() for entry in _STRONG.split(";"))
    return {verb: tuple(forms) for verb, *forms in entries}


@lru_cache(2)
def _by_form(prefixed: bool) -> dict[str, str]:
    """The infinitive by each form, of verbs behind a prefix or of others."""
    found: dict[str, str] = {}
    for verb, (past, participle, *_) in _strong().items():
        base = past.removesuffix("e")
        persons = (past, *(base + ending for ending in ("en", "st", "t", "est")))
        behind = participle.removeprefix("ge") if prefixed else participle
        if frequency(behind.removesuffix("en") + "te", "de") and behind != verb:
            behind = participle  # angelegt is of legen, and no form of gelegen
        for form in (behind, *persons, *chain(*_finite(verb)), verb):
            found.setdefault(form, verb)
    return found


def _weak(word: str) -> Iterator[str]:
    """Verbs that a word may be a form of."""
    if word.endswith("n"):
        yield word
    for before, rest in _parted(word):
        for ending in _ENDINGS:
            if rest.endswith(ending) and len(rest) - len(ending) >= _SHORTEST:
                stem = rest.removesuffix(ending)
                for base in dict.fromkeys((stem, stem.removeprefix("ge"))):
                    yield from (f"{before}{base}en", f"{before}{base}n")


def _finite(base: str) -> tuple[list[str], list[str]]:
    """How somebody does it and did it, without what stands before the verb."""
    stem = base.removesuffix("n").removesuffix("e")
    ending = "et" if _NEEDS_E.search(stem) else "t"
    if strong := _strong().get(base):
        past, _, *present = strong
        return [stem + ending, *present], [past]
    if len(stem) < 2 or not base.endswith(("en", "ern", "eln")):  # üben is the shortest
        return [], []
    return [stem + ending], [f"{stem}{ending}e"]


def _forms(before: str, base: str) -> tuple[list[str], list[str], list[str]]:
    """Present, past and participles of a verb, as far as its parts are these."""
    present, past = _finite(base)
    strong = _strong().get(base)
    with_ge = [strong[1]] if strong else [f"ge{form}" for form in present]
    plain = [form.removeprefix("ge") for form in with_ge]
    participles = plain if before in _PREFIXES or base.endswith("ieren") else []
    if before not in _PREFIXES or before in VERB_PARTICLES:
        participles = [*participles, *with_ge]
    return (
        [before + form for form in present],
        [before + form for form in past],
        [before + form for form in participles],
    )


def _is_word(form: str) -> bool:
    return frequency(form, "de") > 0
