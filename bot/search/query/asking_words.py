"""The words of `asking.py`, in the languages that people ask in."""

ASKING_ENGLISH = (
    r"\b(?:questions?|views?|opinions?|thoughts)(?= (?:about|on|of|regarding)\b)",
    r"\b(?:positions?|stances?|attitudes?|take)(?= (?:about|on|regarding|towards?)\b)",
    (
        r"\b(?:anything|something|info|information|details|comments?|statements?|remarks?|quotes?)"
        r"(?= (?:about|on|regarding|concerning)\b)"
    ),
    r"\baccording(?= to\b)|\b(?:regarding|concerning)\b|\bmention(?:s|ed|ing)?\b",
    r"\bhow (?:do|does|did|would) (?:[\w'’.-]+ ){1,5}?(see|view|regard|assess|evaluate)\b",
    r"\bwhat (?:[\w'’.-]+ ){1,5}?(thinks|says|thought|said|believes)(?= (?:about|on|of)\b)",
    r"\bwhat(?:['’]s| is| was) (known|said)(?= (?:about|on|of)\b)",
    r"\b(?:has|have|had|was|were|is|are)\b.{1,100}\b(discussed|talked about|brought up)\W*$",
    r"\b(?:do|does|did|in) (?:the |this |that |any |an |his |her )?(?:\w+ )?(interviews?)\b",
    (
        r"\bwhat(?:['’]?s| is| was) (?:the )?((?:(?:current|latest|present|overall|whole|real) )?"
        r"(?:situation|status|state of (?:affairs|play)|story|deal|news|latest|update))"
        r"(?= (?:with|on|about|around|regarding|in)\b)"
    ),
    r"\bwhat(?:['’]?s| is) (going on|happening|up|new)(?= (?:with|on|about|around)\b)",
    r"\b(?:(?:latest|recent|new) )?(?:news|updates?)(?= (?:about|on|regarding)\b)",
    r"^\W*(?:the )?latest(?= (?:about|on|regarding|with)\b)",
    r"\b(?:any|some)thing (?:new|more|else|recent)(?= (?:about|on|regarding|with)\b)",
    r"\b(?:tell|give|show) (?:me|us) (?:everything|all|more|a (?:bit|little))\b",
    r"^\W*everything(?= (?:about|on)\b)",
    (
        r"^(?!\W*(?:who|what|when|where|why|how|which|d(?:id|oes|o)|is|are|was|were|ha[sd]|have"
        r"|will"
        r"|can)\b)[^?]*? (summary|quotes?|latest|explained|overview|info|news)\W*$"
    ),
    (
        r"\b(?:information|info|anything|something) (available)\b|\bmy question is\b"
        r"|\bcurious(?= about\b)"
    ),
    r"\b(?:can|could|would) (?:any|some)(?:one|body) (?:tell|explain|help|say)(?: me| us)?\b",
    (
        r"\bwhat (?:is|was|were|are) (?:the|his|her|their) (answers?|responses?|reply|replies"
        r"|reactions?)"
        r"(?= (?:about|on|regarding|to)\b)"
    ),
    (
        r"\b(?:has|have|had|did) (?:they|he|she|anyone) (discuss(?:ed)?|address(?:ed)?"
        r"|touch(?:ed)? (?:up)?on)\b"
    ),
    (
        r"\b(?:run|walk|talk) (?:me|us) through\b|\bbrief (?:me|us)(?= on\b)|\bfill (?:me|us)"
        r" in(?= on\b)"
    ),
    (
        r"\bwho (?:has )?(?:mentioned|brought up)\b|\bhow (?:do|does|did) (?:\w+"
        r" ){1,5}?(feel)(?= about\b)"
    ),
    r"\bdid\b.{1,100}\b(come up)\W*$|\b(?:pls|plz|abt|thx|asap)\b",
    r"^\W*(?:i['’]?m|i am|we['’]?re|we are)? ?(?:currently )?(looking|searching) for\b",
    r"\bwhat (exactly|specifically|precisely)\b",
    r"\b(?:how|where) do (?:things|we|they|matters) stand(?= (?:with|on|regarding)\b)",
    (
        r"\b(?:has|have|had|was|were|is|are)\b.{1,100}?"
        r"\b((?:ever )?(?:come up|came up|mentioned|discussed|brought up)(?: (?:anywhere|at all"
        r"|ever))?)\W*$"
    ),
    (
        r"^\W*(?:(?:please|kindly|(?:can|could|would|will) you(?: please)?) )?"
        r"(show|find|list|search|explain|describe|clarify|elaborate|summari[sz]e)\b"
        r"(?! (?:how|why|to|where|when|who)\b)"
    ),
    (
        r"\b(?:the )?(?:(?:full|exact|direct|short|good|brief|all) )?"
        r"(?:quotes?|details?|summary|overview|gist|remarks?|explanation)(?= (?:on|about|of"
        r"|regarding)\b)"
    ),
    r"[:,;–—-]\s*(details?|explain|info|thoughts|opinions?|quotes?)\W*$",
    r"^\W*(?:re|question|topic|subject|q)(?=\s*[:：])|\b(?:topic|subject|theme)(?= of\b)",
    r"\b(?:in|with) (regards?|respect|relation|reference|connection)(?= to\b)",
    (
        r"\b(?:who|where|when) (?:(?:did|has|have|was|were) )?(?:(?:he|she|they|it|this|anyone) )?"
        r"(?:ever )?(?:talk(?:ed|s)?|sp(?:eak|eaks|oke|oken)|sa(?:y|ys|id))(?= (?:about|of|on)\b)"
    ),
    r"^\W*(?:i|we)(?:['’]ve| have)? heard\b",
)
ASKING_RUSSIAN = (
    r"\b(?:вопрос\w{0,2}|мнени\w)(?= (?:об?|обо|про|насч[её]т|касательно|по)\b)",
    r"\b(?:взгляд\w{0,2}(?= на\b)|отношение(?= к\b)|относ(?:ится|ятся|итесь|ишься)(?= ко?\b))",
    r"(?<=\bпо )(?:мнению|словам)\b|(?<=\bв )(?:отношении|интервью)\b|\bупом[яи]н\w+",
    (
        r"\b(?:высказывани\w|комментари\w|заявлени\w|информаци\w|сведени\w|ответ\w{0,2}|реч[ьи])"
        r"(?= (?:[\w-]+ ){0,2}(?:об?|обо|про|насч[её]т|касательно)\b)"
    ),
    r"\bпозици\w(?= (?:[\w-]+ ){0,3}(?:по|об?|про|в отношении|относительно|касательно)\b)",
    (
        r"\bкак (?:[\w-]+ ){1,4}?"
        r"(оценива[ею]т|оценил[аи]?|расценива[ею]т|вид[ия]т|смотр[ия]т(?= на\b)"
        r"|высказал(?:ся|ась|ись)|высказыва[ею]тся|(?:про)?комментиру[ею]т|прокомментировал[аи]?)\b"
    ),
    r"^\W*(?:я )?(ищу|ищем)\b|\bчто (известно|сказано)(?= (?:об?|обо|про|в)\b)",
    (
        r"\b(?:касательно|относительно|насч[её]т|по поводу|по теме|на тему)\b|\b(?:тема"
        r"|вопрос)(?=\s*:)"
    ),
    (
        r"\b(?:поясни|объясни|разъясни|опиши|покажи|найди|перескажи|процитируй|приведи|напомни"
        r"|расскажи|дай|поведай)(?:те)?\b"
        r"(?! (?:как|почему|зачем)\b)"
    ),
    r"\bвс[её](?= (?:об?|обо|про)\b)|\bчто (слышно|нового|знаем|знаете)(?= (?:об?|обо|про|по|с)\b)",
    r"\bчто (?:мы|вы|они|он|она) (зна(?:ем|ете|ют|ет))(?= (?:об?|обо|про)\b)",
    r"\b(?:последни[ех] )?(?:новост[ийяе]\w?|подробност[ийе]\w?|детали)(?= (?:об?|обо|про|по)\b)",
    r"\b(?:на сегодняшний день|на сегодня|в двух словах|пару слов|вкратце|подробн(?:о|ее))\b",
    r"\bбуд(?:ь|ьте) (?:добры?|любезн[ыа]?)\b",
    r"\b(?:коротко|кратко|плиз|плз|пжл|пжлст|в ч[её]м суть)\b|\b(?:вам|вами) известно\b",
    r"\b(?:скинь|пришли)(?:те)?\b|\b(?:всё, )?что (?:у вас )?есть(?= (?:об?|обо|про)\b)",
    r"\bчто (?:[\w-]+ ){0,2}?(думают|считают|говорят|пишут)(?= (?:об?|обо|про|насч[её]т)\b)",
    (
        r"^\W*(?:мне |нам )?(?:очень |было бы )?интересно\b|^\W*(?:я )?слышал[аи]?\b(?="
        r" (?:что-то )?(?:об?|про)\b)"
    ),
    r"\b(?:меня|нас) попросили(?: узнать| найти| выяснить)?\b|\b(?:один|такой|есть) вопрос\b",
    (
        r"\b(?:мне |нам )?(?:нуж(?:н[аоы]|ен) )?(?:\w+ )?(?:информаци|справк|сведени)[яйиу]"
        r"(?= (?:об?|обо|про|по)\b)|\bпозиция(?=\s*:)"
    ),
    r"\bобсуждал[аи]?(?:сь|ся)? ли\b|\bкак (прокомментировал[аи]?|отреагировал[аи]?)\b",
    r"\b(?:хочу|хотел\w* бы|хочется) (?:почитать|послушать|прочитать)\b",
    (
        r"^(?![^?]*\?)\W*(?!(?:кто|что|где|когда|как|какой|какая|какие|почему|сколько)\b).*?"
        r" ((?:последние )?новости|цитаты|кратко|подробности)\W*$"
    ),
    (
        r"\bкак (?:сейчас )?(обстоят дела|обстоит дело|дела)(?=(?: сейчас)?(?: со?\b|\s*[:—–-]))"
        r"|\bкакая (?:сейчас )?(ситуация)(?=(?: со?\b| вокруг| по\b|\s*[:—–-]))"
        r"|\bчто (?:сейчас )?(происходит)(?=(?: со?\b| вокруг|\s*[:—–-]))"
    ),
    (
        r"\b(?:нуж(?:н[аоы]|ен) )?(?:(?:полн|точн|прям|хорош)\w+ )?цитат\w{1,2}"
        r"(?= (?:об?|обо|про)\b)"
    ),
    r"\bправда ли(?: то)?,? что(?: (?:говорят|пишут))?\b",
    r"\bсколько (состав(?:ил[аои]?|ляет|ляют|ляла?|ит))\b|\bчему (рав(?:ен|на|но|ны|няется))\b",
    (
        r"\b(?:где|когда|кто|кому) (?:(?:он|она|они|посол) )?(?:говорил|рассказывал|упоминал)[аи]?"
        r"(?= (?:об?|обо|про)\b)"
    ),
)
ASKING_CHINESE = (
    r"[提谈談说說讲講聊](?:到|及|起)[过過了]?|有[没沒]有[提谈談说說讲講聊][过過]|[关關][于於]",
    r"(?:怎[么麼]|如何|怎[样樣])(?:看待?|[评評][价價论論]|[认認][为為]|回[应應])",
    (
        r"有(?:什[么麼]|何|哪些)(?:看法|[评評][价價论論]|意[见見]|[观觀][点點]|[说說]法|想法"
        r"|回[应應]|表[态態]|[态態]度)"
    ),
    (
        r"(?<=的)(?:问题|問題|看法|[观觀][点點]|[态態]度|意[见見]|[评評][价價]|立[场場]|回答"
        r"|情[况況]|引[语語])"
        r"(?:是(?:什[么麼]|怎[样樣])|如何|怎[么麼]?[样樣])?(?=\W*$|[?？!！。])"
    ),
    r"(?:[采採][访訪]|[访訪][谈談]|[专專][访訪])(?=[中里裡]|提|[谈談]|[说說]|[讲講])",
    (
        r"(?:相[关關]|有[关關])的?(?:[内內]容|信息|[资資]料|情[况況])(?=\W*$|[?？!！。])"
        r"|方面(?=有|的|怎|如何|\W*$)"
    ),
    r"先生(?=[，,])|(?:[达達]到?|[共总總]计?)(?=多少)",
    r"大家(?=[对對])|^\W*(?:最近|[现現]在|目前)(?=.{1,20}(?:怎[么麼][样樣]|如何|情[况況]))",
    r"最新(?:消息|[动動][态態]|[进進]展|情[况況])(?=\W*$)|(?:新[闻聞]|[资資][讯訊])(?=\W*$)",
    (
        r"^\W*(?:(?:[请請]|麻[烦煩][您你]?|[帮幫]我|想|我想|早上好|您好|你好)[，,]?)*"
        r"(?:告[诉訴]我|搜索|查[询詢]|[说說讲講谈談问問查]一下|[问問][问問])"
    ),
    (
        r"^\W*[我]?(?:想|要|在|正在|[帮幫]我|[给給]我)?(?:看看|找找|查查|找|查|搜"
        r"|列出)(?:一下)?(?:所有|全部)?(?=[关關提有])"
    ),
    r"^\W*[我]?(?:想|要|在|正在)(?:找|查|搜)(?:一下)?",
    (
        r"(?<=的)(?:最新)?(?:[资資]料|[内內]容|信息|消息|材料|原[话話]|引[语語]|一切|事情?"
        r"|情[况況]|进展|進展)[吗嗎]?"
        r"(?=\W*$|[?？!！。])"
    ),
    (
        r"(?:这件事|這件事|这事|這事)?(?:[现現]在|目前|最近|后来|後來)?(?:的)?是?"
        r"(?:怎[么麼]回事|什[么麼]情[况況]|(?:情[况況]|进展|進展)?(?:怎[么麼][样樣]|咋样|怎样"
        r"|如何))[了啊呢呀]?(?=\W*$|[?？!！。])"
    ),
    (
        r"有(?:什[么麼]|啥|何|[没沒]有)?新?的?(?:消息|进展|進展|[动動][态態]|[说說]法"
        r"|新[闻聞])[吗嗎么]?(?=\W*$|[?？!！。])"
    ),
    (
        r"是?(?:怎[么麼]|如何|怎[样樣])(?:[说說讲講谈談提])的?(?=\W*$|[?？!！。])"
        r"|具[体體](?=[说說谈談讲講])"
    ),
    (
        r"(?:老[师師]|老板|导师|導師|[编編][辑輯])(?:[让讓]|叫|要求?)我[们們]?(?:查|找|写|寫"
        r"|了解|[问問])(?:一下)?"
    ),
    (
        r"^\W*(?:[请請]|(?:能不能|可不可以|可以|能否|能)(?:[给給]我)?)?(?:[简簡][单單]"
        r"|[详詳][细細]|大概)?"
        r"(?:介[绍紹]|解[释釋]|[说說]明|[说說][说說]|[讲講][讲講]|[谈談][谈談])(?:一下)?"
    ),
    r"^\W*我?(?:需要|想要)(?:一句|[几幾]句|一段|一些)?|^\W*[听聽][说說]",
    r"(?:我[们們]|大家)?知道(?:些)?(?:什[么麼]|多少|啥)(?=\W*$|[?？!！。])",
    (
        r"(?:哪[里裡儿]|[谁誰]|哪次"
        r"|什[么麼][时時]候)(?:[采採][访訪])?(?:[提谈談说說讲講聊])(?:到|[过過]|及"
        r"|起)[过過了]?"
    ),
)
ASKING_OTHERS = (
    r"\bmencion\w+|\bhabl\w+(?= (?:de|del|sobre|acerca)\b)|\bsegún\b|\bqué se (sabe|dice)\b",
    r"\berwähn\w+|\b(?:spricht|sprechen|redet)(?= (?:über|von|vom)\b)|\betwas(?= (?:über|zu)\b)",
    r"\bwas (denkt|sagt|meint|hält)\b|\bhat \w+(?: \w+){0,3} (?:über|zu) .{1,80}(gesagt)\W*$",
    r"\bwas ist (?:über|zu|von) .{1,80}(bekannt)\W*$",
    r"\bmentionn\w+|\bévoqu\w+|\bparle\w*(?= d(?:e|es|u)\b| d['’])|\bselon\b|\bque (sait|dit)-on\b",
)

PURPOSES = (
    (
        r"\b(?:i['’]?m|i am|we['’]?re|we are) "
        r"(?:writing|preparing|doing|working on|researching|making)"
        r"(?: (?:an?|my|our|the|some))?(?: \w+){0,2}? (?:papers?|articles?|essay|thesis"
        r"|dissertation|report|piece|story|presentation|project|homework|assignment|coursework"
        r"|research|podcast|talk)"
    ),
    (
        r"\b(?:i['’]?m|i am|we['’]?re|we are) (?:an? )?(?:\w+ )?"
        r"(?:journalist|reporter|researcher|analyst|blogger)s?\b"
        r"|\bя (?:журналист|аналитик|блогер|редактор)\w{0,2}\b"
        r"|\b(?:i|we)(?:['’]d| would) (?:be (?:very |really )?(?:grateful|thankful|glad|happy)"
        r"|appreciate)\b"
    ),
    (
        r"\b(?:my|our) (?:teacher|boss|professor|editor|tutor|supervisor) (?:asked|told"
        r"|wants?)(?: me| us)?"
        r"(?: to (?:find out|learn|ask|know|write|look up|research))?"
        r"|\bfor (?:an?|my|our) (?:\w+ )?(?:project|class|exam|seminar|lesson)\b"
        r"|\bi (?:want|need|wish) to understand\b"
        r"|\b(?:в школе |в универе |в институте )?(?:нам |мне )?задали(?: найти| узнать)?\b"
        r"|\bдля (?:моей |своей )?(?:статьи|доклада|реферата|курсовой|диплома|эссе)\b"
        r"|\b(?:можете|можешь|могли бы|помогите|хотелось бы)(?: вы)? (?:найти|узнать|подсказать"
        r"|рассказать)\b"
    ),
    (
        r"\bfor (?:an?|my|our|the) (?:\w+ )?(?:paper|article|essay|thesis|dissertation|presentation"
        r"|homework|assignment|coursework)|\b(?:like|love|want|need|trying|hoping|curious) to"
        r" (?:know|find out"
        r"|(?:hear|read|learn|see)(?= (?:more |something |anything )?(?:about|on)\b))"
    ),
    (
        r"\b(?:пишу|готовлю|делаю|работаю над)(?: \w+){0,2}? (?:материал\w{0,2}|стать[юией]"
        r"|реферат\w{0,2}|курсов\w+|диплом\w{0,2}|доклад\w{0,2}|репортаж\w{0,2}|сюжет\w{0,2}|эссе"
        r"|заметк\w|диссертаци\w|текст\w{0,2})"
        r"|\b(?:хочу|хотел(?:а|ось)?(?: бы)?|хочется|нужно|надо|необходимо)"
        r" (?:узнать|понять|выяснить|знать|уточнить)|\bинтересу(?:ет|ют)\b"
    ),
    (
        r"\bje (?:prépare|rédige|fais|dois (?:faire|rédiger)|travaille sur)(?: \w+){0,2}? (?:exposé"
        r"|article|mémoire|dossier|devoir|reportage|travail|thèse)"
    ),
    r"\b(?:voudrais|aimerais|souhaite(?:rais)?|veux|cherche à|besoin de) (?:savoir|connaître)",
    (
        r"\b(?:estoy|estamos) (?:escribiendo|preparando|haciendo|redactando)(?: \w+){0,2}? "
        r"(?:artículo|trabajo|tesis|reportaje|ensayo|nota|presentación|tarea)"
    ),
    r"\b(?:quiero|quisiera|querría|necesito|gustaría|quería) (?:saber|conocer)",
    (
        r"\bich (?:schreibe|mache|bereite|arbeite)(?: \w+){0,3}? (?:artikel|hausarbeit|referat"
        r"|facharbeit|aufsatz|masterarbeit|bachelorarbeit|beitrag|bericht|vortrag)"
    ),
    r"\b(?:möchte|würde|will|muss)(?: (?:gerne?|ich|mal|auch|nur))* (?:wissen|erfahren)",
    r"(?:正在|在|要)?[写寫准準做][^，。,.]{0,8}(?:论文|論文|报道|報道|文章|作业|作業|稿子)",
    r"想(?:要)?(?:了解|知道|请问|問)(?:一下)?",
)
"""What somebody asks for: a paper on it, or to know it. Nobody on record has to say that."""

ENDINGS = (
    r"[,.;]?\s*is (?:it|that|this) (?:true|correct|so)\W*$|\b(?:best|kind|warm) regards\b.{0,30}$",
    r"[,.;]\s*(?:это )?правда(?: ли это)?\W*$|[.!?,\n]\s*(?:regards|с уважением)\b.{0,30}$",
    r"的?[话話]?[，,]?(?:在哪[里裡儿]|什[么麼][时時]候|何[时時])[说說谈談讲講提]的(?=\W*$)",
    r"[，,](?:麻[烦煩]|拜托|辛苦|[劳勞][驾駕])(?:[您你]|了)*(?=\W*$)|[，,]是真的[吗嗎]?(?=\W*$)",
    r"[，,。？?！!]\s*(?:[谢謝][谢謝]|感[谢謝]|多[谢謝])(?:[您你]|了|大家)*(?=\W*$)",
    r"[提谈談说說讲講](?:到|及|[过過]).{1,30}(的地方)(?=\W*$)",
)
"""What stands at the end of a question and asks for nothing."""

AND_WHERE = (
    r"(?:,? and|,) (?:where|when|to whom|in which interview)\W*$"
    r"|(?:,? и|,) (?:где|когда|кому|в каком интервью)\W*$"
)
SAYING = (
    r"\b(?:say|said|talk\w*|spoke|mention\w*|think)\b|\b(?:сказа|говор|рассказ|дума|упомина)\w*"
)
"""What asks where something was said, behind what asks for what was said."""
