"""The language told to the user, by examples."""

QUERY_HELP: tuple[tuple[str, str], ...] = (
    ("port strike", "both words, in headline, standfirst or body"),
    ('"peace talks"', "these words in a row"),
    ("talk*", "words that begin so"),
    ("strike OR walkout", "one of them; brackets group: (strike OR walkout) port"),
    ("strike -union", "without that word"),
    ("headline:strike", "in the headline; text: is the body, quote: what is quoted"),
    ('speaker:"anna berg"', "who is quoted"),
    ('source:"harbour authority"', "whom or what it goes back to"),
    ("author:olden", "who wrote it"),
    ("outlet:harbour", "who published it"),
    ("after:2023-01-31", "published on that day or later; a year or a month will do"),
    ("before:2023-06", "published before that"),
    ("on:2023-03", "published on that day, in that month or year"),
    ("tag:grain", "with your tag; note:call is a word of your note"),
    ("is:unread", "also is:read, is:starred"),
    ("has:note", "also has:quotes, has:tag, has:correction, has:annotation"),
    ("file:2023/", "part of the path; language:fr is the language"),
)
"""An example and what it finds, for help pages."""
