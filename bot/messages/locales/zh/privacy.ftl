# 存储哪些个人数据，以及如何删除。

privacy-title = <b>存储哪些数据</b>
privacy-questions = <b>只提问时：</b>什么都不存储。您的问题和待核对的引文回答后即弃，也不记录您的姓名。最近一个问题会在内存中保留一小时，以便您接着追问，不会写入任何地方。
privacy-kept = <b>只提问时：</b>不存储您的任何信息。没有找到回答或回答被标为 👎 的问题，由管理员保留 { $days } 天，只有文字和日期，没有提问者，因此 /forget 无法找到。其他问题、待核对的引文和您的姓名都不保存。最近一个问题会在内存中保留一小时，以便您接着追问。
privacy-counts = 每周的提问数和回答数会被计数，不含任何文字。问题原文只有在这里注明时才会保留。
privacy-subscriptions = <b>订阅后：</b>本聊天在 Telegram 的编号、类型和语言，订阅的内容，提醒的时间和方式，以及近 30 天内发送过哪些提醒。
privacy-awaiting = <b>如果您要求在问题有回答时通知：</b>仅因您的要求保存这个问题。有了回答、您在 /subscriptions 中取消或发送 /forget 后即删除。
privacy-language = <b>如果您选择了语言：</b>本聊天的编号和所选语言。
privacy-log = 管理员的日志中没有姓名、没有您写的文字，也没有聊天编号。Telegram 自身保存什么，由 Telegram 决定。
privacy-forget = /forget 会立即删除本聊天的全部数据。
privacy-copies = 备份会在 { $days } 天后删除。
forgotten = 已删除。本聊天的数据已全部清除，不会再有提醒。
forgotten-nothing = 没有存储过本聊天的任何数据。
forgotten-copies = 备份中仍有这些数据，最后一份将在 { $days } 天后删除。
forget-admins = 只有本聊天的管理员可以删除它的数据。
