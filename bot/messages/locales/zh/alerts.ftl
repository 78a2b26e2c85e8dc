# 新访谈的提醒、订阅及其设置。

alert-new = 新访谈
alert-corrected = 已更正的访谈
alert-several-corrected = <b>{ $count } 篇新增或更正的访谈</b>
alert-several = <b>{ $count } 篇新访谈</b>
alert-why = 您订阅了：{ $names }
alert-earlier = 此前谈及此事：{ $date }
alert-read-found = 阅读相关回答
alert-read-first = 阅读第一个回答
manage-subscriptions = 订阅

follow-everything = 全部新访谈
follow-words = “{ $words }”
follow-without = 不含“{ $words }”
follow-speaker = 对{ $names }的访谈
follow-outlet = 刊于{ $names }的访谈
follow-since = 自{ $date }起
follow-until = 至{ $date }
follow-question = “{ $question }”的回答

offer = 订阅<b>{ $name }</b>？
offer-year = 过去一年：{ $count } 篇（共 { $total } 篇）{ $last }。
offer-ever = 过去一年没有。全部收录中有 { $count } 篇（共 { $total } 篇）{ $last }。
offer-never = 目前收录中没有符合的内容。
offer-last = ，最近一篇为 { $date }
offer-nearly-all = ⚠ 这几乎是全部内容。换用其他词语，提醒会少一些。
follow-what = 想关注什么？
button-subscribe = 订阅
button-topic = 话题：{ $title }
button-only-words = 只订阅词语“{ $words }”

subscribed = 已订阅：<b>{ $name }</b>
subscribed-before = 您已订阅过：<b>{ $name }</b>
subscribed-moved = 您已订阅过：<b>{ $name }</b>。今后的提醒会发到群组的这个话题。
for-chat = 用于 { $chat }
hears-everything = 每有一篇新访谈，您会收到一条提醒。
hears-topic = 每有一篇涉及此话题的新访谈，您会收到一条提醒。目前收录 { $count } 个问题。
hears-words = 每有一篇谈到此内容的新访谈，您会收到一条提醒。词形变化、同义词和小的输入错误也算在内。
narrower = 想少收提醒，请在 /subscribe 后加上话题或自选词语，例如“/subscribe { $example }”。
subscribe-full = 最多可有 { $most } 项订阅。请先取消一项。
subscribe-long = 太长了，最多 { $most } 个字符。
subscribe-no-words = 没有找到可查询的字词。请写一个词或短语。
unsubscribed = 已取消订阅：<b>{ $name }</b>
unsubscribed-all = 已取消全部订阅，不会再有提醒。
unsubscribed-unknown = 没有“{ $name }”这项订阅。
no-subscriptions = 没有订阅。发送 /subscribe 可关注全部新访谈，也可在后面加上话题或自选词语。
subscriptions = <b>订阅</b>
not-a-choice = 没有“{ $words }”这个选项。可以试试：/subscriptions 立即、每天9点、每周一9点、免打扰 23-7、免打扰 关闭、静音、有声、暂停、恢复、更正、更正 关闭、时区 上海。
admins-decide = 只有本聊天的管理员可以管理订阅。
chat-unknown = 找不到这个频道或群组，或者机器人不在其中。请先添加机器人；在频道中须设为可发消息的管理员。
chat-not-yours = 只有 { $chat } 的管理员可以管理其订阅。
chat-no-post = 机器人不能在 { $chat } 发消息。请将其设为可发消息的管理员。

alert-answered = <b>您的问题有了回答</b>
alert-answered-too = 同一访谈还回答了：
awaiting = 一旦有新访谈回答“{ $question }”，会通知您一次。
awaiting-before = 已在等待“{ $question }”的回答。
await-full = 最多可有 { $most } 个问题等待回答。请先在 /subscriptions 中取消一个。
await-long = 问题太长，无法保存。请用不超过 { $most } 个字符提问。
button-await-more = 有其他回答也通知我
button-await-no-more = 不用通知

when-paused = 已暂停。恢复后，新访谈会合并为一条消息发送。
when-now = 提醒即时发送，{ $sound }。
when-daily = 提醒每天 { $hour } 合并为一条消息发送，{ $sound }。
when-weekly = 提醒每{ $day } { $hour } 合并为一条消息发送，{ $sound }。
when-quiet = 免打扰时段：{ $from } 至 { $to }，新内容会等到时段结束后发送。
when-corrections = 所订阅访谈的更正也会通知您。
when-zone = 时区：{ $zone }，现在 { $time }。
sound-on = 有提示音
sound-off = 无提示音

choose-hour = 摘要几点发送？时区：{ $zone }。
choose-day = 每周摘要在哪一天发送？
choose-quiet = 什么时候免打扰？其他时段：/subscriptions 免打扰 23-7。时区：{ $zone }。
choose-zone = 您在哪里？其他地点：/subscriptions 时区 加城市名，例如“/subscriptions 时区 新加坡”。
choose-end = 取消本聊天的全部订阅？

button-end-this = 取消订阅
button-end = ✕ { $name }
button-at-once = 立即
button-daily = 每天
button-weekly = 每周
button-hour = 时间：{ $hour }
button-day = 日期：{ $day }
button-sound-on = 打开提示音
button-sound-off = 关闭提示音
button-quiet = 免打扰：{ $hours }
button-quiet-off = 无
button-zone = 时区：{ $zone }
button-corrections-on = 通知更正
button-corrections-off = 不再通知更正
button-pause = 暂停
button-resume = 恢复
button-everything = 订阅全部访谈
button-topics = 选择话题
button-end-all = 全部取消
button-export = 导出
button-yes-end = 是，全部取消
button-back = ‹ 返回

export-done = { $count } 项订阅。要导入，请在私聊中把此文件发给机器人，或用 /subscriptions import 回复它。
import-how = 请用 /subscriptions import 回复由 /subscriptions export 生成的文件。
import-done = 已导入 { $count } 项新订阅，{ $known } 项原已存在。查看：/subscriptions。
import-wrong = 没有导入：这不是 /subscriptions export 生成的文件。
import-wrong-entry = 没有导入：文件中第 { $number } 项不能在这里订阅。
import-full = 没有导入：最多可有 { $most } 项。请先取消一些。
