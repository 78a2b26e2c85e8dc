"""Words of grammar: they join the words that say what a text is about."""

import unicodedata

_LATIN = {
    "en": """
        a about above after again all also although am among an and any are aren't arent as at
        be because been before being below between both but by can can't cant cannot could
        couldn't couldnt did didn't didnt do does doesn't doesnt doing don't dont done down
        during each either else ever every few for from further get gets getting give gives
        given go going got had has hasn't hasnt have haven't havent having he he'd he'll her
        here here's hers herself he's him himself his how how's however i i'd if i'll i'm im in
        into is isn't isnt it it'd it'll its it's itself i've ive just know let lets let's like
        make makes many may maybe me might more most much must my myself need no nor not now of off
        on once one only onto or other ought our ours ourselves out over own per please quite
        rather really say says said same shall she she's should shouldn't shouldnt since so
        some someone something still such take takes tell than that that's thats the their
        theirs them themselves then there there's theres these they they'd they'll they're
        theyre they've thing things think this those though through thus to too under until up
        upon us very via want wants was wasn't wasnt way we we'd we'll were we're weren't
        werent we've what what's whats when when's where where's whether which while who who's
        whom whose why why's will with within without won't wont would wouldn't wouldnt yes yet
        you you'd you'll your you're youre yours yourself you've youve
        bye goodbye haha hello hey hi lol ok okay thank thanks
    """,
    "de": """
        aber alle als also am an auch auf aus bei bin bis bist da damit dann das dass dein
        deine dem den der des die dies diese dieser dieses doch dort du durch ein eine einem
        einen einer eines er es euch euer für gegen haben hat hatte hatten hier ich ihm ihn
        ihnen ihr ihre ihrem ihren im in ist ja jede jeder kann können man mehr mein meine mich
        mir mit muss müssen nach nicht noch nun nur ob oder ohne sehr sein seine seit sich sie
        sind so soll sollte über um und uns unser unter vom von vor war waren warum was weil
        welche welcher wenn wer werden wie wieder wir wird wo wurde wurden zu zum zur zwischen
    """,
    "fr": """
        ai ainsi alors après au aucun aussi autre aux avec avant avez avoir avons c'est car ce
        cela ces cet cette ceux chez comme comment d dans de depuis des donc dont du elle elles
        en encore entre est et étaient était été être eu eux fait faire il ils j'ai je l la le
        les leur leurs lui ma mais même mes moi mon ne ni nos notre nous on ont ou où par parce
        pas peu peut plus pour pourquoi qu'est qu'il qu'on quand que quel quelle quels quelles
        qui quoi s'il sa sans se selon ses si son sont sous sur ta tes toi ton tous tout toute
        toutes très tu un une vers votre vous y
    """,
    "es": """
        a al algo ante antes aquí así aún aunque cada como cómo con contra cual cuál cuáles
        cuando cuándo cuánto de del desde donde dónde durante e el él ella ellas ellos en entre
        era es esa ese eso esta está están estaba este esto estos fue fueron ha había han hasta
        hay la las le les lo los más me mi mis mucho muy nada ni no nos nosotros nuestra
        nuestro o os otra otro para pero poco por porque qué que quién quiénes se según ser si
        sí sin sobre son su sus también tan te tiene tienen todo todos tu tus un una unas uno
        unos usted ustedes y ya yo
    """,
    "it": """
        a ad ai al alla alle anche ancora avere c'è che chi ci come con contro cosa così da dai
        dal dalla dei del della delle di dopo dove e è ed era erano essere fa fra gli ha hai
        hanno ho i il in io l la le lei lo loro lui ma mi mio molto ne nei nel nella no noi non
        nostra nostro o ogni per perché più poi può qual quale quali quando quanto quello
        questa questo qui se sei si sia solo sono su sua sul sulla suo suoi ti tra tu tutti
        tutto un una uno vi voi
    """,
    "pt": """
        a ao aos as às até com como da das de dela dele deles do dos e é ela elas ele eles em
        entre era essa esse esta está este eu foi foram há isso isto já lhe mais mas me mesmo
        meu minha muito na não nas nem no nos nós nossa nosso num numa o os ou para pela pelas
        pelo pelos por porque qual quais quando que quem se sem ser seu seus são só sobre sua
        suas também te tem têm tu tua um uma você vocês
    """,
}
_CYRILLIC = """
    а без будем будет будете будешь будто буду будут будучи будь будьте бы был была были было
    быть в вам вами вас ваш ваша ваше вашего вашей вашем вашему ваши вашим вашими ваших вашу
    ввиду вдоль ведь весь вместо вне внутри во возле вокруг вон вообще вот впрочем вроде все
    всего всей всем всеми всему всех всею вследствие всю вся всякая всякие всякий всяких всякое
    вы где да даже для до другая другие другим другими других другого другое другой другом
    другому другою другую думаете его ее ей ему если есть еще ею ж же за зато зачем здесь и из
    изо или им именно ими иная иного иное иной иные иным иных итак их к каждая каждого каждое
    каждой каждом каждому каждую каждые каждый каждым как какая какие каким какими каких каков
    какова каково каковы какого какой каком какому какую кем ко когда кого кое ком кому которая
    которого которое которой котором которому которою которую которые который которым которых
    кроме кто куда ли либо лишь любая любого любое любой любом любому любую любые любым любых
    между меня мимо мне много мной мною мог могла могли могло могу могут мое моего моей моем
    моему можем может можете можешь можно моим моими моих мой мою моя мы на наверно наверное над
    надо нам нами нас насколько насчет наш наша наше нашего нашей нашем нашему наши нашим нашими
    наших нашу не него нее ней некая некий некоторая некоторого некоторое некоторой некоторые
    некоторый некоторым некоторых нельзя нем нему нет нечто нею ни нибудь никакая никакие
    никаких никакого никакое никакой никого никому никто ним ними них ничего ничем ничему ничто
    но ну о об оба обе обо обоих однако около он она они оно опять от откуда относительно отсюда
    отчего очень перед по под пожалуй пожалуйста пока помимо поскольку после потому почему при
    притом причем про против пусть ради раз разве разумеется расскажите с сам сама самая сами
    самим самими самих самого самое самой самом самому саму самую самые самый самым свое своего
    своей своем своему своею свои своим своими своих свой свою своя себе себя сего сей сейчас
    сих скажите сквозь скольких сколько словно снова со собой среди стал считаете сюда так такая
    также такие таким такими таков такова такого такое такой таком такому такую там твое твоего
    твоей твои твоих твой твою твоя тебе тебя тем теми теперь тех то тобой тобою тогда того тоже
    той только том тот тою ту туда тут ты у уже хоть хотя чего чей чем чему через что чтоб чтобы
    чье чьего чьей чьи чьих чья эта эти этим этими этих это этого этой этом этот этою эту я
    якобы здравствуйте привет спасибо які є і й та що як це який чи від
"""
_CHINESE = """
    的 了 是 在 和 与 及 吗 呢 吧 啊 这 那 您 你 我 他 她 它 也 都 就 而 但 或 对 把 被 让 从
    为 以 之 其 所 着 会 能 要 有 很 么 个 们 将 请 谁 几 还 又 再 哪 嗎 這 個 們 與 為 會 對
    從 將 請 誰 幾 還 說 说 到 于 於 并 是否 什么 怎么 如何 怎样 为何 为什 哪些 哪个 多少 是不
    不是 可以 能否 我们 你们 他们 她们 您的 这个 那个 这些 那些 有没 没有 一个 以及 关于 认为
    觉得 怎麼 什麼 為何 為什 哪個 我們 你們 他們 這個 那個 這些 沒有 關於 認為 是什 有什 会不
    不会 看待 请问 你好 您好 谢谢 再见 何时 时候 多久 有何 有哪
"""

_JOINING = frozenset("的了吗呢吧啊这那您你我他她它也么们谁哪很嘛啥呀")
"""Characters that stand beside words much more often than in them."""

_LIGHT = frozenset(
    "不没一什怎些给跟却只最得该自己才已如因此每各某样里把"
    "的了是在和与及吗呢吧啊这那您你我他她它也都就而但或对被让从为以之其所着会能要有很么个们将请"
    "谁几还又再哪说到于并嘛啥呀哦"
)
"""Characters that say little by themselves, though words may be made with them."""


def _folded(words: str) -> frozenset[str]:
    plain = words.replace("ё", "е")
    bare = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return frozenset(f"{plain} {bare}".split())


_BY_LANGUAGE = {language: _folded(words) for language, words in _LATIN.items()}
_SLAVIC = _folded(_CYRILLIC)
_UNSPACED = _folded(_CHINESE)


def is_function_word(word: str, language: str) -> bool:
    """Whether a casefolded word is one of grammar.

    Args:
        word: As `analysis.fold` leaves it, with or without its accents.
        language: Tag of the text's language; Cyrillic words need none, and Latin words in a text
            of another script are taken for English.
    """
    if "а" <= word[:1] <= "ӿ":
        return word in _SLAVIC
    base = language.partition("-")[0].lower()
    return word in _BY_LANGUAGE.get(base, _BY_LANGUAGE["en"] if base in _FOREIGN else frozenset())


_FOREIGN = frozenset(
    {"ru", "uk", "be", "bg", "mk", "kk", "zh", "ja", "ko", "ar", "fa", "he", "hi", "el", "th", ""}
)


def joins_words(pair: str) -> bool:
    """Whether a pair of characters is a word of grammar and a part of another word."""
    return len(pair) == 2 and not _JOINING.isdisjoint(pair)


def is_light(character: str) -> bool:
    """Whether a Chinese character says little by itself."""
    return character in _LIGHT


def is_function_pair(pair: str) -> bool:
    """Whether a character, or a pair of them, of a script without spaces is one of grammar."""
    return pair in _UNSPACED or (len(pair) == 2 and pair[0] in _UNSPACED and pair[1] in _UNSPACED)
