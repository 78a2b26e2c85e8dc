# Первые слова, темы и интервью.

about = <b>Verbatim</b> — бот, который отвечает дословными цитатами из интервью: с вопросом журналиста, изданием и датой.
nothing-on-record = В архиве пока нет ни одного интервью.
on-record = В архиве: { $interviews } интервью, { $questions ->
    [one] { $questions } вопрос
    [few] { $questions } вопроса
   *[other] { $questions } вопросов
}
who-speaks = { $count ->
    [one] Отвечает: { $names }
   *[other] Отвечают: { $names }
}
who-published = { $count ->
    [one] Издание: { $names }
   *[other] Издания: { $names }
}
from-to = { $first } — { $last }
and-more = ещё { $count }
names-and-more = { $names } и ещё { $count }
ask-in-own-words = Спросите своими словами или начните с одного из этих вопросов:
hello-group =
    Здравствуйте. Я отвечаю на вопросы дословными цитатами из интервью.
    Спросите через /ask, упомяните @{ $bot } или ответьте на моё сообщение. В остальное время я молчу.
invite = Что вы хотите узнать?
invite-placeholder = Ваш вопрос
only-text = Я понимаю только текст. Напишите вопрос словами.
unknown-command = Такой команды нет. Список команд: /help
unknown-command-near = Такой команды нет. Может быть, { $command }?

help = <b>Как спрашивать</b>
    Пишите так, как спросили бы вслух: по-русски, по-английски или по-китайски. В ответ придёт самый подходящий отрывок с указанием источника, а над ним — вопрос журналиста.

    Опечатки не страшны. Несколько слов в кавычках должны стоять в тексте именно так. Если ответа в архиве нет, я так и скажу.

    <b>Уточнить</b> вопрос по году, по тому, кто отвечает, или по изданию можно кнопкой под ответом или словами: <code>с:2022 до:2023-06 кто:{ $speaker } где:{ $outlet } -энергия</code>, <code>торговля ИЛИ инвестиции</code>. Каждый фильтр снимается своей кнопкой. <b>По годам</b> — что говорилось, в порядке дат. ⤓ пришлёт файл.

    В группе используйте /ask, упомяните бота или ответьте на его сообщение.

help-speaker = Иванов
help-outlet = Известия
help-inline = В любом другом чате наберите @{ $bot } и вопрос, чтобы вставить цитату.

topics = <b>Темы</b>
    О чём эти интервью и сколько вопросов по каждой теме.
no-topics = У интервью в архиве пока нет тем. Откройте /documents.
topics-none = Темы «{ $words }» здесь нет.
topic = <b>{ $title }</b> · { $count ->
    [one] { $count } вопрос
    [few] { $count } вопроса
   *[other] { $count } вопросов
}
documents = <b>Интервью</b> · в архиве: { $count }
documents-found = <b>Интервью</b> со словами «{ $words }» · { $count }
documents-none = Нет интервью, в заголовке, издании или именах которых есть «{ $words }».
untitled = Интервью без названия
period-since = { $date } и позже
period-until = { $date } и раньше
interviews-none-from = Интервью за это время в архиве нет: { $date }.
interviews-none-with = Интервью за это время в архиве нет: { $person }, { $date }.
interviews-on-record = { $count } интервью в архиве
interviewer-unknown = Интервьюер не указан
asked-by = { $count ->
    [one] Интервьюер: { $names }
   *[other] Интервьюеры: { $names }
}
questions = { $count ->
    [one] { $count } вопрос
    [few] { $count } вопроса
   *[other] { $count } вопросов
}
all-topics = Все темы
all-documents = Все интервью
subscribe-to-this = Подписаться на тему
subscribe-to-all = Подписаться на новые интервью

about-version = Verbatim { $version }
about-operator = Бота ведёт { $operator }
about-source = Исходный код
choose-language = На каком языке отвечать? { quotations-stay }
quotations-stay = Цитаты остаются на языке оригинала.
language-automatic = Автоматически
language-chosen = Язык ответов: { $language }.
language-chosen-automatic = Язык ответов — как в вашем Telegram.
language-unknown = Такого языка здесь нет.
language-admins = Язык этого чата выбирают только его администраторы.
