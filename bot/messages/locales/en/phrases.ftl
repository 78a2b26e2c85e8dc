# What people write instead of a command, and around a question: one phrase a line, without punctuation; …
# stands for any words, (a|b) for either, (a |) for a word that may be left out. “(a|b),” only begins a question with its comma.

said-help =
    help me
    how do you work
    ayuda
    ayúdame
    qué puedes hacer
    que puedes hacer
    cómo funciona
    aide
    aidez-moi
    à l'aide
    que peux-tu faire
    que pouvez-vous faire
    comment ça marche
    hilfe
    was kannst du
    was können sie
    wie funktioniert das
    how it works
    what is this for
    what are you for
    what can you tell me
    what do you do
    i need help
    what are you able to do
    help
    what can you do
    how to use
    commands
    menu
    what can i ask …
    what should i ask …
    what do you know
    how do i ask …
    how do i use …
    how do i subscribe …
    how does it work
    pls help
    plz help
    please help me
    i don't understand how this works
    can i share …
    what are your instructions
    how to share …
    share this
    share it
    can i get this in …
    copyright
    may i use …
    can i use it …
    what (do|should|can|must) i do( here| now| next| with this|)
    what is this button for
    i am lost
said-cite =
    cite
    cite (this|it|that)
    bibtex
    how (do|can|should|would) i (cite|quote|copy|reference) …
    how to (cite|quote|reference) …
    (can|may) i quote this …
    is it (legal|ok|okay) to quote …
said-start =
    start
    begin
    restart
    what have you got
    what is there
    what is here
    what's in here
    what's on record
    what can i read here
    what do you have here
    what is this about
    what's this about
    what is this bot about
    what is it about
    how many (questions|interviews|answers)( are there| in total| do you have| are on record|)
    how big is the archive
    how many (questions|interviews|answers) (have you got|do you know|do you hold|can you answer)
    (what|which) (years|period|dates) (do you|does this|does it|does the archive) cover
    how far back (do you|does it|does this) go
    go back to the beginning
    start again
said-topics =
    topics
    topic list
    subjects
    which topics are there
    what topics do you cover
    what topics do you have
    list of topics
    what subjects do you cover
    what are (these|the|your) interviews about
    what are they about
said-documents =
    interviews
    documents
    docs
    all questions
    list
    show me the list
    list of interviews
    show me all interviews
    (show|give|list|send) (me |)(all |)(of |)(the |your |)questions( you have| on record|)
    (what|which) questions (are there|do you have|were asked|are on record)
said-latest =
    which interview is more recent
    latest
    newest
    news
    what's new
    what is new
    whats new
    anything new
    newer
    is there anything newer
    is there something newer
    is there something more recent
    (is there|do you have|have you got) (anything|something) (more recent|newer|later) than …
    (when is|when's|when will there be) (the |a |)(next|new) (interview|one)
    next interview
    when is he speaking next
said-random =
    random
    surprise me
    random question
    show me something
    ((give|show|send) me |)(a|some|any|one|one random) (random |)(quote|quotation)
    quote of the day
said-about =
    quién eres
    quien eres
    qui es-tu
    qui êtes-vous
    wer bist du
    wer sind sie
    about
    who are you
    what are you
    who made this bot
    who built you
    who created you
    who runs you
    are you a bot
    are you a robot
    are you human
    are you real
    are you a machine
    are you an ai
    are you chatgpt
    what is your name
    who is behind this …
    can i talk to a human
    what is verbatim
    what's verbatim
    is this an ai
    is this ai
    is this chatgpt
    is this a bot
    is this bot official
    is this an official …
    who pays for you
    who funds you
    who are you quoting
    who do you quote
    i need a human
    i need a person
    talk to a person
    contact support
    how do i contact …
    report a bug
    report an error
    report a mistake
    how do i report …
    are you gpt
    are you chat gpt
    are you a chatbot
    are you a journalist
    is this a real person
    who is answering
    who answers here
    who am i talking to
    how do i correct a mistake
    there is a mistake
    there is an error
    which model are you …
    what ai are you …
    what ai is this
    which ai is this
    what kind of bot are you
    is this the official …
    are you from the embassy
    are you free to use
    is it free
    is this bot free
    do i have to pay …
    where is your data from
    where does your data come from
    where do you get your …
    where are the interviews from
    where did you get these …
    what are your sources
    what's your source
    when was this updated …
    when were you last updated
    how often is this updated
    is this up to date
    (i found|i see|i spotted|i noticed|found|there is|there's) (a|an) (mistake|error|typo) …
    (contact|who is|talk to|write to|message) (the |your |)(developer|developers|author|admin|admins|operator|owner|creator|support|team)
    is (this|it|the bot) open source
    where is (the|your) (source code|code)
    feedback
    what (is|does) (this|the) bot (for|do|about)
    who owns (you|verbatim|this bot)
    who (controls|operates|finances|sponsors|programmed|develops|developed|wrote) (you|this bot|verbatim)
    are you (run|made|built|owned|funded|paid|operated|controlled|sponsored|financed) by …
    is (this bot|verbatim) (run|made|built|owned|funded|paid|operated|controlled|sponsored|financed) by …
    where do (your|the|these|those) (answers|quotes|quotations|texts|interviews) come from
    where do (your|these|those) words come from
    where do you (get|take) (this|that|it|these|those|all this) from
    how do you know( this| that| all this|)
    (when was|when is|what is|what was) (the |your |)(last|next) update
    tell me about (yourself|you|this bot)
    do you have (feelings|a name|a life|a soul|emotions)
    what do you like
    report a problem
    do you have an api
    can i add my own interviews
said-privacy =
    do you record calls
    who sees this
    how do i delete my data
    i want my data deleted under gdpr
    are you recording me
    privacy policy
    my data
    what do you store …
    do you store …
    do you save my …
    do you keep my …
    do you record …
    what do you know about me
    delete my data
    please delete my data
    delete all my data
    please delete all my data
    delete my …
    delete everything about me
    erase my …
    erase everything about me
    remove my data
    remove me from …
    clear my history
    clear history
    forget me
    forget about me
    forget everything about me
    what data do you collect …
    which data do you …
    who can see my …
    who sees my …
    who reads my …
    can anyone see my …
    do you share my …
    do you log …
    are my questions private
    are my questions stored
    is this private
    is it private
    is this anonymous
    is it anonymous
    am i anonymous
    do you (sell|share|read|see|track|collect|log|remember) (my|our|these|the) (data|messages|questions|chats|chat|history|conversation|conversations|name|number|info|information|location|texts)
    do you (sell|share|read|see|track|collect|log|remember) (my|our|these|the) (data|messages|questions|chats|chat|history|conversation|conversations|name|number|info|information|location|texts) (with|to|about) …
    (does|do|will) (anyone|anybody|someone|somebody|you) (read|see|store|save|keep|log) (this|these|it|that)
    (does|do|will) (anyone|anybody|someone|somebody) (read|see|store|save|keep|log) (my|our) (data|messages|questions|chats|chat|history|conversation|conversations|name|number|info|information|location|texts)
    (does|do|will) (anyone|anybody|someone|somebody) (read|see|store|save|keep|log) what (i|we) (ask|asked|write|wrote|type|typed|say|said|send|sent)
    who (reads|sees|stores|keeps) (this|these|it|that)
    (delete|erase|wipe|remove|clear) (everything|all|it all|this chat|the chat|our chat|this conversation|our conversation|all messages)
    is (this|it) (confidential|recorded|logged|stored)
    gdpr
    who can read what i write here
    is somebody tracking me
    do you know my name
    do you know where i live
    is this chat private
    are you spying on me
    do you pass my number to anyone
    get rid of what you know about me
    is it safe to write here
said-language =
    switch language
    change the language
    speak english
    language
    change language
    english
    answer in english
    answer in russian
    answer in chinese
    speak russian
    speak chinese
    in english please
    do you speak …
    can you speak …
    can you answer in …
    parlez-vous …
    sprichst du …
    hablas …
    what languages do you speak
    which languages do you speak
    what languages can you speak
    what languages do you understand
    which languages do you understand
    in english
    in russian
    in russian please
    in chinese
    in chinese please
    answer in english please
    answer in russian please
    answer in chinese please
    can i have it in …
    is it available in …
    is there a russian version
    is there an english version
    is there a chinese version
    is there a translation
    en español
    en español por favor
    en français
    auf deutsch
    auf deutsch bitte
    українською
    українською будь ласка
    switch to english
    switch to russian
    switch to chinese
    switch to french
    switch to german
    switch to spanish
    change to english
    change to russian
    change to chinese
    change language to …
    change the language to …
    set language to …
    set the language to …
    switch language to …
    switch the language to …
    is (this|it|that) (a translation|translated)
    (is there|do you have|have you got) (the |an |a |)(original |)(in|version in) (russian|english|chinese)
    is the original in (russian|english|chinese)
    (ok |okay |)(can|could|may) i (get|have|read|see|hear) (it|this|that|them) in (my language|russian|english|chinese|mandarin|spanish|french|german)
said-subscribe =
    subscribe
    notify me
    subscribe me
    i want to subscribe
    i'd like to subscribe
    alert me
    notify me of new interviews
    notify me about new interviews
    notify me when there is a new interview
    notify me when a new interview comes out
    alert me to new interviews
    alert me about new interviews
    tell me about new interviews
    let me know about new interviews
    let me know when there is a new interview
    let me know when a new interview comes out
    send me new interviews
    i want to get new interviews
    subscribe to everything
    subscribe to all
    subscribe me to everything
    subscribe me to all
    can i get a ping when there are new interviews
said-subscriptions =
    subscriptions
    settings
    (all |)(my |the |)(subscriptions|alerts)
    (show|list) (me |)(all |)(my |)(subscriptions|alerts)
    what am i subscribed to
    too many messages
    am i still subscribed
    how often do you write
said-unsubscribe =
    how do i stop these alerts
    stop
    unsubscribe
    cancel
    how do i cancel
    how do i stop
    stop sending me …
    no more alerts
    stop the alerts
    don't send me …
    unsubscribe from everything
    stop all notifications
    turn off alerts
    turn off notifications
    stop (messaging|writing|texting|bothering|spamming|notifying|alerting) me …
    (please |)leave me alone
    (don't|dont|do not) (message|write to|text|contact|bother|spam|disturb) me …
    no more messages
    cancel (that|it|this|them|all|everything|my subscriptions|my alerts)
    (delete|remove|end|cancel) (all |)(my |the |)(subscriptions|alerts)
    how do i leave
    turn it off
said-verify =
    check …
    can you check …
    could you check …
    verify …
    can you verify …
    fact check …
    is this … real
    is this … true
    is this a real quote
    did … say
    did … say this
    did … say that
    has … said
    has … ever said
    is it true that …
    is it true
    is it true …
    who said
    who said this
    who said that
    … true
    … is that true
    … is this true
    … is it true
    … is that right
    … is this right
    … correct
    … right
    … did he say that
    … did she say that
    … did he say this
    … did she say this
    … did he really say that
    … did she really say that
    he said
    she said
    he says
    she says
    he said that
    she said that
    he stated
    she stated
    the … said
    the … says
    the … said that
    i read …
    i saw …
    did … say …
said-check =
    check this quote
    check this quotation
    check the quote
    check the quotation
    check if this is a real quote
    please check this quote
    can you check this quote
    could you check this quote
    can you check this quotation
    verify this quote
    verify this quotation
    verify the quote
    verify the quotation
    can you verify this quote
    fact check this quote
    fact check
    is this quote real
    is this a real quote
    is this quote correct
    is this quote accurate
    did he really say this
    did she really say this
    did he say this
    did she say this
said-subscribe-to =
    subscribe me to
    subscribe to
    notify me about
    notify me of
    alert me about
    alert me to
    let me know when he says
    let me know when she says
    let me know when he talks
    let me know when she talks
    let me know when he mentions
    let me know when she mentions
    let me know when they
    let me know when somebody
    let me know when someone
    let me know when anybody
    let me know when anyone
    let me know about new
    notify me when
    notify me if
    alert me when
    alert me if
    alert me of
    alert me on
    send me alerts about
    send me alerts on
    send me news about
    send me news on
    keep me posted on
    keep me posted about
    keep me updated on
    keep me updated about
    keep me informed about
    keep me informed of
    i want alerts about
    i want alerts on
    i want to subscribe to
    i'd like to subscribe to
    i want to follow
    ((can|could|will|would) you |please |)(alert|notify|ping|message) me (when|if|whenever) (there is|there's|theres|there are|he says|she says|they say|you have|you get) (something |anything |)(new |more |)(about|on|of)
    let me know (when|if) (there is|there's|theres) (something |anything |news |)(new |more |)(about|on|of)
    ((can|could|will|would) you |please |)(tell me|let me know) (when|whenever) (there is|there's|theres|there are|you have|you get) (something|anything|news|more)( new| more|) (about|on|of)
    (let me know|notify me|alert me|ping me|message me) (when|whenever|if|once|as soon as) (he|she|they|someone|somebody|anyone|anybody) (says|say|talks|talk|speaks|speak|mentions|mention|comments)( something| anything|)( new|)( about| on|)
said-subscribe-around =
    ((when|if|whenever|once) (there is|there's|theres|you have|you get) (something|anything|news|more) (new |)(about|on)) … (please |)(tell|notify|alert|message|ping) me
    ((when|if|whenever|once) (there is|there's|theres|you have|you get) (something|anything|news|more) (new |)(about|on)) … (please |)let me know
    (when|if|whenever) he (mentions|talks about|speaks about) … (please |)(tell|notify|alert|message) me
said-follow =
    y
    y qué dice de
    y qué hay de
    et
    et sur
    und
    und was ist mit
    and
    and what about
    what about
    how about
    and how about
    no i mean
    no i meant
    i mean
    i meant
    sorry i mean
    sorry i meant
said-more =
    more
    more please
    else
    go on
    show more
    and what else
    next
    next one
    one more
    another
    what else was said
    what else did he say about this
    what else did she say about this
    did he say anything else
    did she say anything else
    any more
    tell me more about it
    more about this
    more on that
    next question
    next answer
    who else
    anyone else
    who else said that
    not that one the other one
    a different quote
    what is close to it
    something similar
said-source =
    when was (this|that|it) (said|printed|written)
    who asked that
    is there a video of it
    is there a recording of it
    source
    sources
    link
    who said this
    when was this
    date
    send the link
    link please
    where was it published
    where was it printed
    is there a source
    do you have a source
    do you have a link
    what's the source
    whats the source
    source please
    where did he say this
    when did he say this
    where did she say this
    when did she say this
    who asked him
    who asked her
    which outlet was it
    what outlet is that
    what newspaper was that
    who published it
    when did it come out
    when was this published
    proof
    can you prove it
    citation
    who asked it
    which interview
    ((give|send|show) me |)(the |a |)(link|url|source)
    ((give|send|show) me |)(the |a |)link to (the |)(original|source|article|interview)
    ((give|send|show) me |)(the |)original (link|url|article|source)
    (what is |what's |)(the |)(url|date|outlet|page|page number)
    where (is|was) (this|it|that|the quote|this quote) from
    (in |)(which|what) (year|month) (was|is) (this|that|it)( said| from|)
    (in |)(which|what) (newspaper|paper|outlet|article)
    who is saying (this|that)
    (where is|where's|what is|what's|show me) (the|your|its|his|her) (source|link|url)
    who says (so|this|that)
    whose words (are|were) (these|those|they)
    who is speaking
    who's speaking
    where did you get (this|that|it) from
    according to whom
    who's that
    who was that
    (show me |where is |give me |)the original
    which journalist asked
    what page was it on
said-interview =
    when was this interview
    when was the interview published
    when was it published
    what's the date of the interview
    how long is the interview
    where can i read the whole interview
    where can i find the interview
    where is the interview
    where's the interview
    the link to the interview
    give me the interview
    send me the interview
    send me the full text
    what's this interview about
    show the whole interview
    entire interview
    open the whole interview
    show me this interview
    show that interview
    which interview was that
    which interview is this
    what else did he say in the interview
    what else did she say in the interview
    what else is in the interview
    what else was said in this interview
    how many questions were there
    how many questions are there
    (how can i|how do i|can i) (download|export) …
    (can i|could i) get (a pdf|this as|it as) …
    download( all| this| it| everything| the interview| the interviews|)
    export (all|this|it|everything|the interview|the interviews) …
    (as |)(pdf|csv|json)
    (transcript|full transcript)
    ((send|give|show) me |)(the |a |)(whole |full |complete |)(transcript|interview|text|pdf|file)
    can i have it as a table
said-whole =
    longer
    the entire answer
    in full
    show the full answer
    show the whole answer
    give me the full answer
    read the full answer
    show me the full quote
    la respuesta completa
    réponse complète
    la réponse complète
    die ganze antwort
    what was he asked
    what was she asked
    what did they ask him
    what did they ask her
    what exactly was the question
    ((can|could) you |)(give|show|send) me (the|his|her|their) exact (quote|words|wording)
    (the |)exact (quote|words|wording)
    (show|read) (me |)the (whole|full|entire) thing
    quote it exactly
    word for word please
    a longer quote
    the original
said-subject =
    anything on
    anything about
    everything on
    everything about
    all about
    all on
    news on
    news about
    new interviews on
    new interviews about
    interviews on
    interviews about
    quotes on
    quotes about
    answers on
    answers about
    what he says about
    what she says about
    what they say about
    anything he says about
    anything she says about
    when he talks about
    when she talks about
    when they talk about
    when he speaks about
    when she speaks about
    when he mentions
    when she mentions
    when he says something about
    when she says something about
    when he says anything about
    when she says anything about
    when somebody mentions
    when someone mentions
    when somebody talks about
    when someone talks about
    when anyone mentions
    when anyone talks about
    he talks about
    she talks about
    they talk about
    he mentions
    she mentions
    somebody mentions
    someone mentions
    anyone mentions
    anybody mentions
    somebody talks about
    someone talks about
    anyone talks about
    he says something about
    she says something about
    he says anything about
    she says anything about
    there is anything on
    there is anything about
    there is something on
    there is something about
    there is news on
    there is news about
    something about
    the topic of
    the topic
    topic
    the subject of
    to
    about
    on
    for
said-everything =
    everything
    all
    all interviews
    all new interviews
    all the interviews
    new interviews
    every interview
    every new interview
    any interview
    all of it
    all of them
    all topics
    todo
    todas las entrevistas
    tout
    toutes les interviews
    alles
    alle interviews
said-lead =
    interviews about
    interviews on
    interview about
    interview on
    entrevistas sobre
    interviews sur
    entretiens sur
    interviews über
    interviews zu
    i wanted to ask about
    i wanted to ask you about
    i wanted to ask you
    i wanted to ask
    i want to ask about
    i want to ask you
    i want to ask
    i'd like to ask about
    i'd like to ask
    i was wondering about
    i was wondering
    i wonder
    can i ask you
    can i ask
    may i ask
    let me ask you
    let me ask
    i have a quick question about
    i have a quick question
    i have a question about
    i have a question
    quick question about
    quick question
    one question
    a quick question about
    a quick question
    a question about
    do you happen to know
    do you know
    any idea
    help me find
    can you find
    could you find
    can you look up
    search for
    look up
    do you know anything about
    do you have anything on
    do you have anything about
    is there anything on
    is there anything about
    anything on
    anything about
    tell me about
    tell me something about
    i want to know about
    i'd like to know about
    i'd like to know
    can you tell me
    could you tell me
    please tell me
    tell me
    please
    have you got anything about
    have you got anything on
    any news on
    any news about
    what's the latest on
    what is the latest on
    i need the exact wording on
    i need the exact wording about
    the exact wording on
    exact wording on
    i need something on
    i need something about
    one more question about
    one more question
    one more thing
    one more
    another question about
    another question
    last question
    next question about
    quick one
    quick q
    in (which|what) (interview|conversation)
    ((can|could) you |)((give|find|show|get|send|quote) me |(i need|i want|is there|are there|do you have|have you got|find|quote|any) |)((a|an|the|some|any|your|something|one|two|three|five|a few|2|3|5) |)((short|good|best|nice|key|exact|direct) |)(quote|quotes|quotation|quotations) (on|about|regarding)
    (i need|i'm looking for|do you have|is there|what is|what's) (a|the) source (for|on|of) (the claim |the words |)that
    (i need|i'm looking for|do you have|is there) (a|the) source (for|on|of)( the claim|)
    quote (me |)something (on|about)
    (i need|i want|looking for|need) (a |an |some |)(quote|comment|statement|words) (for (my|an) (article|story|piece) |)(on|about|regarding)
    ((can|could) (you|u) |)(find|get|give|show) me (something|anything|what was said|what he said|what she said) (about|on|regarding) (whether|how|why|when|if|)
    ((can|could) (you|u) |)(tell|show) me (something|anything|smth|sth) (about|on)
    (can|could) u tell me
    u know
    i'd (love|like|want|need) to (know|find out|understand|hear)
    i would (love|like|want|need) to (know|find out|understand|hear)
    let me (rephrase|ask differently|put it differently|put it another way|try again),
    (in other words|to put it differently),
said-filler =
    (thanks|thank you|thx|ty|cheers|many thanks|thanks a lot|ok thanks|great thanks),
    uhm
    uh
    umm
    um
    erm
    hmm
    so basically
    basically
    ok so
    okay so
    so
    you know
    btw
    yo
    bro
    dude
    omg
    lol
    anyway
    alright
    ok then
    okay then
    hey man
    (man|listen|look),
    (sorry|apologies|excuse me) (to|for) (bother|bothering|disturb|disturbing|trouble|troubling) you( again|)( but|)
    (sorry|excuse me|pardon me|apologies|typo|wrong question|my mistake),
    (it's |its |it is |)me again
    (ok|okay|nice|great|cool|right|fine|good|perfect|got it|i see|copy that|noted|understood|hm|hmm|alright|well),
said-trail =
    please
    thanks
    thank you
    if possible
    pls
    plz
    thx
    asap
    thanks a lot
    many thanks
    lol
    bro
    dude
    btw
    tho
    if you can
    thx in advance
    thanks in advance
    thank you in advance
    word for word
    verbatim
    exact words please
    in his own words
    in her own words
    in his words
    in her words
    , (man|mate)
said-when =
    when
    and when
    so when
    but when
    when exactly
    when is that
    when will that be
    cuándo
    quand
    wann
said-why =
    why
    but why
    why not
    why so
    how come
    por qué
    y por qué
    por qué no
    pourquoi
    et pourquoi
    pourquoi pas
    warum
    und warum
    wieso
    warum nicht

# What is said to that

greeting = Hello. Ask about anything in these interviews, or start with one of these:
thanks = You’re welcome.
goodbye = Goodbye.
acknowledged = Ask a question, or see /help.
whole-question = Please ask the whole question.
nothing-more = That is all I found on this.
understood = Understood as: <b>{ $question }</b>
said-about-word = <b>“{ $word }” on record</b>
complaint = I’m sorry that this didn’t help. Try other words, or see /topics and /documents.
doubt = I don’t judge what is true: I quote what was said, with the outlet and the date. /verify checks a quotation.
only-quotes = I only quote: no summaries, translations or texts of my own. Ask what was said, or read the interviews.
quoted-instead = I only quote: no summaries, translations or texts of my own. What was said on this:
