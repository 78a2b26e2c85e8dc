"""Words that are frequent whatever a text is about, which a small corpus cannot tell.

Which Russian ones are frequent was looked up in the word counts of wordfreq 3.1
(https://github.com/rspeer/wordfreq); those that name a subject were left out by hand. A verb whose
forms Snowball cuts to several stems is there with each of them.
"""

from functools import lru_cache

from bot.search.text.analysis import terms_of_phrase

_ENGLISH = """
    able absolutely accept access account act action actually add ago agree allow almost alone
    along already always amount another answer anything apart apply area around article ask aspect
    away back bad base basic basically become begin behind believe best better big bit both break
    bring build building business call called care careful carefully carry case cause certain
    certainly challenge chance change choose city clear clearly close come comment common company
    compare complete concern condition consider contain continue control correct cost count country
    couple course create current currently cut data date day deal decide decision deep definitely
    definition depend describe detail develop development difference different difficult direct
    direction discuss discussion doubt draw drive early easy effect effort end enough ensure enter
    entire especially everybody everyone everything exactly example except exist expect experience
    explain express extent face fact fall family far fast feel field figure fill finally find fine
    finish first fix focus follow following force forget form former forward four free friend front
    full fully fun future game general generally goal good great ground group grow guess guy hand
    happen happy hard hardly head hear heart help hey high highly history hold home hope hour house
    huge human hundred idea imagine important improve include increase indeed individual
    information inside instance instead interest interesting interview involve issue job join joint
    keep key kind large largely last late lately later lead leader learn least leave left less
    level life likely line list listen little live local long look lose lot love lovely low main
    mainly maintain major man manage manner matter mean means measure meet meeting member mention
    middle mind minute moment money month morning move name nature near nearly necessary never new
    next nice night nobody normal nothing number numerous obvious obviously offer office often okay
    old open opinion opportunity option order ordinary original outside overall paper part
    particular particularly partly party pass past pay people percent perfect perhaps period person
    personal personality phone pick piece place plan play point position possible possibly power
    prepare present pretty previous probably problem process produce product program project
    prospect provide public pull purpose put question quick quickly reach read ready real reality
    realize reason reasonable receive recent recently recommend regard relate relation relatively
    remain remember reply report represent require respond response responsibility responsible rest
    result return rid right rise role room rule run second section see seem send sense separate
    serious serve service set several share short side sign significant similar simple simply since
    single sit situation six small solution solve somebody soon sort sound source speak special
    specific specifically spend stand start state statement stay step stick stop story strong stuff
    subject success such suggest sure surprise switch system table talk task team ten tend term
    test thank thanks thousand three today together tomorrow tonight top total totally touch toward
    towards track tried true trust truth try turn two type understand unless use used useful user
    usual usually value various version view visit wait walk watch week well whatever whenever
    whole wish woman wonder wonderful word work working world worry worse worst worth write wrong
    year yesterday young yourself zero
"""
_RUSSIAN = """
    абсолютно бежать бежит берет беру берут ближайший ближе близкий близок более большинство большой
    боюсь бояться брал брать бросить будущее бывать бывший быстро важен важный вариант вдруг ведет
    ведут вел великий верить вернули вернуть верный вести весьма вечером вещь взгляд взяв взял взять
    вид видел видеть видимо вижу включать вкратце влияние вместе внимание вновь вовсе возвращаться
    возможность возник возникать возникла возникнуть возраст возьмет возьми войти вопрос вошел вошли
    впервые вперед впечатление вполне вред времени время вряд всегда вскоре вспоминать вспомнить
    встал встать встретить встречаться вторая входить вчера выбирать выбор выбрать выглядел
    выглядеть выглядит выделить вызвать вызов вызывать выйдет выйдя выйти выполнение выполнить
    выполнять высокий высшей выходить выхожу вышел вышла герой главный глубже глубокий говорить год
    голова гораздо готов готовый давать давно дадут дает дай дайте далее далекий дальнейший дальше
    дам данные даст дать дают два две двумя двух действие действительно действовать делать дело
    денег день деньги держат держать держит длинный дней днем дни дню дня днями днях добавить
    добиться довольно доказательство долго должен должна дома дополнительный дорогой достаточно
    достиг достигли достигнуть достичь думать думая едва едем едет единственный единый едут ехать
    ждал ждать ждем ждет ждешь жди ждите жду ждут желание желать желая живет живешь живу живут
    живущих жизнь жил жить забудь забудьте забыть завершить зависеть зависит завтра задача займет
    зайти закончить закрыть заметить занимать занять заранее заставить затем захотел захотеть
    захочет зашел зашла заявить звали звать звучать звучит знает знаешь знак знакомый знал знать
    значение значительно значить знаю знают зовут зря идет идешь иди идти идут избежать известен
    известный изменение изменить имеет имел иметь имею имеют имеющих имея иначе иногда интерес
    интересный искать использование использовать используют используя история итог ищет ищу ищут
    кажется кажутся казаться касаться качество количество конец конечно конкретный конце кончиться
    короткий крайне круг крупный курс легко лежат лежать лежит лет лицо личный лучше люди людьми
    максимальный маленький мало менее меньше менять место месяц минута мир мнение многие
    многочисленный множество момент мочь наблюдать навсегда надеемся надеется надеюсь надеяться
    назад название назвать назначить называть наиболее найдены найдет найдешь найдут найти наконец
    наличие намного наоборот напишу напоминать направить направлен направление настолько настоящий
    научить находить начале начало начинать начиная нашел нашла небольшой невозможно недавно неделя
    немного необходим необходимый нередко несет несколько нести несут никак никогда новость новый
    нормально носить нравиться нужен нужно нынешний нынче обеспечить обещать обойти обратиться
    обратно обращаться обращение обстоятельство общий объяснить объяснять обычно обязанность
    обязательно огромный однажды одновременно ожидать означать окажется оказаться оказываться
    окончание окружающий описание описать описывать определенный определить опыт опыта организовать
    основа основание основной особенно особый оставаться оставить оставлю останется остановить
    останусь останутся остаться ответ отвечать отдам отдать отдельный отказаться откроет открыта
    открыть отличаться отлично отметить отмечать отмечено относиться отношение отнять отправить
    отправлен отсутствие официально оценивать оценить очевидный очередной ощущение первый передать
    перейти перестать перешел перешла планировать планирует плохой поближе побольше повод подальше
    подать поддержать поделиться поднять подобный подойдет подойти подошел подошли подробно
    подтвердить подумать подход поедет поеду поехать позволить позвольте позволять поздний позже
    позиция поиск пойдет пойду пойдут поймет поймешь пойму поймут пойти покажет покажу покажут
    показатель показать показывать полагать полезный полностью полный половина положение
    положительный положить полон получат получать получение получить получше польза пользоваться
    помнить помогать помогите помогли помогут поможет помочь помощь понадобиться понимать понимая
    понравиться понятно понять попал попасть попробовать попробуй попросить популярный попытаться
    попытка попыток пора поражение посвятить посвящена посвященный последний последствие последующий
    посмотрел посмотреть посмотрите поставить поставлена постепенно постоянно поступить потерять
    потом потратить похоже почти пошел пошла поэтому появиться появление появляться правда правильно
    практически предел предлагать предложить предполагать представить представление представлять
    представьте предыдущий прежде прежний прекратить прекращать прибыть приведены приведет привело
    привести приводить придется приду придумать придумывать придут приедет приеду приедут приехать
    признак признать прийти пример примерно примет примут принадлежат принадлежать принадлежит
    принес принесет принесли принести принимать принимая принят принятие принять приходить причина
    пришел пришлось проблем проблема проведена проведение проведет провел проверить провести
    проводить продолжать продолжение продолжить прожить произойдет произойти произошел произошло
    происходить пройдет пройдут пройти просить просто просьба проходить процент процесс прочий
    прошел прошлый прошу прямо пункт путь пытаться пытаясь работа работать равен равный рад развитие
    разговор различный разница разный ранее расположенных расположить расскажет расскажу рассказ
    рассказать рассказывать рассматривать расстаться рассчитывать расти реагировать реальный редкий
    реже резко речь решать решение решить роль ряд связанный связь сделать сегодня сегодняшний
    середина серьезный сидел сидеть сидит сижу сила сильно система систему ситуация скажет скажешь
    скажу скажут сказать скоро следовать следующий слишком слово сложно случай случайно случиться
    слушать слышать слышу смена смог смогли смогут сможем сможет сможешь смотрел смотреть смотрите
    смочь смысл сначала собираться собрать собственный совершенно совершить совместный современный
    совсем согласиться содержание содержат содержать содержит сожаление создавать создать
    сомневаться сомнение сообщать сообщить соответственно соответствовать соответствует составить
    составлен составлять состоит состояние состоять сохранить сохранять сперва специально способ
    способность спрашивать спросить ср сравнение сравнить сразу средний средство срок ставить ставлю
    ставший стали станет становиться стану станут стараться старший старый стать стоить столь
    столько сторона стоять странно стремиться сумма суть существование существовать существует счет
    считать считая текущий тема терять тип точек точка точный тратить требование требовать требует
    тремя третий трех три трудно тысяча тяжело увеличить уверен увидев увидел увидеть увижу
    удаваться удастся удаться удача удивить удивляться уехать узнать уйдет уйду уйти указать
    указывать умеет умеешь уметь умею умеют упал упасть управление уровень уровня усилие условие
    услышать успел успеть успех успешно устроить утверждать утром уходить ухожу участвовать
    участвует участие учитывать учитывая учиться ушел ушла факт фактически хватать хватить ход
    хороший хотел хотеть хотят хочет хочешь хочу хуже цель часто человек честно четвертый чисел
    число чувствовать чувствуешь чувствую чуть шаг шанс шел шире широкий шла шли шло этап эффект
    являться являясь явно ясно
"""
_CHINESE = """
    时候 时间 今天 明天 昨天 现在 目前 最近 以后 以前 之后 之前 后来 当时 当初 未来 将来 过去
    开始 结束 最后 最终 首先 其次 终于 一直 已经 一次 一样 一下 一起 一点 有点 有人 有时 自己
    大家 别人 人们 东西 事情 地方 方面 方式 方法 办法 情况 问题 原因 结果 影响 作用 意思 意义
    意见 看法 想法 说法 做法 观点 态度 评价 理解 解释 介绍 说明 谈谈 聊聊 谈到 提到 指出 表示
    回答 告诉 知道 了解 明白 认识 感觉 感到 希望 想要 愿意 打算 计划 准备 决定 需要 必须 应该
    应当 可能 也许 大概 或者 如果 因为 所以 但是 不过 而且 虽然 然后 还有 还是 就是 真的 真正
    确实 其实 当然 肯定 一定 特别 非常 比较 更加 最大 最好 重要 主要 具体 相关 有关 不同 同样
    一般 通常 经常 总是 往往 继续 进行 实现 成为 作为 存在 出现 发生 发现 变化 改变 发展 提高
    增加 减少 支持 帮助 参加 参与 使用 利用 采取 处理 解决 面对 遇到 看到 听到 听说 想到 得到
    受到 做到 达到 起来 出来 下来 过来 回来 进来 上去 下去 多大 多长 多远 几年 几天 今年 去年
    明年 每年 每天 那天 那时 这样 那样 这种 那种 年前 年后 个月 时期 阶段 部分 一些 很多 许多
    不少 全部 整个 所有 其中 其他 另外 任何 每个 人生 生活 工作 机会 能力 关系 条件 过程 目标
    目的 水平 程度 标准
    之间 不能 只是 根据 因此 由于 两个 一种 甚至 并且 如此 以下 以来 来说 不仅 例如 然而 等等
    能够 一切 至少 进一步 仍然 此外 即使 无论 不再 左右 再次 难道 似乎 越来 随着 本身 几乎 对方
    比如 否则 刚刚 至今 处于 用于 实际 正是 从来 依然 某些 毕竟 究竟 先后 共有 分为 而言 自从
    即将 显得 难以 尤其 同时 直接 逐渐 立即 立刻 有关 相当 完全 根本 简单 容易 主动 期间 之中
"""
_GERMAN = """
    abgeschlossen abschluss allein anfang angebot anschliessend ansehen anteil antwort anzahl
    arbeit art artikel aufgabe auftrag auswahl bedeutet begann beginn beginnt begriff beiden
    beispiel beispielsweise beitrag bekam bekommen bekommt benutzt bereich bereit bericht
    beschäftigt besonders besser beste besuch betrieb beträgt bezahlen bezahlt beziehung
    bleiben bleibt blieb brachte brauchen braucht bringt darin derzeit dinge diskussion drei
    eben eher eigene eigenen einfach einige einzelne entscheidung entschieden entwickelt
    entwicklung erfahrung erfolg erfolgreich erfolgt ergebnis erhalten erhielt erinnern
    erinnert erklären erklärt erlaubt erreichen erreicht erst erstmals erwartet falsch fand
    fast fertig folge folgt frage fragt freunde freundin froh früher führen führt führung
    ganze gebaut geben gebiet gebracht gedanken gefragt gefunden gefühl geführt gekommen geld
    gelegenheit gelernt gelesen gemeinsam genug genutzt geplant gesagt geschehen geschichte
    geschlossen geschrieben gesehen gesicht gespielt gesprochen gestellt gestern getroffen
    gewählt gilt glauben glaubt gleich glück glücklich grosse große grund gruppe hauptsächlich
    haus heißt helfen herz heute heutigen hilfe hilft hoch hoffe hoffnung häufig hören hört
    idee interesse interessiert jahr jahre jahren jahrzehnt kam kommen kontrolle kopf kosten
    kostenlos kurz lange leben lebt lediglich leicht leitung lernen letzten leute liegt lösung
    massnahmen mehrheit meinung menge menschen miteinander mitglieder monate morgen möglich
    nacht neben nehmen neue niemals notwendig nummer nutzen nächste nächsten nötig oft ort
    paar passieren passiert passt platz programm projekt prozent prozess raum rechts regel
    regelmässig richtig richtung sache sah schaffen schafft schauen schicken schlecht
    schliessen schlimm schluss schnell schreiben schreibt schrieb schritt schwer schwierig
    sechs sehen seite sekunden setzen sieht sorgen spass spiel spielt sprach sprechen spricht
    später statt steht stellen stellt stunden tag tage teil thema tief tisch tragen treffen
    trifft trägt tun unterschied unterstützt unterstützung verantwortlich vergangenheit
    vergessen vergleich verlassen verlieren verloren verschiedenen verstanden verstehen
    versteht versuchen versucht vertrauen verwendet verändert vielleicht vier wahr wahrheit
    warten weg weise welt weltweit wenig wenige weniger wert wesentlich wichtig wirkung woche
    wohnen wort wählen wünsche zahlen zehn zeigen zeit ziel zimmer zufrieden zuhause zukunft
    zurück zusammen zustand zwei zweiten zählt ähnlich öffentlichen
"""
_FRENCH = """
    actuellement adresse ailleurs aller an ancien année années ans appelle apprendre appris
    arriver arrêter assemblée atteindre attendre augmentation aura auront autant autorité
    avenir avis bas bonheur boîte caractère cas chambre choisi choix chose choses cité clair
    commencé commune comprendre comprends compris confiance connaître construire coût croire
    crois croit créer côté cœur demain demande dernier deux deuxième devient devrait difficile
    donner doute droits dur débat développement effet emploi endroit enfin ensuite entend
    entendre entendu entier entrer entretien envoyer espoir espère essayer exemple explique
    expérience facile faible fallait faut ferme fois garder gestion gros haut heure heureux
    histoire idée intérêt jeu jeune jouer jour journée jours laisse lendemain lire longue
    matin mauvais meilleur membres merci mesure mettre mieux milliers mois moment monde mot
    niveau nom nombre nouveau nouvelle nuit nul numéro nécessaire obligé obtenir offrir ordre
    oublie oublier ouvert ouverture ouvrir parcours pareil parfois parler partage particulier
    passe payer pense penser perdre perdu permet permettre permis personnage pire place
    plupart point possibilité pourra pouvoir première prendre presque proche produit projet
    propos prévu prêt publique puissance puisse quatre quitter raconte raison rapport recevoir
    rejoindre rencontre rentrer ressemble reste retour revenir revenu revient revue reçu
    règles régulièrement répond répondre réponse résultats rôle sais savoir secteur semaine
    signifie soirée sommes souhaite souvent succès suite sérieux tard temps tour travailler
    trois trouve trouver tête tôt utile utiliser valeur venir vient vieux vitesse vivre voir
    voulez voulu vraiment vécu vérité écrire écrit également émission énorme étape état
    évolution
"""
_SPANISH = """
    abierto acaba acción aceptar alguien ambas ambos antiguo aplicación apoyo aprender
    artículo asunto aumento ayer ayuda año años bastante bueno cabeza cambio cantidad capitán
    carga carácter casi ciento cierto cita claro clave comenzó compartir compañeros
    condiciones confianza conjunto conoce conocer consecuencia construir corazón corto
    creación creo cuarto cuatro cuenta cuestión culpa dar debería declaración dejar
    departamento desarrollo deseo diario dicha diez diferentes difícil dirección distintos dos
    duda duro día días efecto ejemplo elegir empezar encontrar enorme entiendo entrar
    entrevista escribir escuchar esfuerzo especial espero estados estudio evitar experiencia
    explica feliz forma formación fuente fuerte fácil genial gratis grupo hablar habrá hacen
    hermosa histórico horas hoy igual incluye inicio interés jamás joven juego junto lado leer
    llamado llega llegar lleno lleva lograr lugar mando manera mantener mayor mañana medio
    mejor menor meses momento motivo mundo necesario nivel noche nombre nueva nuevo nuevos
    número objetivo obra obtener ocasiones ojalá opina oportunidad orden pagar palabras papel
    parecer parte pasa pasado pasar país pensar peor pequeño perder personaje pide piensa
    poner posibilidad posible pregunta primer primera principio pronto propuesta propósito
    proyecto práctica próximo puesto punto queda quiero razón recibir regreso relación
    respuesta sabe saber seguir segundo seguro seis selección semana sentimientos serio serán
    señor sigue silencio sitio situación solución suele suficiente tarde tarea tema tendrá
    terminar tiempo tipo tomar tratar tres usar uso usuarios utilizar valor varios veces
    velocidad verdad verdadero vez viejo viene vivir volver última último
"""
_WORDS = {
    "en": f"{_ENGLISH} {_RUSSIAN} {_CHINESE}",
    "de": _GERMAN,
    "fr": _FRENCH,
    "es": _SPANISH,
}

SHARE = 0.08
"""Share of exchanges that hold such a word, wherever it was not counted."""


@lru_cache
def common_terms() -> frozenset[str]:
    """Terms of the words that are frequent whatever a text is about."""
    return frozenset(
        term
        for language, words in _WORDS.items()
        for word in words.split()
        for term in terms_of_phrase(word, language)
        if not term.startswith("~")
    )
