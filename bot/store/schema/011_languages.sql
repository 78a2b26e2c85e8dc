-- The language in which a chat, or a person in their private chat, wants to be answered.

CREATE TABLE chosen_language (
    chat INTEGER PRIMARY KEY,            -- as Telegram numbers it
    language TEXT NOT NULL
) STRICT;
