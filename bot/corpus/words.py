"""The words by which publishers mark who speaks and what is nobody's words, in the languages we read.

Everything is in lower case; `key` in `labels` brings a label into that shape.
"""

import re

# Labels of whoever asks. Single letters count only where their partner answers: see PAIRS.
ASKING = frozenset(
    """
    q question questions interviewer interviewers reporter reporters journalist journalists correspondent host
    hosts moderator presenter anchor compere announcer interlocutor press media audience student caller listener
    operator int quest journo facilitator questioner newsman participant emcee
    вопрос вопросы реплика корреспондент корр журналист журналистка ведущий ведущая интервьюер модератор
    редакция зритель слушатель читатель питання кореспондент журналіст ведучий
    问 問 问题 問題 提问 提問 记者 記者 主持人 采访者 採訪者 訪問者 访问者 主持 采访人 採訪人 访谈者 訪談者 笔者 筆者
    编者 編者 小编 网友 網友 观众 觀眾 读者 讀者 学生 學生 質問 聞き手 インタビュアー 司会 기자 질문 문
    pregunta preguntas periodista entrevistador entrevistadora presentador presentadora moderador reportero
    journaliste intervieweur intervieweuse animateur animatrice présentateur
    frage fragen moderatorin journalistin interviewerin reporterin redaktion
    domanda giornalista intervistatore intervistatrice pergunta repórter jornalista vraag interviewr pytanie
    dziennikarz
    """.split()
) | frozenset(
    (
        "audience member",
        "audience question",
        "unidentified reporter",
        "unidentified journalist",
        "unknown reporter",
        "question from the audience",
        "вопрос из зала",
        "reporter question",
        "press question",
        "news anchor",
        "female reporter",
        "male reporter",
        "speaker from the floor",
    )
)

# Words that ask also with something after them: `Reporter Smith`, `Question from the floor`.
LEADING = frozenset(
    "interviewer reporter journalist correspondent question host moderator presenter audience корреспондент журналист "
    "журналистка вопрос ведущий ведущая frage periodista pregunta journaliste moderatorin domanda pergunta".split()
)

# Labels of whoever answers.
ANSWERING = frozenset(
    """
    a answer answers ans interviewee respondent guest response reply narrator informant
    ответ ответы гость собеседник респондент відповідь
    答 回答 受访者 受訪者 嘉宾 嘉賓 发言人 發言人 被采访者 被訪者 答复 答復 回答者 답변 답
    respuesta respuestas entrevistado entrevistada invitado invitada
    réponse réponses invité invitée antwort antworten gast befragter
    risposta resposta entrevistados antwoord odpowiedź
    """.split()
)

# Letters that mark questions and answers only together.
PAIRS = (
    ("q", "a"),
    ("p", "r"),
    ("f", "a"),
    ("q", "r"),
    ("d", "r"),
    ("в", "о"),
    ("v", "a"),
    ("p", "o"),
)
LETTERS = frozenset(letter for pair in PAIRS for letter in pair)

# Offices: whoever is labelled by one usually answers.
OFFICES = frozenset(
    """
    president minister ambassador secretary governor premier chancellor senator congressman chairman chairwoman
    director commissioner mayor king queen prince general spokesman spokeswoman spokesperson dr professor prof
    sir director-general representative envoy consul treasurer
    президент министр посол премьер губернатор директор профессор академик депутат мэр секретарь представитель
    presidente presidenta ministro ministra embajador embajadora director directora doctor profesor alcalde
    président présidente ministre ambassadeur directeur directrice chancelier kanzler kanzlerin bundeskanzler
    bundeskanzlerin minister ministerin präsident präsidentin botschafter botschafterin
    总统 總統 部长 部長 大使 外长 外長 总理 總理 主席 局长 局長 教授 院长 院長 司长 司長 市长 市長 署理 特首 行政长官 行政長官
    """.split()
)

# What stands before a colon and is no speaker.
NO_SPEAKER = frozenset(
    """
    note notes photo photos photograph photography image images picture source sources update updated published
    publication posted date time by tag tags topic topics related location place venue duration subject from to cc
    re ps url link links warning tip tips example examples caption credit credits copyright disclaimer correction
    contact email e-mail phone tel fax transcript abstract keywords references bibliography video audio listen watch
    price address summary category categories filed share comments website site web isbn doi edited translated
    translation translator transcribed transcriber illustration illustrations text interview produced recorded
    title author authors event attention important remember conclusion background introduction conversation genre
    read more footnote footnotes step http https mailto ftp file see also advertisement figure fig table
    interviewed break outro intro music sponsor sponsored commercial program programme series collection repository rights language format length
    фото источник дата время место автор авторы примечание перевод текст иллюстрация читайте теги тема ссылка
    справка видео фотография опубликовано обновлено беседовал беседовала интервью подготовил подготовила редактор
    注 编者按 編者按 编按 編按 图 圖 图片 圖片 来源 來源 作者 时间 時間 日期 地点 地點 标签 標籤 责编 責編 责任编辑 責任編輯 编辑 編輯 摘要 图源 圖源
    图说 圖說 图注 圖註 相关 相關 导语 導語 按 摄影 攝影 翻译 翻譯 校对 校對 关键词 關鍵詞 原标题 原標題 撰文 采写 採寫 整理 附 另 简介 簡介 受訪日期 網址 网址
    nota foto fotos fuente fecha autor autora imagen vídeo lugar etiquetas traducción ejemplo texto resumen
    anmerkung quelle datum bild bilder autorin ort beispiel hinweis schlagwörter übersetzung zusammenfassung
    légende crédit auteur lieu exemple traduction résumé remarque
    """.split()
) | frozenset(
    (
        "editor's note",
        "editors' note",
        "editor’s note",
        "editors’ note",
        "author's note",
        "author’s note",
        "read more",
        "see also",
        "photo credit",
        "image credit",
        "date of interview",
        "interview date",
        "related posts",
        "от редакции",
        "читайте также",
        "прим. ред",
        "note de la rédaction",
        "nota del editor",
        "anmerkung der redaktion",
        "key points",
        "for example",
        "in short",
        "last updated",
    )
)

# Short words that stand inside a name without a capital.
PARTICLES = frozenset(
    "de del della der den des di da do dos das du la le les van von vom zu zur zum bin ibn al el ter ten y e et und "
    "and the of for & и i av af dit ben abu ap st to at".split()
)

# Titles that stand before a name and are not part of it.
HONORIFICS = frozenset(
    """
    mr mrs ms miss mister dr prof professor sir dame lord lady hon rev fr sr sra srta señor señora don doña m mme mlle
    monsieur madame herr frau господин госпожа г-н г-жа doctor dra
    """.split()
)

# Questions that end in no question mark.
_ASKS = re.compile(
    r"^(?:(?:so|and|but|please|now|well|ok|okay|finally|also|then|could you|can you|would you|first)[,\s]+)*"
    r"(?:tell (?:us|me|our)|describe|explain|talk (?:about|to us|us)|walk (?:us|me)|give (?:us|me)|share|introduce|"
    r"let's|let us|i(?:'|’)d like to ask|i(?:'|’)m curious|i(?:'|’)m wondering|i wonder|what|how|why|who|when|where|"
    r"which|do you|did you|are you|is it|is there|"
    r"расскажите|опишите|поделитесь|объясните|назовите|скажите|представьтесь|"
    r"cuénte|cuente|háble|hable|explíque|explique|descri|díga|diga|racontez|parlez|expliquez|décrivez|dites|"
    r"erzählen|beschreiben|erklären|nennen|sagen sie|schildern)",
    re.IGNORECASE,
)
_ASKS_CHINESE = re.compile(
    r"(?:请|請)(?:您|你)?(?:介绍|介紹|谈|談|说|說|问|問|分享|讲|講|解释|解釋)|(?:吗|嗎|呢|怎么看|怎麼看|ですか|ますか|でしょうか|でしたか|ましたか|のか)[。.…]?$"
)


def asks(text: str) -> bool:
    """Whether a turn is worded as a question or a request to tell something."""
    return (
        "?" in text
        or "？" in text
        or "؟" in text
        or bool(_ASKS.match(text) or _ASKS_CHINESE.search(text))
    )


_YOU = re.compile(
    r"\b(?:you|your|yours|yourself|вы|вас|вам|ваш\w*|вами|ты|тебя|тебе|твой|usted|ustedes|su|sus|tú|te|tu|has|crees|"
    r"cree|vous|votre|vos|sie|ihr|ihre\w*|ihnen|du|dein\w*|lei|voi|você)\b|[您你]",
    re.IGNORECASE,
)
_ME = re.compile(
    r"\b(?:i|i'm|i've|me|my|mine|we|our|us|я|меня|мне|мой|моя|мои|моей|мы|нас|нам|наш\w*|yo|mi|mis|me|nos|nuestr\w+|"
    r"creo|je|j'\w+|j’\w+|mon|ma|mes|nous|notre|nos|ich|mich|mir|mein\w*|wir|uns\w*|io|mio|mia|noi|eu|meu|minha|soy|estoy|tengo|sé|recuerdo|vivo|hago|"
    r"\w{2,}(?:é|í|amos|emos|imos))\b|我",
    re.IGNORECASE,
)


def says_you(text: str) -> bool:
    """Whether the text speaks to somebody."""
    return bool(_YOU.search(text))


def says_me(text: str) -> bool:
    """Whether the text speaks of whoever says it."""
    return bool(_ME.search(text))
