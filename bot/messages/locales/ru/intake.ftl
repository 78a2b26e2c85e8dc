# Файл от администратора и показатели для администраторов.

file-unknown = неизвестно
file-speaker = Отвечает: { $name }
file-interviewers = Спрашивают: { $names }
file-published = Опубликовано: { $outlet }, { $date }
file-more = Интервью в файле: не меньше { $count }. Первое:
file-doubts = <b>Проверьте</b>
file-earlier = Это новая версия { $name }. Она заменит прежнюю, оповещений не будет.
file-publish = Опубликовать
file-quiet = Опубликовать без оповещений
file-cancel = Отменить
file-refused = Не опубликовано. { $reason }
file-done = Опубликовано. Подписчики получат оповещения. Сохранено как { $name }.
file-done-quietly = Опубликовано без оповещений. Сохранено как { $name }.
file-edited = Новая версия { $name } сохранена. Оповещений не будет.
file-already = Это уже опубликовано: { $name }. Повторной публикации не было.
file-cancelled = Не опубликовано.
file-not-you = Добавлять интервью могут только администраторы бота. Спасибо за файл.
file-large = Telegram отдаёт ботам файлы не больше { $most } МБ. Положите этот файл в папку с интервью или выполните: python -m bot ingest
file-lost = Файл больше не доступен. Пришлите его ещё раз.
file-busy = Папка с интервью недоступна: { $reason }
file-waits = Папка с интервью сейчас читается. Ваш файл будет следующим.
stats-not-you = Эта команда только для администраторов бота.
stats-chart = Вопросы за { $weeks } недель: 🟩 с ответом, 🟨 с подсказками, 🟥 без ответа. Ниже — 🟦 подписчики.

stats-figure = { $name }: { $value }
stats-interviews = Интервью
stats-exchanges = Вопросы
stats-documents = Документы
stats-refused = Не прочитаны или прочитаны не полностью
stats-vectors = Векторы предложений
stats-vectors-made = { $made } из { $total }
stats-chats = Чаты с подпиской
stats-subscriptions = Подписки
stats-paused = На паузе
stats-inactive = Недоступные чаты
stats-waiting = Оповещения в очереди
stats-retrying = Из них будут отправлены повторно
stats-sent = Отправлено (30 дней)
stats-doubled = Из них, возможно, дважды
stats-failed = Не удалось доставить
stats-gone = В удалённые чаты
stats-dropped = Больше не нужны
stats-last = Последняя рассылка
stats-round = отправлено { $sent } за { $seconds } с, начало { $began }

unanswered = <b>Вопросы без ответа</b>
unanswered-counts = За последние четыре недели без ответа: { $nothing }; ответ отмечен 👎: { $wrong }.
unanswered-group = { $count }× · { $when }{ $wrong ->
    [0] {""}
   *[other] { " · 👎 " }{ $wrong }
}
unanswered-kept = Тексты хранятся { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
}, без сведений о том, кто спросил.
unanswered-not-kept = Тексты вопросов не хранятся. Чтобы видеть их здесь, задайте в VERBATIM_KEEP_QUESTIONS число дней.
button-add-synonym = Добавить синоним
button-undo = Вернуть как было
synonym-prompt = Какие слова значат одно и то же? Ответьте на это сообщение, например: прививка = вакцина
synonym-placeholder = прививка = вакцина
synonym-wrong = Напишите от двух до восьми слов или выражений через «=», например: прививка = вакцина
synonym-added = Теперь это значит одно и то же: <b>{ $words }</b>
synonym-deleted = Больше не значит одно и то же: <b>{ $words }</b>
synonym-gone = Этот синоним уже удалён.
synonyms = <b>Ваши синонимы</b>
synonyms-none = Вы ещё не добавляли синонимов. Добавьте так: /synonym прививка = вакцина
synonyms-full = Синонимов может быть не больше { $most }. Сначала удалите один: /synonym.
