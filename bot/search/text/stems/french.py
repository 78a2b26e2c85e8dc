"""Forms of French words that Snowball gives another stem than their dictionary form.

It cuts `perdre` to `perdr` and `perdu` to `perdu`, `gagner` to `gagn` and leaves `gagnent` whole.
"""

import re
from collections.abc import Callable, Iterator
from itertools import chain

from bot.search.text.frequency import frequency

_FORMS = {
    "battre": "bat bats battu battue battus battues",
    "beau": "bel belle belles",
    "blanc": "blanche blanches",
    "boire": "boit boivent buvait buvaient",
    "cheval": "chevaux",
    "croire": "croit croient croyait croyaient cru crus",
    "élire": "élu élue élus élues élit élisent élisait élira",
    "envoyer": "enverra enverront enverrait",
    "falloir": "faut fallait faudra faudrait",
    "frais": "fraîche fraîches",
    "gros": "grosse grosses",
    "lire": "lisent lisait lisaient lue lus lues lira",
    "long": "longue longues",
    "mourir": "meurt meurs meurent mort morte morts mortes mourut moururent mourra",
    "naître": "né née nés nées naît naissent naissait naquit naissance naissances",
    "nouveau": "nouvel",
    "œil": "yeux",
    "payer": "paie paies paient paiera",
    "plaire": "plaît plaisent plaisait plu",
    "public": "publique publiques",
    "recevoir": "reçu reçue reçus reçues reçoit reçois reçoivent recevait recevra reçut",
    "revoir": "revu revue revus revoit revoient revoyait reverra",
    "rire": "rit rient riait",
    "rompre": "rompt rompu rompue",
    "savoir": "sait sais savent savait savaient saura sauraient",
    "sec": "sèche sèches",
    "suivre": "suit suivent suivait suivi suivie suivis suivies",
    "travail": "travaille travaillé travailler travaillent travaillait",
    "vaincre": "vainc vaincu vaincue vaincus",
    "vieux": "vieille vieilles vieil",
    "vivre": "vivent vivait vivaient vécu vécut vivra",
    "voir": "vue vus vues voit vois voient voyait voyaient verra verront verrait voyez",
    "vouloir": "veut veux veulent voulait voulu voudra voudrait",
}
"""By a dictionary form, forms that have little in common with it. Left out is what is another word
too: `vit` of voir and vivre, `lit` of lire."""

_ENDINGS = {
    "crire": "cris crit crite crits crites crivent crivait crivaient crivit crira crive crivez",
    "dire": "dit dis dite dits dites disent disait disaient dira disez",
    "duire": "duis duit duite duits duites duisent duisait duisit duira",
    "truire": "truis truit truite truits truites truisent truisait truisit truira",
    "naître": "nu nue nus nues nais naît naissent naissait naissaient nut",
    "paraître": "paru parue parus parais paraît paraissent paraissait parut",
    "clure": "clu clus clue clut cluent",
    "courir": "courent couru courue courus courait courut courra",
    "eindre": "eins eint einte eints eintes eignent eignait eignit eindra",
    "oindre": "oins oint ointe oints ointes oignent oignait oignit oindra",
    "aindre": "ains aint ainte aints aintes aignent aignait aignit aindra",
    "mettre": "met mets mettent mettait mettaient mis mise mises mit mettra mettons mettez",
    "prendre": "prend prends prennent prenait prenaient pris prise prises prit prendra prenez",
    "evoir": "u ue us ues oit ois oivent evait evra ut",
    "tenir": "tient tiens tiennent tenu tenue tenus tenues tenait tenaient tint tinrent tiendra",
    "venir": "vient viens viennent venu venue venus venues venait venaient vint vinrent viendra",
    "voir": "vu vue vus vues voit voient voyait",
    "ouvrir": "ouvert ouverte ouverts ouvertes ouvre ouvrent ouvrait",
    "ffrir": "ffert fferte fferts ffertes ffre ffrent ffrait",
    "dormir": "dort dors dorment dormait dormi",
    "servir": "sert sers servent servait servi servie",
}
"""By the end of an infinitive, those of its forms."""

_VERBS = (
    "écrire décrire inscrire prescrire souscrire interdire prédire contredire conduire"
    " produire traduire réduire introduire séduire construire détruire instruire reconstruire"
    " connaître reconnaître paraître apparaître disparaître conclure inclure exclure courir"
    " parcourir concourir secourir peindre éteindre atteindre teindre joindre rejoindre"
    " plaindre craindre contraindre mettre promettre permettre admettre transmettre soumettre"
    " commettre remettre prendre apprendre comprendre reprendre entreprendre surprendre tenir"
    " obtenir maintenir soutenir retenir contenir appartenir entretenir détenir venir devenir"
    " revenir intervenir parvenir prévenir convenir survenir souvenir prévoir ouvrir couvrir"
    " découvrir offrir souffrir dormir servir"
)
"""Infinitives that end so."""

_IN_RE = (
    "attendre confondre correspondre défendre dépendre descendre détendre entendre étendre fendre"
    " mordre pendre perdre prétendre rendre répandre répondre suspendre tendre tondre tordre"
    " vendre revendre"
)
_RE = "s ent ons ez ait aient ant u ue us ues it irent ra ront rait e"
"""Verbs that are regular in their way, and their endings."""

_OTHERWISE = tuple(
    (re.compile(pattern), others, less)
    for pattern, others, less in (
        (r"(?<=\w{3})(?<!i)ent$", ("er", "ir"), 0.0),  # gagnent, partent; violent is from no verb
        ("(?<=g)(?:ant|ante|ants|antes|ation|ations)$", ("uer",), 0.0),  # fatigant
        ("trices?$", ("teur",), 0.4),
        ("euses?$", ("eur",), 0.4),
        ("ifs?$", ("ive",), 0.4),
        ("(?<=[iu])s$", ("",), 0.4),  # amis
        ("(?<=eu|ou)x$|(?<=eau)x$", ("",), 0.4),  # jeux
    )
)
"""Endings, those of a word that Snowball keeps apart, and how much less frequent that may be: most
forms are less frequent than that of a dictionary."""

_APART = frozenset(("bus", "fois", "mois", "os", "paris", "puis", "tapis"))
"""Words that end as others do."""


class FrenchStemmer:
    """Gives all forms of a word one stem.

    Args:
        snowball: Does so for regular ones.
    """

    def __init__(self, snowball: Callable[[str], str]) -> None:
        self._snowball = snowball
        self._forms = dict(chain(_of_verbs(), _dictionary_forms()))

    def __call__(self, word: str) -> str:
        """The stem of a casefolded word."""
        return self._snowball(self._forms.get(word) or _regular(word))


def _regular(word: str) -> str:
    """A word by which Snowball knows others of its family, or the same."""
    if word in _APART:
        return word
    for ending, others, less in _OTHERWISE:
        if found := ending.search(word):
            root = word[: found.start()]
            least = frequency(word, "fr") - less
            likely = [(frequency(root + other, "fr"), root + other) for other in others]
            often, other = max(likely)
            return other if often and often >= least else word
    return word


def _of_verbs() -> Iterator[tuple[str, str]]:
    for verb in _VERBS.split():
        end = next(each for each in sorted(_ENDINGS, key=len, reverse=True) if verb.endswith(each))
        root = verb.removesuffix(end)
        yield from ((root + form, verb) for form in _ENDINGS[end].split())
    for verb in _IN_RE.split():
        yield from ((verb[:-2] + form, verb) for form in ("", *_RE.split()))


def _dictionary_forms() -> Iterator[tuple[str, str]]:
    for word, forms in _FORMS.items():
        yield from ((form, word) for form in forms.split())
