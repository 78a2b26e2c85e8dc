# Ответ и то, что бывает вместо него.

speaks = { $speaker }:
speaker-unknown = Ответ
source = Источник
foreign = Язык оригинала: { $language }
fits-in-meaning = Найдено по смыслу: ваших слов здесь нет
showing-results = Показаны результаты по запросу <b>{ $query }</b>
looked-for = Поиск по запросу <b>{ $query }</b>
narrowed-to = Только ответы: { $speakers }
narrowed-by = Только: <code>{ $filters }</code>
filter-name = { $name ->
    [since] с
    [until] до
    [by] кто
   *[in] где
}
filter-wrong = «{ $name }:{ $value }» — не дата. Напишите, например: { $name }:2022, { $name }:2022-06 или { $name }:2022-06-30.
filter-no-time = «с:{ $since }» позже, чем «до:{ $until }». Поменяйте даты местами.
filter-much = Фильтров слишком много: все вместе они не длиннее 200 знаков.
asked-in-full = Вопрос полностью
whole-answer = Ответ полностью · { $paragraphs ->
    [one] { $paragraphs } абзац
    [few] { $paragraphs } абзаца
   *[other] { $paragraphs } абзацев
}
citation = «{ $quotation }» — { $source }

did-you-mean = { $count ->
    [1] <b>Возможно, вы имели в виду этот вопрос:</b>
   *[other] <b>Возможно, вы имели в виду:</b>
}
nearest-questions = { $count ->
    [1] <b>Самый близкий вопрос:</b>
   *[other] <b>Самые близкие вопросы:</b>
}
likely-answer = <b>Возможно, ответ здесь:</b>
comes-near = Близко к вопросу «{ $question }», но, возможно, не ответ на него.
comes-near-short = Возможно, не ответ
nearest-answer = <b>Самый близкий ответ:</b>
nobody-called = В архиве нет ни собеседника, ни издания с именем { $names }.
nothing-from = За это время ответа в архиве нет: { $date }.
not-said-by = { $speaker }: прямого ответа на это не нашлось.
nearest-of-speaker = <b>Самые близкие вопросы этому собеседнику:</b>
untold = { $kind ->
    [number] Сколько именно, в ответах не сказано.
    [time] Когда именно, в ответах не сказано.
    [place] Где именно, в ответах не сказано.
   *[name] Кто именно, в ответах не сказано.
}
nothing-about = { $count ->
    [1] Слово { $names } в архиве не встречается.
   *[other] Слова { $names } в архиве не встречаются.
}
named = «{ $name }»
matches = <b>Ещё по вашему вопросу</b>
nothing-found = По запросу «{ $question }» ничего не найдено.
nearest-topics = Ближайшие темы:
unsure = Кажется, я вас не понял. Я ищу сказанное в этих интервью: назовите, что вас интересует. Обо мне: /help, /about, /privacy.
show-nearest = Ближайшие вопросы
see-topics = Посмотрите, какие темы есть в архиве: /topics
languages-read = Вопросы принимаются на этих языках: { $languages }.
await-answer = Сообщить, когда появится ответ
few-at-once = За раз я отвечаю на вопросы: { $count }. Остальные задайте ещё раз.
no-words = Здесь не по чему искать. Задайте вопрос фразой или несколькими словами.
narrow-heading = <b>Уточните вопрос</b>
    Ближайшие ответы ({ $count }) по годам, по тому, кто отвечает, и по изданиям:
narrow-nothing = У всех близких ответов один и тот же год, издание и отвечающий.
years-heading = <b>По годам</b>
years-said = «{ $said }»
undated = без даты
file-holds = Ответов: { $count }. Источники указаны.
file-cut = Первые ответы: { $count } из { $total }. Источники указаны.

link-unknown = По этой ссылке в архиве ничего нет.
link-not-read = Я не открываю ссылки. Спросите, что было сказано, или прочтите интервью.
withdrawn = Интервью «{ $title }» отозвано. Ответы из него больше не показываются.
notice-withdrawn = Это интервью отозвано.
notice-gone = Этого больше нет в архиве.
notice-stale = Эта кнопка больше не действует. Задайте вопрос ещё раз или откройте /topics.
notice-not-yours = Листать может только тот, кто спросил. Задайте свой вопрос.

# На кнопках

read-whole = Ответ полностью · { $pages ->
    [one] { $pages } страница ›
    [few] { $pages } страницы ›
   *[other] { $pages } страниц ›
}
previous-question = ‹ Предыдущий
next-question = Следующий ›
more-matches = { $count ->
    [one] Ещё { $count } совпадение
    [few] Ещё { $count } совпадения
   *[other] Ещё { $count } совпадений
}
in-language = Язык: { $language } ›
all-questions = Все вопросы интервью · { $count }
narrow = Уточнить
over-the-years = По годам
narrow-more = { $facet ->
    [y] Все годы: { $count } ›
    [b] Все, кто отвечает: { $count } ›
   *[i] Все издания: { $count } ›
}
get-file = ⤓ { $format }
share = Поделиться
cite = Цитировать
follow = Следить
back-to-answer = ‹ Назад к вашему ответу
back-to-list = ‹ К списку
read-in-bot = Читать ответ полностью
ask-in-bot = Спросить Verbatim
nothing-inline = В архиве ничего не найдено
nothing-inline-ask = В архиве ничего не найдено · Спросить у бота

# Исправления
answer-corrected = Исправлено { $date }
what-changed = Что изменилось
change-heading = <b>Что изменилось { $date }</b>
change-legend = <s>Было</s>, <b>стало</b>. Сравниваются только слова.
change-small = Изменились только знаки препинания, пробелы или регистр букв.
change-weighs = ⚠ Изменилось отрицание или число.
back-to-current = К нынешнему ответу
back-to-interview = К нынешнему интервью
old-version = Так ответ звучал до { $date }. Есть более новая версия.
interview-corrected = Исправления: { $dates }
interview-correction = { $date } (ответов: { $count })

# Это то, что вы искали?
rated-right = Спасибо, учтено.
rated-wrong = Учтено. Спросите иначе или посмотрите /topics.
