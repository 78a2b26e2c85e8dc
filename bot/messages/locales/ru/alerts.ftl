# Оповещения о новых интервью, подписки и их настройки.

alert-new = Новое интервью
alert-corrected = Исправленное интервью
alert-several-corrected = <b>Новые и исправленные интервью: { $count }</b>
alert-several = <b>{ $count ->
    [one] { $count } новое интервью
   *[other] { $count } новых интервью
}</b>
alert-why = По вашей подписке: { $names }
alert-earlier = Раньше об этом: { $date }
alert-read-found = Читать подходящий ответ
alert-read-first = Читать первый ответ
manage-subscriptions = Подписки

follow-everything = все новые интервью
follow-words = «{ $words }»
follow-without = без «{ $words }»
follow-speaker = интервью, где отвечает { $names }
follow-outlet = интервью в издании { $names }
follow-since = с { $date }
follow-until = до { $date }
follow-question = ответ на «{ $question }»

offer = Новая подписка: <b>{ $name }</b>. Оформить?
offer-year = За последний год: { $count } интервью из { $total }{ $last }.
offer-ever = За последний год — ничего. Всего в архиве: { $count } интервью из { $total }{ $last }.
offer-never = В архиве пока нет ничего подходящего.
offer-last = , последнее — { $date }
offer-nearly-all = ⚠ Это почти всё. С другими словами оповещений будет меньше.
follow-what = О чём сообщать?
button-subscribe = Подписаться
button-topic = Тема: { $title }
button-only-words = Только слова «{ $words }»

subscribed = Вы подписались: <b>{ $name }</b>
subscribed-before = Такая подписка уже есть: <b>{ $name }</b>
subscribed-moved = Такая подписка уже есть: <b>{ $name }</b>. Её оповещения теперь приходят в эту тему форума.
for-chat = Для { $chat }
hears-everything = О каждом новом интервью придёт одно оповещение.
hears-topic = О каждом новом интервью с вопросом на эту тему придёт одно оповещение. Сейчас в архиве: { $count ->
    [one] { $count } вопрос
    [few] { $count } вопроса
   *[other] { $count } вопросов
}.
hears-words = О каждом новом интервью, где об этом говорится, придёт одно оповещение. Учитываются формы слов, синонимы и мелкие опечатки.
narrower = Чтобы оповещений было меньше, добавьте к /subscribe тему или свои слова, например «/subscribe { $example }».
subscribe-full = Подписок может быть не больше { $most }. Сначала отмените одну из них.
subscribe-long = Слишком длинно: можно не больше { $most } знаков.
subscribe-no-words = Здесь не по чему искать. Напишите слово или короткую фразу.
unsubscribed = Подписка отменена: <b>{ $name }</b>
unsubscribed-all = Все подписки отменены. Оповещений больше не будет.
unsubscribed-unknown = Подписки «{ $name }» нет.
no-subscriptions = Подписок нет. Отправьте /subscribe, чтобы узнавать о каждом новом интервью, или добавьте к команде тему или свои слова.
subscriptions = <b>Подписки</b>
not-a-choice = Варианта «{ $words }» нет. Попробуйте: /subscriptions сразу, ежедневно 9:30, по понедельникам 9, тишина 23-7, тишина нет, тихо, звук, пауза, продолжить, исправления, исправления нет, пояс Москва.
admins-decide = Подписками этого чата управляют только его администраторы.
in-private = Подписки и настройки — в личном чате с ботом. Откройте его и повторите там.
button-in-private = Открыть личный чат
chat-unknown = Такой канал или группа не найдены, или бота там нет. Сначала добавьте бота; в канал — администратором с правом публикации.
chat-not-yours = Подписками { $chat } управляют только администраторы.
chat-no-post = У бота нет права публиковать в { $chat }. Назначьте его администратором с правом публикации.

alert-answered = <b>Появился ответ на ваш вопрос</b>
alert-answered-too = Здесь же отвечают на:
awaiting = Когда в новом интервью появится ответ на «{ $question }», придёт одно оповещение.
awaiting-before = Ответ на «{ $question }» уже ожидается.
await-full = Ожидать ответа может не больше { $most } вопросов. Сначала отмените один в /subscriptions.
await-long = Вопрос слишком длинный, чтобы его хранить. Задайте его короче { $most } знаков.
button-await-more = Сообщать и о других ответах
button-await-no-more = Не сообщать

when-paused = Пауза. Новые интервью придут одним сообщением, когда вы продолжите.
when-now = Оповещения приходят сразу, { $sound }.
when-daily = Оповещения приходят одним сообщением раз в день, в { $hour }, { $sound }.
when-weekly = Оповещения приходят одним сообщением раз в неделю: { $day }, { $hour }, { $sound }.
when-quiet = Тихие часы: с { $from } до { $to }. Новое подождёт до их окончания.
when-corrections = Об исправлениях в этих интервью вы тоже узнаете.
when-zone = Часовой пояс: { $zone }, сейчас { $time }.
sound-on = со звуком
sound-off = без звука

choose-hour = В какое время присылать сводку? Часовой пояс: { $zone }.
choose-day = В какой день присылать сводку за неделю?
choose-quiet = Когда не беспокоить? Другие часы: /subscriptions тишина 23-7. Часовой пояс: { $zone }.
choose-zone = Где вы находитесь? Другое место: /subscriptions пояс и город, например «/subscriptions пояс Рига».
choose-end = Отменить все подписки этого чата?

button-end-this = Отменить подписку
button-end = ✕ { $name }
button-at-once = Сразу
button-daily = Раз в день
button-weekly = Раз в неделю
button-hour = Время: { $hour }
button-day = День: { $day }
button-sound-on = Включить звук
button-sound-off = Выключить звук
button-quiet = Тихие часы: { $hours }
button-quiet-off = нет
button-zone = Пояс: { $zone }
button-corrections-on = Сообщать об исправлениях
button-corrections-off = Не сообщать об исправлениях
button-pause = Пауза
button-resume = Продолжить
button-everything = Подписаться на все интервью
button-topics = Выбрать тему
button-end-all = Отменить все
button-export = Экспорт
button-yes-end = Да, отменить все
button-back = ‹ Назад

export-done = Подписок: { $count }. Чтобы загрузить их, отправьте этот файл боту в личном чате или ответьте на него командой /subscriptions import.
import-how = Ответьте командой /subscriptions import на файл, который создала /subscriptions export.
import-done = Загружено новых: { $count }, уже были: { $known }. Список: /subscriptions.
import-wrong = Ничего не загружено: это не файл, созданный командой /subscriptions export.
import-wrong-entry = Ничего не загружено: запись { $number } в файле не может быть подпиской здесь.
import-full = Ничего не загружено: таких может быть не больше { $most }. Сначала отмените лишние.
