"""Figures of one kind, and other facts that a plain answer must tell: how they are asked for."""

import re

from bot.search.text.stems.stemming import WHERE_WORDS_BEGIN

_NOT_ITS_FIGURE = (
    r"(?! (?:wars?|caps?|controls?|freezes?|gouging|crisis|restraint|deficits?|surplus|committee"
    r"|process|negotiations?|talks|speech|warnings?|agreements?|disputes?|strikes?|gap|cuts?|rises?"
    r"|hikes?|spirals?|of living)\b)"
)
"""What is not asked for its figure though a word for a figure stands before it: a price war."""

_MONEY_ASKED = (
    r"\b(?:prices?|costs?|salar(?:y|ies)|wages?|fees?|fares|(?:the|a|bus|ferry|train|full) fare"
    r"|(?<!\ba )(?<!con )fines?|budgets?|turnover|revenues?"
    rf"|profits?|earnings|rents?|incomes?)\b{_NOT_ITS_FIGURE}"
    r"|\bhow much (?:do|does|did|has|have|is|was|were|are|will)\b"
    r"|\bсколько (?:стои|заплати|плат[яи]т|зарабатыва|получа|внес)\w*|\bпо какой цене\b"
    r"|\b(?:цен[аыуе]|стоимост[ьи]|зарплат[аыуе]|оклад|бюджет|выручк[аиуе]|прибыль|штраф\w*)\b"
    r"|多少钱|(?:价格|价钱|票价|造价|工资|薪水|票房|费用)(?![战戰推]|联盟|机制|改革|政策|垄断|管制|上涨|谈判)"
    r"|投资额|总投资|赔了多少"
    r"|\bcu[aá]nto (?:dinero|cuesta|cost[óa]|vale|gana|gan[óa]|cobr[aó]|paga|pagó)\w*"
    r"|\b(?:precio|salario|sueldo|presupuesto)\b"
    r"|\bcombien (?:(?:d['’]argent|coût|gagn|paye|paie)\w*|(?:a|ont)(?:-t-\w+)? (?:coût|gagn|pay)é)"
    r"|\b(?:prix|salaire)\b|\bwie ?viel (?:geld|kost|verdien|bezahl)\w*|\bwas (?:kost|verdien)\w+"
    r"|\bqué (?:gana|cobra)\b|\bche (?:cosa )?guadagn\w+|\bwie teuer\b"
    r"|\b(?:preis|gehalt)\b"
    r"|\bquanto (?:cost|guadagn|pag|val[es]|è costat|ha pagat)\w*|\b(?:prezzo|stipendio|costo)\b"
    r"|\bquanto (?:cust|ganh|pag|val[eia]|receb)\w*|\b(?:preço|salário|orçamento|custo)\b"
)
_MONEY = (
    r"[€$£¥₽]\s?\d|\d\s?[€$£¥₽]"
    r"|\b(?:dollars?|euros?|pounds?|yuan|r[uo]+bles?|crowns?"
    r"|kron(?:e|en|or|a)|pesos?|francs?|franken|cents?|pence|pennies|coins?|marks?|USD|EUR|GBP|RMB"
    r"|CNY|dólar(?:es)?|libras?|millions?|billions?|mill(?:ón|ones)|milliards?|milliarden?|millionen"
    r"|рубл\w+|доллар\w*|евро|юан\w+|копе\w+|крон\w*|тысяч\w*|миллион\w*|миллиард\w*)\b(?!['’]s\b)"
    r"|\b(?:free of charge|for free|bucks?|grand|paid|pays?|costs?|priced?|salary|wages?"
    r"|earne?[ds])"
    r"\b.{0,60}\d|\b(?:cuesta|costó|costaron|cobr|gan[oaó]|pag[oaóu]|kost|verdien|bezahl|coût|gagn"
    r"|pay[eé]|paie|cost(?:a|ò|at)|guadagn|cust|ganh)\w*\b.{0,60}"
    r"(?:\d|\bmil(?:le)?\b|mila\b|tausend|hundert|cient[oa]s\b|cent[io]\b|\bcents?\b)"
    r"|\b(?:gratis|kostenlos|umsonst|gratuit\w*|grátis|reais|milion[ei]|miliard[oi]|milhões)\b"
    r"|\d.{0,40}\b(?:an? (?:piece|month|year|week|day|night|ticket|head)|per|each)\b"
    r"|[\d万亿百千十两〇一二三四五六七八九]\s?(?:元|块|美元|欧元|卢布|英镑|分钱|毛)|免费|бесплатно"
    r"|(?<!第)(?:[一二两三四五六七八九]?[十百千万亿][一二三四五六七八九]+|\d+[万亿]|"
    r"[一二两三四五六七八九][一二三四五六七八九十百千零〇]*[百千万亿])"
    r"(?![〇零一二两三四五六七八九十百千万亿\d]|[多余]?[个名位人岁次回趟天年月日号点分秒度条栋本册户家斤吨亩米公里座克页])"
)
_AGE_ASKED = (
    r"\bhow old\b|\bage of\b|['’]s age\b|\bсколько (?:(?:ему|ей|вам|им) )?лет\b|\bвозраст\b"
    r"|几岁|多大年纪|年龄|多大岁数|(?:现在|今年|有)多大|多大了"
    r"|\bcu[aá]ntos años (?:tiene|cumpl)|\bqué edad\b|\bquel âge\b"
    r"|\bwie alt\b|\bquanti anni (?:h|av)\w+|\bche età\b|\bquantos anos t\w+|\bque idade\b"
)
_SMALL = (
    r"(?:\d\d?|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|\w+teen|five|six|seven|eight"
    r"|nine|ten|eleven|twelve)"
)
_NOT_MORE = r"(?=\W*$|[,.;!?]| (?:and|now|when|but)\b)"
_AGE_NOW = (
    r"\byears?[- ]old\b|\baged?\b|\bturn(?:s|ed|ing)? \d|\b(?:birthday|born)\b"
    rf"|(?:\b(?:am|is|was|were|be)|['’][ms]) (?:\w+ )?{_SMALL}{_NOT_MORE}"
    r"|(?<!за )\b[\w-]+ лет\b(?! (?:назад|спустя))|летн|исполни|родил|岁|生于|出生"
    r"|\bв (?:\d\d?|два|три|четыре) года\b"
    r"|\b(?:мне|ему|ей|им|было|сейчас) (?:\w+ )?[\w-]+ год[ау]?\b|\d[1-4] года?\b"
    r"|(?:дцать|десят|сорок) (?:один|два|три|четыре) года?\b"
    r"|\b(?:ten(?:g|í)|tien|cumpl)\w+ (?:\w+ ){1,4}años|\bnaci"
    r"|\b(?:ai|as|a|avai[st]|ont|aura) [\w-]+ ans\b|\bnée?\b|\bâgée?s?\b"
    r"|\bJahre alt\b|jährig|\bgeboren|\b(?:ho|hai|ha|avev\w+|hanno) \w+ anni\b|\bnat[oaie]\b"
    r"|\b(?:tenho|tens|tem|tinha|têm) (?:\w+ ){1,3}anos\b|\bnasc"
    r"|\b(?:bin|ist|war|wird|wurde) (?:\w+ )?\d\d\b"
)
_AGE_THEN = (
    rf"\bat (?:\w+ )?{_SMALL}{_NOT_MORE}|\b(?:a los|con) (?:\w+ ){{1,3}}años"
    r"|\b(?:à|de) [\w-]+ ans\b|\bmit \w+ Jahren\b|\ba \w+ anni\b|\b(?:aos|com) (?:\w+ ){1,3}anos"
)
_AGE_NOW_ASKED = (
    r"\bhow old (?:is|are)\b|\bcu[aá]ntos años tiene|(?<!à )\bquel âge (?:as?|avez|ont)\b"
    r"|\bwie alt (?:ist|sind|bist)\b|\bquanti anni ha\b|\bquantos anos tem\b"
)
AGES = tuple(re.compile(each, re.IGNORECASE) for each in (f"{_AGE_NOW}|{_AGE_THEN}", _AGE_NOW))
"""How an age is told, of whom the sentence itself speaks; then only one that somebody has, not one
at which they did something."""

BIRTH_ASKED = re.compile(
    r"\bborn\b|родил(?:ся|ась|ись)|\bnaci(?:ó|ste|eron)\b|\bgeboren\b"
    r"|\b(?:est|es|êtes)(?:-\w+)? née?\b|\bnat[oaie]\b|\bnasceu\b|出生|哪里人|哪儿人",
    re.IGNORECASE,
)
BIRTH = re.compile(
    r"\bborn\b|\bbirth|\bnative\b|\bgrew up\b|\braised\b|родил|родом|вырос|\bnac[ií]"
    r"|\bnaiss|\bnée?\b|\bgeboren|\bnat[oaie]\b|\bnasc|\bcresciut|aufgewachsen|出生|生于|岁|老家|长大",
    re.IGNORECASE,
)
"""How it is asked when or where somebody was born, and how that is told."""

_SHARE_ASKED = (
    r"\b(?:percent(?:age)?|per cent|share of|proportion of|turnout|ratings?)\b(?! (?:agenc|system))"
    r"|\b(?:процент\w*|дол[яюи]|явк[аиу])\b|百分之几|比例|占比|支持率|投票率|几成"
)
_SHARE = (
    r"%|\bper ?cent\b"
    r"|\b(?:half|(?:third|quarter|fifth|tenth)s?|twice|double|majority|most|one in)\b"
    r"|процент|\bпункт|половин|\bтреть|четверт|百分|[一二三四五六七八九\d]成|一半|\d\s?/\s?\d"
)
_SIZE_ASKED = (
    r"\bhow (?:long|tall|far|deep|high|wide|heavy|large|big)\b(?! (?:of )?an?\b)"
    r"|\b(?:length|height|depth|width|weight|area|capacity|distance)\b"
    r"|\b(?:how many years|cu[aá]ntos años|combien d['’](?:ans|années)|wie ?viele jahre|quanti anni"
    r"|quantos anos|wie lange?)\b"
    r"|\b(?:длин[аыу]|высот[аыу]|глубин[аыу]|ширин[аыу]|вес|площадь|на каком километре)\b"
    r"|多[长高深宽重远]|长度|高度|深度|面积|片长"
)
_SIZE = (
    r"[\d〇一二两三四五六七八九十百千万半几]+\s?"
    r"(?:公里|千米|米|厘米|公斤|吨|里|小时|分钟|秒|天|周|个月|个?星期|年|平方)"
    r"|\b(?:k?m|cm|mm|kg|km/h|mph|kilomet\w+|met(?:re|er)s?|miles?|feet|foot|inch(?:es)?|tonnes?"
    r"|tons?|hectares?|acres?|litres?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?"
    r"|centur\w+|kilos?|kilogram\w*|pages?|square)\b"
    r"|\b(?:км|м|кг|метр|километр|тонн|гектар|литр|секунд|минут|час|дн|день|недел|месяц"
    r"|год|лет|век)|\b(?:minut\w+|hor(?:as?|es?)|heures?|stunden?|or[ae]|d[ií]as?|jours?|tagen?|tage|giorn[oi]|semanas?"
    r"|semaines?|wochen?|settiman[ae]|mes(?:es)?|mes[ei]|mês|mois|monate?n?|a[ñn]os?|ans|années?|jahre?n?"
    r"|jahrhundert\w*|siglos?|siècles?|ann[oi]|secol[oi]|séculos?|metros?|mètres?|metern?|metr[oi])\b"
)
PRICE = re.compile(_MONEY, re.IGNORECASE)
"""What stands in a price."""

UNITS = tuple(
    (re.compile(f"{WHERE_WORDS_BEGIN}(?:{asked})"), beside)
    for asked, beside in (
        (_MONEY_ASKED, PRICE),
        (_AGE_NOW_ASKED, AGES[1]),
        (_AGE_ASKED, AGES[0]),
        (_SHARE_ASKED, re.compile(_SHARE, re.IGNORECASE)),
        (_SIZE_ASKED, re.compile(_SIZE, re.IGNORECASE)),
    )
)
"""How a figure of each kind is asked for, without case, and what stands beside such a figure."""

SOON = re.compile(
    r"\b(?:soon|once (?:the|an?|it|we|they|s?he|you|i|that|all|this)|until|after|before|as long as"
    r"|not yet|never|currently|никогда|после|как только|скоро|пока|до тех пор|pronto|después"
    r"|hasta que|nunca|bientôt|après|avant de|jamais|bald|nachdem|bevor|niemals|finché|appena|dopo"
    r"|prima|presto|mai|depois|antes|até que|logo)\b"
    r"|之后|以后|尽快|早日|时候|当.{1,12}时|以前",
    re.IGNORECASE,
)
"""How a time is told without a date."""

_NAMED = (
    "(?:university|college|school|company|firm|club|team|band|party|newspaper|magazine|channel"
    "|publisher|airline|hospital|bank|laboratory|institute|ministry|agency|museum|restaurant|hotel"
    "|street|village|official|minister|politician|player|singer|actor|writer|author|professor|judge)"
)
NAME_ASKED = re.compile(
    r"\b(?:surname|first name|name of)\b|['’]s name\b|\bфамили[яию]\b"
    r"|\bкак (?:(?:его|её|ее) )?(?:зовут|звали)\b|\bc[oó]mo se llama(?:n|ba|ban)?\b"
    r"|\bcomment s['’]appel\w+|\bcome si chiam\w+|\bcomo se cham\w+"
    r"|\bqual (?:é|era) o nome\b|\bwie (?:hei(?:ß|ss)t|hie(?:ß|ss))\b"
    r"|叫什么|的名字|姓什么|姓名"
    rf"|\bwhich (?:\w+ )?{_NAMED}\b|\bwhat {_NAMED} (?:is|was|are|were|do|does|did|has|have)\b"
    r"|\bкак(?:ой|ого|ом|ую|ая|им) (?:университет|институт|вуз|школ|компани|фирм|клуб|команд|газет"
    r"|журнал|канал|парти|издательств)\w*"
    r"|\bqué (?:universidad|colegio|empresa|club|equipo|partido)\b"
    r"|\bquel(?:le)? (?:université|école|lycée|entreprise|club|équipe|parti|journal)\b"
    r"|\b(?:che|quale) (?:università|scuola|azienda|ditta|squadra|partito|giornale)\b"
    r"|\b(?:que|qual) (?:universidade|escola|empresa|clube|equipa|equipe|partido|jornal)\b"
    r"|\bwelche[mrs]? (?:universität|schule|firma|verein|mannschaft|partei|zeitung)\b"
    r"|哪[所家支](?-i:[\u3400-\u9fff])",
    re.IGNORECASE,
)
"""How a name is asked for without asking who; nothing but a name answers it."""

HOW_TO = re.compile(
    r"^\W*(?:can|could|why|is|are|do|does|did|will|would|should|has|have)\b"
    r"|^\W*when (?!can|could|will|do|did|is|are|was|were|should|has|have)"
    r"[^?]*(?:,|\bcan\b|\bis there\b)"
    r"|\bhow (?:do|can|could|should|would|to)\b"
    r"|\bis (?:it|there) (?:possible|a way|any way|an option)|\b(?:can|could|may) i\b"
    r"|\bi (?:need|want|wanna|wonder|would like|have|['’]d like)\b"
    r"|\bкак (?:мне|можно|нужно|надо|выучить|сделать)\b|\bможно ли\b|怎样才能|怎么才能|如何才能"
)
"""What asks for a way to do something: a figure in it is none that is asked for."""
