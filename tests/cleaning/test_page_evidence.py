"""Pages: the markup tells the article from the rest."""

import pytest

from tui_reader.cleaning import clean
from tui_reader.cleaning.page_features import feature_names, judged_page
from tui_reader.cleaning.page_hints import families_of, hint_families
from tui_reader.cleaning.page_labeller import page_labeller
from tui_reader.model import Document
from tui_reader.readers import read_document

PARAGRAPHS = [
    "The port of Aldham stayed shut for a third day on Monday while crews cleared the channel of wreckage.",
    "“We will open when it is safe, and not an hour before,” said Ann Bell, who runs the harbour office there.",
    "Ships waited outside the breakwater, and lorries stood along the road to the quay for most of the morning.",
    "Fishermen in the town said that they had lost a week's catch, and asked the council for help with the rent.",
    "The council meets on Thursday; its leader, Ron Day, said that he would listen to everyone who had lost work.",
]
STORY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
NAVIGATION = (
    "<nav><ul>"
    + "".join(f"<li><a href=/{word}>{word}</a></li>" for word in ("World", "Sport", "Money"))
    + "</ul></nav>"
)
COOKIES = (
    "<div class='cookie-consent modal'><p>We use cookies and similar techniques on this site, and share what you do "
    "here with partners, who may combine it with other data that you have given them before.</p></div>"
)
COMMENTS = (
    "<section class=comments><h3>Comments</h3><div class=comment><p>This is the third time in a year that they shut "
    "the port, and nobody ever tells us why it happened.</p></div></section>"
)
TEASERS = (
    "<aside class=related><h3>Read more</h3><ul><li><a href=/a>Fog closes the strait for a night</a></li>"
    "<li><a href=/b>New ferry sails for the first time</a></li></ul></aside>"
)


def cleaned(body: str, head: str = "<title>Port stays shut</title>") -> Document:
    document = read_document(f"<!doctype html><head>{head}</head><body>{body}</body>".encode(), "page.html")
    assert isinstance(document, Document)
    return clean(document)


def body_of(document: Document) -> list[str]:
    return [block.text for block in document.blocks if block.is_body]


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(
            f"{NAVIGATION}<article><h1>Port stays shut</h1>{STORY}</article>{COMMENTS}", id="an article element"
        ),
        pytest.param(
            f"{NAVIGATION}{COOKIES}<div class=story-body><h1>Port stays shut</h1>{STORY}</div>{TEASERS}", id="divs"
        ),
        pytest.param(
            f"<div><h1>Port stays shut</h1><div>{STORY}</div></div>{COOKIES}<footer>© The Harbour</footer>",
            id="no names",
        ),
        pytest.param(
            f"<main class=has-sidebar><h1>Port stays shut</h1>{STORY}{TEASERS}</main>", id="names of elsewhere"
        ),
        pytest.param(f"<h1>Port stays shut</h1>{STORY}", id="a fragment"),
        pytest.param(
            "<h1>Port stays shut</h1>"
            + "".join(f"<div class=x><div>{paragraph}</div></div>" for paragraph in PARAGRAPHS),
            id="every paragraph in an element of its own",
        ),
    ],
)
def test_the_article_is_kept_and_the_rest_is_hidden(page: str) -> None:
    assert body_of(cleaned(page)) == PARAGRAPHS


@pytest.mark.parametrize(
    ("part", "text", "reasons"),
    [
        (NAVIGATION, "World", {"navigation"}),
        (COOKIES, "We use cookies", {"cookie notice", "overlay or notice"}),
        (COMMENTS, "This is the third time", {"comments", "reader's comment", "comment form"}),
        ("<footer><p>© The Harbour</p></footer>", "© The Harbour", {"copyright notice", "foot of the page"}),
    ],
)
def test_what_is_hidden_says_why(part: str, text: str, reasons: set[str]) -> None:
    document = cleaned(f"<article><h1>Port stays shut</h1>{STORY}</article>{part}")
    block = next(block for block in document.blocks if block.text.startswith(text))
    assert block.is_hidden
    assert block.reason in reasons


def test_lists_and_crossheads_of_the_article_stay() -> None:
    middle = "<h2>What is lost</h2><ul><li>A week of catch</li><li>Two cranes</li></ul>"
    story = STORY.replace("</p><p>", f"</p>{middle}<p>", 3).replace(middle, "", 2)
    body = body_of(cleaned(f"<article><h1>Port stays shut</h1><div class=story-body>{story}</div></article>"))
    assert {"What is lost", "A week of catch", "Two cranes"} <= set(body)


def test_a_page_with_hardly_any_text_is_shown_whole() -> None:
    assert body_of(cleaned("<p>Closed for the season.</p><p>See you in May.</p>")) != []


def test_cleaning_twice_changes_nothing() -> None:
    once = cleaned(f"{NAVIGATION}<article><h1>Port stays shut</h1>{STORY}</article>{COMMENTS}{TEASERS}")
    assert clean(once).blocks == once.blocks


def test_the_weights_were_learned_from_the_features_that_the_code_gives() -> None:
    document = cleaned(f"<article>{STORY}</article>")
    rows = judged_page(document).rows
    assert page_labeller().features == feature_names()
    assert {len(row) for row in rows} == {len(feature_names())}


def test_names_of_elements_speak_of_families() -> None:
    assert families_of(("related", "links")) == ("related",)
    assert families_of(("css", "1abc")) == ()
    assert len(hint_families()) > 15


def test_a_list_of_terms_in_an_article_is_shown_whole() -> None:
    entries = {"Monday": "nine to five", "Tuesday": "closed", "Fee": "12 euros"}
    terms = "".join(f"<dt>{term}</dt><dd>{meaning}</dd>" for term, meaning in entries.items())
    first, *others = (f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[:3])
    page = f"{NAVIGATION}<main><h1>Port opens</h1>{first}{others[0]}<dl>{terms}</dl>{others[1]}</main>"
    assert {*entries, *entries.values()} <= set(body_of(cleaned(page)))


def test_a_list_of_terms_outside_of_the_article_stays_hidden() -> None:
    terms = "<dl><dt>Phone</dt><dd>555 0100</dd><dt>Fax</dt><dd>555 0101</dd></dl>"
    page = f"<main><h1>Port stays shut</h1>{STORY}</main><footer>{terms}</footer>"
    assert body_of(cleaned(page))[-1] == PARAGRAPHS[-1]


def test_the_markup_tells_where_a_page_of_few_words_has_its_text() -> None:
    lines = (
        "Die Forstwirtin Ines Kröger über trockene Sommer, neue Bäume und den Käfer.",
        "Frau Kröger, wie geht es dem Wald?",
        "Schlecht. Aber anders schlecht, als die meisten denken.",
        "Nämlich?",
        "Er stirbt nicht. Er zieht um.",
        "Nach oben. Nach Norden. Dahin, wo es kühler ist.",
        "Eichen. Ein paar Kiefern. Viel Gebüsch.",
    )
    story = "".join(f"<p>{line}</p>" for line in lines)
    tail = "<div><a href=/d>Mehr zum Thema</a></div><div>Wald</div><div>Klima</div><div><a href=/e>Impressum</a></div>"
    head = "<h1>„Der Wald stirbt nicht, er zieht um“</h1><div>Interview: Olaf Brehm</div><div>30. August 2022</div>"
    assert body_of(cleaned(f"{NAVIGATION}<main><article>{head}{story}</article></main>{tail}"))[-6:] == [*lines[1:]]
