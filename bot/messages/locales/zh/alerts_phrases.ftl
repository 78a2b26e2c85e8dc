# 人们怎样写提醒的方式和时间：每行一句。按钮上的字也认得。

choice-at-once =
    立即
    即时
    马上
    立刻
    随时
choice-daily =
    每天
    每日
    天天
    一天一次
    每天一次
choice-weekly =
    每周
    每星期
    每个星期
    一周一次
    每周一次
choice-monday =
    周一
    星期一
    礼拜一
    每周一
    每星期一
choice-tuesday =
    周二
    星期二
    礼拜二
    每周二
    每星期二
choice-wednesday =
    周三
    星期三
    礼拜三
    每周三
    每星期三
choice-thursday =
    周四
    星期四
    礼拜四
    每周四
    每星期四
choice-friday =
    周五
    星期五
    礼拜五
    每周五
    每星期五
choice-saturday =
    周六
    星期六
    礼拜六
    每周六
    每星期六
choice-sunday =
    周日
    星期日
    周天
    星期天
    礼拜天
    每周日
    每星期日
    每星期天
choice-silent =
    静音
    无声
    不要声音
choice-sound =
    有声
    声音
    要声音
choice-pause =
    暂停
choice-resume =
    恢复
    继续
choice-corrections =
    更正
choice-no-corrections =
    不要更正
choice-quiet =
    免打扰
    勿扰
    请勿打扰
    安静时段
    静默时段
    免打扰时段
choice-zone =
    时区
choice-no =
    关闭
    关
    取消
    不要
choice-yes =
    开启
    开
    打开
choice-fillers =
    只
    就
    每
    在
    从
    的
    时间
    请
clock-morning =
    早上
    上午
    早晨
    清晨
    凌晨
clock-afternoon =
    下午
    中午
    午后
clock-night =
    晚上
    夜里
    夜间
    傍晚
    晚
clock-noon =
    正午
    中午
clock-midnight =
    午夜
    半夜
    零点
clock-until =
    到
    至
