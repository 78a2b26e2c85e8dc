# How and when alerts are to come, as people write it: one phrase a line. Buttons' words are known too.

choice-at-once =
    now
    once
    at once
    immediately
    right away
    instantly
choice-daily =
    daily
    every day
    each day
    once a day
    day
choice-weekly =
    weekly
    every week
    each week
    once a week
    week
choice-monday =
    monday
    mondays
    mon
choice-tuesday =
    tuesday
    tuesdays
    tue
    tues
choice-wednesday =
    wednesday
    wednesdays
    wed
choice-thursday =
    thursday
    thursdays
    thu
    thurs
choice-friday =
    friday
    fridays
    fri
choice-saturday =
    saturday
    saturdays
    sat
choice-sunday =
    sunday
    sundays
    sun
choice-silent =
    silent
    silently
    mute
    quietly
    no sound
    without sound
    sound off
choice-sound =
    sound
    loud
    unmute
    with sound
    sound on
choice-pause =
    pause
    break
choice-resume =
    resume
    continue
    go on
choice-corrections =
    corrections
    correction
choice-no-corrections =
    no corrections
    without corrections
choice-quiet =
    quiet
    quiet hours
    quiet time
    do not disturb
    don't disturb
    dnd
choice-zone =
    zone
    timezone
    time zone
    tz
choice-no =
    off
    none
    no
    never
choice-yes =
    on
    yes
choice-fillers =
    only
    just
    at
    on
    in
    the
    every
    each
    from
    between
    o'clock
    time
    is
    my
    please
    digest
    hours
clock-morning =
    am
    a.m.
    in the morning
clock-afternoon =
    pm
    p.m.
    in the afternoon
clock-night =
    at night
    in the evening
clock-noon =
    noon
    midday
clock-midnight =
    midnight
clock-until =
    to
    till
    until
    and
