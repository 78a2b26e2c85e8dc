"""Forms of Spanish words that Snowball gives another stem than their dictionary form.

It cuts `pensar` to `pens` and `pienso` to `piens`, `empezar` to `empez` and `empecé` to `empec`.
"""

import re
from collections.abc import Callable, Iterator

_FORMS = {
    "abrir": "abre abren abro abra abran abrio abrieron abri abrimos abria abrian abriendo abierto"
    " abierta abiertos abiertas",
    "caer": "cae caen cayo cayeron caia caian caido cayendo",
    "creer": "creyo creyeron creido creyendo creyera",
    "dar": "da dan dio dieron daba daban dado dando darle darles darlo darla darse darselo dandole",
    "decir": "dijeron dicho",
    "huir": "huye huyen huyo huyeron huido huia huian huyendo",
    "leer": "lee leen leo lei leyo leyeron leia leian leido leyendo",
    "morir": "murio murieron muriendo muriera",
    "oir": "oye oyen oigo oyo oyeron oia oian oyendo",
    "traer": "trae traen trajo trajeron traigo traiga",
    "usar": "usa usan uso usas use usen usaron usaba usaban usado usada usados usadas usando usarlo"
    " usarla usarlos usarlas",
    "venir": "vinieron vengo venga",
    "ver": "ve ven veo vio vieron vi vimos visto veia veian viendo verlo verla verse",
}
"""By an infinitive, forms without accents that have little or nothing in common with it."""

_SINGULAR = (
    "actriz arroz capaz cruz eficaz feliz infeliz juez lápiz luz nariz nuez pez raíz vez"
    " voz certamen crimen dictamen examen imagen joven margen origen régimen resumen virgen volumen"
)
"""Nouns that Snowball parts from their plurals."""

_DIPHTHONG = (
    "acertar acostar advertir alentar almorzar apostar apretar aprobar arrendar arrepentir"
    " ascender atender atravesar avergonzar calentar cerrar colgar comenzar comprobar confesar"
    " consentir consolar contar convertir costar defender demostrar desaprobar descender desmentir"
    " despertar desterrar devolver disolver divertir dormir empezar encender encerrar"
    " encomendar encontrar enmendar entender enterrar envolver esforzar extender fregar gobernar"
    " helar herir hervir inferir invertir jugar llover manifestar mentir merendar morder morir"
    " mostrar mover negar nevar pensar perder preferir probar promover quebrar querer"
    " recomendar recordar referir reforzar regar remendar renegar renovar requerir resolver"
    " reventar rogar sembrar sentar sentir sonar soltar soñar sugerir temblar torcer transferir"
    " tropezar volar volver"
)
"""Verbs whose last vowel becomes `ie` or `ue` where it is stressed."""

_CLOSED = (
    "advertir arrepentir competir concebir conseguir consentir convertir corregir derretir"
    " desmentir despedir divertir dormir elegir herir hervir impedir invertir medir mentir pedir"
    " perseguir preferir proseguir referir rendir repetir requerir seguir sentir servir sugerir"
    " transferir"
)
"""Verbs whose last vowel becomes `i` or `u` in some forms."""

_SPELLED = (
    (re.compile("(?<=[a-zñ]{2})ce$"), "zar"),
    (re.compile("(?<=[a-zñ]{2})(?<!^por)que$"), "car"),
    (re.compile("zc(?=(?:o|as?|amos|an)$)"), "c"),
    (re.compile("duj(?:e|o|iste|imos|eron|er[ao]n?)$"), "ducir"),
)
"""Endings that are spelled otherwise than the infinitive: `empecé`, `busqué`, `conozco`, `condujo`.
The first two are only of words that bear an accent there."""

_IRREGULAR = tuple(
    (re.compile(pattern), root)
    for pattern, root in (
        ("(?:t(?:ien|eng|endr)|(?<!es)tuv)$", "ten"),
        ("(?:(?:^|(?<=[iox]m)|(?<=is)|(?<=[eousx]))pus|pong|pondr)$", "pon"),
        ("(?:vien|vendr|(?<=inter)vin|(?<=con)vin|(?<=pre)vin)$", "ven"),
        ("(?:^|(?<=contra)|(?<=pre)|(?<=des))di[cgj]$", "dec"),
        ("^(?:hic|hiz|hag|har)$", "hac"),
        ("^(?:pud|pued|podr)$", "pod"),
        ("^(?:quis|querr)$", "quer"),
        ("^(?:sup|sep|sabr)$", "sab"),
        ("^(?:salg|saldr)$", "sal"),
        ("^anduv$", "and"),
        ("^escrit$", "escrib"),
        ("^descubiert$", "descubr"),
        ("^muert$", "mor"),
        ("vuelt$", "volv"),
        ("^resuelt$", "resolv"),
    )
)
"""Stems of irregular forms, and that of the infinitive."""

_PLAIN = str.maketrans("áéíóúü", "aeiouu")


class SpanishStemmer:
    """Gives all forms of a word one stem.

    Args:
        snowball: Does so for regular ones.
    """

    def __init__(self, snowball: Callable[[str], str]) -> None:
        self._snowball = snowball
        self._forms = dict(_dictionary_forms())
        self._stems = {stem: snowball(verb) for verb, stem in _changed(snowball)}

    def __call__(self, word: str) -> str:
        """The stem of a casefolded word."""
        plain = word.translate(_PLAIN)
        if plain in self._forms:
            return self._snowball(self._forms[plain])
        for ending, other in _SPELLED if word[-1] == "é" else _SPELLED[2:]:
            if ending.search(plain):
                word = ending.sub(other, plain)
                break
        stem = self._snowball(word)
        if stem in self._stems:
            return self._stems[stem]
        for form, root in _IRREGULAR:
            if form.search(stem):
                return form.sub(root, stem)
        return stem


def _dictionary_forms() -> Iterator[tuple[str, str]]:
    for infinitive, forms in _FORMS.items():
        yield from ((form, infinitive) for form in forms.split())
    for noun in _SINGULAR.split():
        plain = noun.translate(_PLAIN)
        yield (f"{plain[:-1]}ces" if plain[-1] == "z" else f"{plain}es"), noun


def _changed(snowball: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """Verbs, each with stems of its forms in which the last vowel of the stem is another."""
    for verbs, vowels in (
        (_DIPHTHONG, {"e": "ie", "o": "ue", "u": "ue"}),
        (_CLOSED, {"e": "i", "o": "u"}),
    ):
        for verb in verbs.split():
            root = verb[:-2].removesuffix("u") if verb.endswith("guir") else verb[:-2]
            at = max(map(root.rfind, vowels))
            changed = root[:at] + vowels[root[at]] + root[at + 1 :]
            endings = ("ue", "uió") if verb.endswith("guir") else ("a", "e", "o", "ió")
            stems = (snowball(changed + ending) for ending in endings)
            yield from ((verb, stem) for stem in stems if stem.startswith(changed))
            if root.endswith("z"):
                yield verb, snowball(f"{changed[:-1]}ce")  # empiece
