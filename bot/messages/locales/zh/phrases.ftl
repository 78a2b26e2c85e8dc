# 人们代替命令所写的话，以及不是问题的话：每行一句，不带标点。

said-help =
    帮助
    帮忙
    帮帮我
    怎么用
    如何使用
    使用说明
    你会什么
    你能做什么
    可以问什么
    命令
    菜单
said-start =
    开始
    重新开始
said-topics =
    话题
    所有话题
    全部话题
    有哪些话题
    有什么话题
    主题
said-documents =
    访谈
    所有访谈
    全部访谈
    有哪些访谈
    采访
said-latest =
    最新
    最新访谈
    最近的访谈
    有什么新的
    有什么新内容
    有新的吗
    新闻
said-random =
    随机
    随机问题
    随机一个
    随便问问
    随便看看
    随便来一个
said-about =
    关于
    你是谁
    这是什么
    这是什么机器人
    谁做的
said-language =
    换个语言
    换语言
    换一种语言
    说中文
    语言
    切换语言
    中文
said-subscribe =
    我要订阅
    订阅访谈
said-subscriptions =
    订阅
    我的订阅
    设置
said-unsubscribe =
    停止
    退订
    取消订阅
    不要再发了
said-greeting =
    你好
    您好
    嗨
    哈喽
    早上好
    下午好
    晚上好
    大家好
    你好啊
said-thanks =
    谢谢 很有帮助
    很有帮助
    谢谢帮助
    好的谢谢
    好的 谢谢
    谢谢 再见
    谢谢啦
    谢了
    谢谢
    谢谢你
    谢谢您
    多谢
    感谢
    非常感谢
said-goodbye =
    再见
    拜拜
    晚安
    回头见
said-nothing =
    明白
    有意思
    好吧
    好
    好的
    嗯
    是
    不是
    不客气
    没事
    没关系
    明白了
    知道了
    测试
said-follow =
    那
    那么
    那关于
    还有
said-more =
    更多
    还有呢
    还有吗
    还有别的吗
    继续
    再多说点
    详细点
said-source =
    出处
    来源
    链接
    谁说的
    这是谁说的
    谁问的
    什么时候说的
    哪里发表的
    日期
said-lead =
    给我一句关于
    找一句关于
    给我找一句关于
    有没有关于
    有关于
    请告诉我
    告诉我
    我想知道
    我想了解
    介绍一下
    说说
    请问
    请
said-trail =
    的原话
    的引文
    的内容
    的说法
    谢谢
    好吗
said-why =
    为什么
    那为什么
    为何
    为什么呢
    怎么会

# 对此的回应

greeting = 您好。可以询问这些访谈中的任何内容，或从以下问题开始：
thanks = 不客气。
goodbye = 再见。
acknowledged = 请提问，或查看 /help。
whole-question = 请写出完整的问题。
nothing-more = 关于这个问题，没有找到更多内容。
understood = 理解为“<b>{ $question }</b>”
said-about-word = <b>与“{ $word }”有关的内容</b>
