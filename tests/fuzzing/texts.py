"""Texts in the manner of articles, with everything in them that has ever broken a reader of texts."""

from hypothesis import strategies as st

HOSTILE = (
    "\x1b[31mred\x1b[0m",
    "\x1b]52;c;UFdORUQ=\x07",
    "\x1b]0;title\x07",
    "\x9b5m",
    "\x07",
    "\x00",
    "\x85",
    "\u2028",
    "\u202e",
    "\u2066",
    "\ufeff",
    "\u200b",
    "\u200d",
    "\u2060",
    "\ufe0f\ufe0f",
    "\u3164",
    "so\u00adft",
    "mon\u200bey",
    "\U000e0041",
    "\ud800",
    "\ufffe",
    "\r",
    "\t",
    "\x0c",
    "a\u0301" * 9,
    "[/]",
    "[@click=app.quit]x[/]",
    "[b]",
    "&#27;",
    "&#x202e;",
    "&lt;",
    "\u0430\u0410",
    "\u6e2f" * 9,
    "\u05d0\u05d1",
    "\U0001f468\u200d\U0001f469",
)
"""What a terminal, a markup or a counter of cells would act on."""

PROSE = (
    "The council of Otterbank closed the pool on Monday",
    "“We cannot heat it,”",
    "said Piet Holloway",
    '"It leaks," she added',
    "‘Nobody asked us’",
    "«Nous partons»",
    "a dit Mme Roe",
    "„Wir gehen“",
    "sagte Jo Roe",
    "according to the water board",
    "Holloway told reporters",
    "By Wenna Trask",
    "Published 4 May 2023, 10:15 BST",
    "ADVERTISEMENT",
    "Share this article",
    "Read more:",
    "You might also like",
    "Photo: Jo Roe/Harbour Pictures",
    "© 2023 The Otterbank Post",
    "- first",
    "1. second",
    "# Heading",
    "> set apart",
    "| a | b |",
    "|---|---|",
    "```",
    "---",
    "https://quay.invalid/a?b=c",
    "[link](http://quay.invalid)",
    "**bold**",
    "Mr. A. B. Roe Jr.",
    "he said.",
    "...",
    "“",
    "”",
    "'",
    '"',
)
"""What articles are made of."""

MARKUP = (
    "<p>",
    "</p>",
    "<h1>",
    "</h1>",
    "<article>",
    "</article>",
    "<div class='share'>",
    "</div>",
    "<ul><li>",
    "</li></ul>",
    "<a href='http://quay.invalid/x'>",
    "</a>",
    "<table><tr><td>",
    "</table>",
    "<pre>",
    "</pre>",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<br>",
    "<img alt='x'>",
    "<b>",
    "</i>",
    "<title>",
    "</title>",
    '<meta property="og:title" content="x">',
    "<![CDATA[",
    "]]>",
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"\\u001b[31mx","author":"A"}</script>',
    "<time datetime='2023-05-04T10:15:00Z'>",
    "&amp;",
    "&#0;",
    "&#x1b;",
    "</html>",
    "<svg>",
    "<template>",
    "<noscript>",
)
"""What pages are made of."""

_JOINTS = st.sampled_from((" ", " ", " ", "\n", "\n\n", ". ", ", ", ""))


def _joined(parts: "st.SearchStrategy[str]", most: int) -> "st.SearchStrategy[str]":
    pairs = st.lists(st.tuples(parts, _JOINTS), max_size=most)
    return pairs.map(lambda found: "".join(part + joint for part, joint in found))


ARTICLES = _joined(
    st.sampled_from(PROSE) | st.sampled_from(PROSE) | st.sampled_from(HOSTILE) | st.text(max_size=12), 40
)
"""Text files."""

PAGES = _joined(st.sampled_from(MARKUP) | st.sampled_from(PROSE) | st.sampled_from(HOSTILE), 60).map(
    "<html><body>".__add__
)
"""Saved pages."""

MAIL = b"From jo@quay.invalid Thu Jan  5 08:00:00 2023\nSubject: "
"""The beginning of a mailbox."""

BYTES = st.one_of(
    st.binary(max_size=400),
    ARTICLES.map(lambda text: text.encode("utf-8", "replace")),
    st.tuples(ARTICLES, st.sampled_from(("utf-16", "utf-16-le", "utf-32", "cp1252", "utf-8-sig", "gb18030"))).map(
        lambda both: both[0].encode(both[1], "replace")
    ),
    st.tuples(PAGES, st.binary(max_size=20)).map(lambda both: both[0].encode("utf-8", "replace") + both[1]),
    st.tuples(
        st.sampled_from((b"\x1f\x8b\x08", b"WARC/1.0\r\n", b"MIME-Version: 1.0\n", b'{"a":', b"%PDF", b"---\n", MAIL)),
        st.binary(max_size=200),
    ).map(lambda both: both[0] + both[1]),
)
"""Files of any kind."""
