# What people write instead of a command, and what is no question: one phrase a line, without punctuation.

said-help =
    help
    help me
    what can you do
    what can i ask
    how does this work
    how do i use this
    how to use
    commands
    menu
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
    about
    who are you
    what are you
    what is this
    what is this bot
    who made you
said-language =
    switch language
    change the language
    speak english
    language
    change language
    english
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
said-greeting =
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
said-thanks =
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
said-goodbye =
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
said-nothing =
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
said-follow =
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
said-lead =
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
