# 菜单和 /help 中的命令、机器人简介、出错时的说明。

command-ask = 提问
command-verify = 核对引文是否与访谈原文一致
command-cite = 引用回答中选中的文字
command-topics = 按话题浏览
command-documents = 浏览访谈
command-latest = 最新的访谈
command-random = 随机一个问题
command-subscribe = 订阅新访谈：全部、某个话题，或自选词语
command-subscriptions = 我的订阅
command-unsubscribe = 取消订阅
command-privacy = 存储哪些数据
command-forget = 删除本聊天的全部数据
command-language = 回答所用的语言
command-about = 关于本机器人
command-help = 如何提问
command-start = 收录情况
command-stats = 管理员统计
command-unanswered = 没有回答或回答有误的问题，供管理员查看
command-synonym = 意思相同的词语，供管理员使用

# 命令的其他叫法，前面带斜杠。
called-ask = 提问, 问, 问题, 请问, 搜索, 查询
called-verify = 核实, 核对, 查证, 验证
called-cite = 引用, 引文
called-topics = 话题, 主题
called-documents = 访谈, 采访, 文档, 列表
called-latest = 最新, 最近, 新闻
called-random = 随机
called-subscribe = 订阅, 关注
called-subscriptions = 我的订阅, 订阅列表, 设置
called-unsubscribe = 退订, 取消订阅, 取消, 停止
called-privacy = 隐私, 数据
called-forget = 忘记, 忘掉
called-language = 语言, 语种
called-about = 关于
called-help = 帮助, 菜单, 命令, 说明
called-start = 开始

profile-short = 向访谈库提问，得到受访者的原话，并注明出处。
profile-long = 用您自己的话提问。回答是受访者的原话，并注明由谁提问、发表于何处何时。绝不编造：没有相关回答时，会如实告知。

failed = 出了点问题，已记录下来。请稍后再试。
record-closed = 暂时无法读取访谈库。请过几分钟再试。
not-saved = 暂时无法保存。请过几分钟再试。
too-many = 一次发来的消息太多，有些没有读到。请稍后再问。
first-reading = 访谈库还在读取中，目前已收录 { $count } 篇访谈。现在找不到的，稍后也许能找到。
