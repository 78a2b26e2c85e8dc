# Оповещения о новых интервью, подписки и их настройки.

alert-new = Новое интервью
alert-several = <b>{ $count ->
    [one] { $count } новое интервью
   *[other] { $count } новых интервью
}</b>
alert-why = Вы подписаны: { $names }
alert-read-found = Читать найденное
alert-read-first = Читать первый ответ
manage-subscriptions = Подписки

follow-everything = все новые интервью
follow-words = «{ $words }»

subscribed = Подписка оформлена: <b>{ $name }</b>
subscribed-before = Подписка уже есть: <b>{ $name }</b>
subscribed-moved = Подписка уже есть: <b>{ $name }</b>. Оповещения о ней теперь приходят в эту тему.
for-chat = Для { $chat }
hears-everything = О каждом новом интервью придёт одно оповещение.
hears-topic = О каждом новом интервью с вопросом на эту тему придёт одно оповещение. Сейчас в архиве: { $count ->
    [one] { $count } вопрос
    [few] { $count } вопроса
   *[other] { $count } вопросов
}.
hears-words = О каждом новом интервью, где об этом говорится, придёт одно оповещение. Другие формы слов, синонимы и мелкие опечатки учитываются.
narrower = Чтобы получать меньше: /subscribe и тема или ваши слова, например «/subscribe { $example }».
just-words = Тему узнали по слову. Только само слово: /subscribe "{ $words }" в кавычках.
subscribe-full = Подписок может быть не больше { $most }. Сначала отмените одну.
subscribe-long = Это слишком длинно. Не больше { $most } знаков.
subscribe-no-words = Здесь нет слова, по которому можно искать.
unsubscribed = Отменена: <b>{ $name }</b>
unsubscribed-all = Все подписки отменены. Оповещений больше не будет.
unsubscribed-unknown = Подписки «{ $name }» нет.
no-subscriptions = Здесь нет подписок. /subscribe — о каждом новом интервью; /subscribe и тема или слова — только о них.
subscriptions = <b>Подписки</b>
not-a-choice = «{ $words }» — такой настройки нет. Можно: /subscriptions сразу, ежедневно 9, еженедельно пн 9, тишина 23-7, тишина нет, тихо, звук, пауза, продолжить, пояс Москва.
admins-decide = О подписках этого чата решают только его администраторы.
chat-unknown = Такого канала или группы нет, или бот не участник. Сначала добавьте бота; в канал — администратором с правом публикации.
chat-not-yours = О подписках { $chat } решают только администраторы.
chat-no-post = Бот не может публиковать в { $chat }. Сделайте его администратором с правом публикации.

when-paused = Пауза. Новое ждёт и придёт одним сообщением, когда вы продолжите.
when-now = Оповещения приходят сразу, { $sound }.
when-daily = Оповещения приходят одним сообщением в день, в { $hour }, { $sound }.
when-weekly = Оповещения приходят одним сообщением в неделю, { $day }, { $hour }, { $sound }.
when-quiet = Тишина с { $from } до { $to }: новое ждёт до её конца.
when-zone = Часовой пояс: { $zone }, сейчас { $time }.
sound-on = со звуком
sound-off = без звука

choose-hour = В котором часу присылать сводку? Часовой пояс: { $zone }.
choose-day = В какой день присылать сводку за неделю?
choose-quiet = Когда не беспокоить? Другие часы: /subscriptions тишина 23-7. Часовой пояс: { $zone }.
choose-zone = Где вы? Любое другое место: /subscriptions zone и название латиницей, например «/subscriptions zone Samara».
choose-end = Отменить все подписки этого чата?

button-end-this = Отменить эту подписку
button-end = ✕ { $name }
button-at-once = Сразу
button-daily = Раз в день
button-weekly = Раз в неделю
button-hour = Час: { $hour }
button-day = День: { $day }
button-sound-on = Со звуком
button-sound-off = Без звука
button-quiet = Тишина: { $hours }
button-quiet-off = нет
button-zone = Пояс: { $zone }
button-pause = Пауза
button-resume = Продолжить
button-everything = Подписаться на все интервью
button-topics = Выбрать тему
button-end-all = Отменить все
button-yes-end = Да, отменить все
button-back = ‹ Назад
