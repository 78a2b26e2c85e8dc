# 新访谈的提醒、订阅及其设置。

alert-new = 新访谈
alert-several = <b>{ $count } 篇新访谈</b>
alert-why = 您订阅了：{ $names }
alert-read-found = 阅读相关段落
alert-read-first = 阅读第一个回答
manage-subscriptions = 订阅

follow-everything = 全部新访谈
follow-words = “{ $words }”

subscribed = 已订阅：<b>{ $name }</b>
subscribed-before = 此前已订阅：<b>{ $name }</b>
subscribed-moved = 此前已订阅：<b>{ $name }</b>。今后的提醒会发到本话题。
for-chat = 用于 { $chat }
hears-everything = 每有一篇新访谈，您会收到一次提醒。
hears-topic = 每有一篇含有此主题问题的新访谈，您会收到一次提醒。目前收录 { $count } 个问题。
hears-words = 每有一篇谈到此内容的新访谈，您会收到一次提醒。词的其他形式、同义词和小的拼写错误都算在内。
narrower = 如需少收提醒：/subscribe 加主题或您自己的词，例如“/subscribe { $example }”。
just-words = 已按此词识别出主题。若只要这个词本身：/subscribe "{ $words }"（加引号）。
subscribe-full = 订阅最多 { $most } 个。请先取消一个。
subscribe-long = 太长了，最多 { $most } 个字符。
subscribe-no-words = 其中没有可以查找的词。
unsubscribed = 已取消：<b>{ $name }</b>
unsubscribed-all = 全部订阅已取消，不会再有提醒。
unsubscribed-unknown = 没有“{ $name }”这项订阅。
no-subscriptions = 这里没有订阅。/subscribe 会提醒每一篇新访谈；/subscribe 加主题或词，则只提醒相关的。
subscriptions = <b>订阅</b>
not-a-choice = 没有“{ $words }”这个选项。可用：/subscriptions 立即、每天 9、每周 周一 9、免打扰 23-7、免打扰 关闭、静音、有声、暂停、恢复、时区 Shanghai。
admins-decide = 只有本聊天的管理员可以决定订阅。
chat-unknown = 没有这个频道或群组，或者机器人不在其中。请先添加机器人；在频道中须设为可发帖的管理员。
chat-not-yours = 只有 { $chat } 的管理员可以决定其订阅。
chat-no-post = 机器人不能在 { $chat } 发帖。请将其设为可发帖的管理员。

when-paused = 已暂停。新内容会保留，恢复后合并为一条消息发送。
when-now = 提醒会立即发送，{ $sound }。
when-daily = 提醒每天 { $hour } 合并为一条消息发送，{ $sound }。
when-weekly = 提醒每{ $day } { $hour } 合并为一条消息发送，{ $sound }。
when-quiet = { $from } 至 { $to } 免打扰：新内容会等到结束后再发送。
when-zone = 时区：{ $zone }，现在 { $time }。
sound-on = 有提示音
sound-off = 无提示音

choose-hour = 摘要在几点发送？时区：{ $zone }。
choose-day = 每周摘要在哪一天发送？
choose-quiet = 什么时候免打扰？其他时间：/subscriptions 免打扰 23-7。时区：{ $zone }。
choose-zone = 您在哪里？其他地点：/subscriptions zone 加英文地名，例如“/subscriptions zone Singapore”。
choose-end = 取消本聊天的全部订阅？

button-end-this = 取消此订阅
button-end = ✕ { $name }
button-at-once = 立即
button-daily = 每天
button-weekly = 每周
button-hour = 时间：{ $hour }
button-day = 日期：{ $day }
button-sound-on = 有提示音
button-sound-off = 无提示音
button-quiet = 免打扰：{ $hours }
button-quiet-off = 无
button-zone = 时区：{ $zone }
button-pause = 暂停
button-resume = 恢复
button-everything = 订阅全部访谈
button-topics = 选择主题
button-end-all = 全部取消
button-yes-end = 是，全部取消
button-back = ‹ 返回
