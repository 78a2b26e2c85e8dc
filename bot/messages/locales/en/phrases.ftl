# What people write instead of a command, and what is no question: one phrase a line, without punctuation; …
# stands for any words.

said-help =
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
    what else can you do
    how can i use this
    how do i use you
    how it works
    what is this for
    what are you for
    what can you tell me
    what can you help me with
    how can you help me
    what do you do
    what can you do for me
    can you help me
    i need help
    what are you able to do
    help
    help me
    what can you do
    what can i ask
    how does this work
    how do i use this
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
said-start =
    start
    begin
    restart
said-topics =
    topics
    list topics
    show topics
    all topics
    topic list
    what topics are there
    subjects
said-documents =
    interviews
    list interviews
    show interviews
    all interviews
    documents
    list documents
    docs
    list all questions
    all questions
    list questions
said-latest =
    latest
    newest
    news
    what's new
    what is new
    whats new
    anything new
    latest interview
    the latest interview
said-random =
    random
    surprise me
    random question
    show me something
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
    what is this
    what is this bot
    who made you
    who made this bot
    who built you
    who created you
    who runs this
    who runs this bot
    who runs you
    are you a bot
    are you a robot
    are you a human
    are you human
    are you a person
    are you a real person
    are you real
    are you a machine
    are you an ai
    are you ai
    are you chatgpt
    what's your name
    what is your name
    who is your owner
    who owns this bot
    who is behind this …
    talk to a human
    i want to talk to a human
    can i talk to a human
said-privacy =
    privacy policy
    my data
    what do you store …
    do you store …
    do you save my …
    do you keep my …
    do you record …
    what do you know about me
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
said-subscribe =
    subscribe
    notify me
said-subscriptions =
    subscriptions
    my subscriptions
    settings
said-unsubscribe =
    stop
    unsubscribe
    stop alerts
    cancel
    how do i cancel …
    how do i stop …
    how do i unsubscribe …
    stop sending …
    no more alerts
said-greeting =
    what's up
    whats up
    sup
    how are you
    how are you doing
    how are you today
    how do you do
    how's it going
    how is it going
    nice to meet you
    pleased to meet you
    buenos días
    buenas tardes
    qué tal
    que tal
    bonsoir
    ça va
    comment ça va
    comment allez-vous
    guten tag
    guten morgen
    guten abend
    wie geht's
    wie geht es dir
    wie geht es ihnen
    buongiorno
    come stai
    olá
    tudo bem
    hello bot
    hi bot
    good day
    hey there
    hi
    hello
    hey
    hi there
    hello there
    good morning
    good afternoon
    good evening
    greetings
    hola
    bonjour
    hallo
    ciao
    salut
    salam
said-address =
    bot
    dear bot
    verbatim
said-thanks =
    muchas gracias
    mil gracias
    merci beaucoup
    merci bien
    un grand merci
    danke schön
    danke sehr
    vielen dank
    besten dank
    thanks a bunch
    thanks a million
    thank you a lot
    thx a lot
    thank you so much
    thanks so much
    thanks that helps
    thanks that helped
    thank you that helps
    that helps
    that helped
    perfect thanks
    great thank you
    ok thanks
    ok thank you
    thanks bye
    much appreciated
    appreciated
    got it thanks
    thanks
    thank you
    thx
    ty
    many thanks
    thank you very much
    thanks a lot
    great thanks
    cheers
    merci
    gracias
    danke
    grazie
said-goodbye =
    adiós
    hasta luego
    à bientôt
    auf wiedersehen
    ciao ciao
    see you later
    talk later
    that's all
    thats all
    bye
    goodbye
    good bye
    bye bye
    see you
    good night
    adios
    au revoir
    tschüss
said-nothing =
    what
    how
    who
    where
    when
    which
    huh
    um
    uh
    so
    oh
    ah
    i see
    got it
    understood
    interesting
    nice one
    perfect
    sure
    alright
    all right
    ok
    okay
    yes
    no
    cool
    great
    nice
    lol
    hm
    hmm
    test
    haha
    hahaha
    ha ha
    lmao
    wow
    never mind
    nevermind
    no worries
    no problem
said-complaint =
    no sirve
    no es eso
    eres inútil
    ce n'est pas ça
    c'est nul
    das ist falsch
    nicht das
    das hilft nicht
    nonsense
    this is nonsense
    that's nonsense
    makes no sense
    this makes no sense
    bullshit
    this is bullshit
    garbage
    crap
    this is crap
    you suck
    this sucks
    wtf
    what the hell
    what the fuck
    useless
    terrible
    wrong
    that's wrong
    thats wrong
    this is wrong
    wrong answer
    not what i asked
    that's not what i asked
    thats not what i asked
    that's not it
    bad answer
    bad bot
    stupid bot
    you are useless
    you're useless
    this is useless
    idiot
    you idiot
    you are stupid
    you're stupid
    fuck you
    fuck off
    shut up
    you don't understand
    you don't understand me
    that doesn't help
    this doesn't help
    not helpful
said-doubt =
    is this true
    is that true
    is it true
    are you sure
    really
    is this real
    is this correct
    is that correct
    is this right
    this is not true
    that's not true
    this is a lie
    that's a lie
    can i trust you
    can i trust this
    is this reliable
said-request =
    sing me …
    sing a song …
    sing something …
    can you sing …
    play me …
    play some music …
    play a song …
    draw me …
    draw a picture …
    tell a joke …
    a joke …
    any jokes …
    something funny …
    make me laugh
    i'm bored
    i am bored
    flip a coin
    roll a die
    roll the dice
    set an alarm …
    set a timer …
    i love you …
    i like you
    i hate you
    do you love me
    do you like me
    will you marry me
    marry me
    what are you doing
    have you eaten
    what time is it …
    what's the time …
    whats the time …
    whats the weather
    what is the time …
    what day is it …
    what day is today
    what's the date …
    what is the date today
    what is today's date
    what is the weather
    what's the weather
    what is the weather … today
    what's the weather … today
    what is the weather … tomorrow
    what's the weather … tomorrow
    how is the weather …
    how's the weather …
    weather today
    weather tomorrow
    weather forecast …
    cántame …
    cuéntame un chiste …
    te quiero
    te amo
    qué hora es …
    qué tiempo hace …
    chante-moi …
    raconte-moi une blague …
    je t'aime
    quelle heure est-il …
    quel temps fait-il …
    sing mir …
    erzähl mir einen witz …
    erzähl einen witz …
    ich liebe dich
    wie spät ist es …
    wie ist das wetter …
said-task =
    summarize
    summarise
    sum up
    give me a summary of
    give me a summary
    make a summary of
    can you summarize
    can you summarise
    could you summarize
    could you summarise
    tl;dr
    write me
    write about
    write a
    write an
    can you write
    draft a
    draft an
    translate
    can you translate
    could you translate
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
said-subscribe-to =
    subscribe me to
    subscribe to
    notify me about
    notify me of
    alert me about
    alert me to
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
said-more =
    more
    tell me more
    more please
    what else
    anything else
    else
    go on
    show more
    more on this
    and what else
said-source =
    source
    sources
    link
    the link
    what is the source
    who said that
    who said this
    who asked that
    who asked this
    when was this
    when was that
    when was this said
    where was this published
    where is this from
    date
    give me the link
    send me the link
    send the link
    link please
    where is it from
    where was it published
    where was it printed
    which newspaper was this in
said-lead =
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
    can you give me a quote on
    can you give me a quote about
    give me a quote on
    give me a quote about
    i need a quote on
    i need a quote about
    quote me something about
    quote me something on
    quote something about
    find me a quote about
    find me a quote on
    find a quote about
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
said-filler =
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
said-trail =
    please
    thanks
    thank you
    if possible
said-why =
    why
    but why
    why not
    why so
    how come

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
