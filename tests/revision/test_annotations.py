"""Highlights and notes, and how they leave the program."""

import json

from tests.revision.invented import BLOCKS, make_article
from tui_reader.model import Role, Span
from tui_reader.revision.annotation_export import AnnotatedArticle, annotations_to_markdown, annotations_to_w3c
from tui_reader.revision.annotations import Annotation, Placed, annotate, place_annotation

_ARTICLE = make_article()


def _selected(words: str) -> Span:
    start = _ARTICLE.body.text.index(words)
    return Span(start, start + len(words))


def _exported(note: str = "who else?") -> AnnotatedArticle:
    annotation = annotate(_ARTICLE, _selected("Nobody can."), note)
    lost = Annotation(annotate(_ARTICLE, _selected("forty years")).passage)
    return AnnotatedArticle(
        _ARTICLE, (place_annotation(_ARTICLE, annotation, 86400.0, 1), Placed(lost, None, 86400.0, 2))
    )


def test_an_annotation_finds_its_words_again_in_a_longer_article() -> None:
    annotation = annotate(_ARTICLE, _selected("forty years"), "since when?")
    longer = make_article(((Role.PARAGRAPH, "A new first paragraph."), *BLOCKS))
    placed = place_annotation(longer, annotation)
    assert placed.span is not None and longer.text_of(placed.span) == "forty years"


def test_an_annotation_whose_words_are_gone_has_no_place() -> None:
    annotation = annotate(_ARTICLE, _selected("forty years"))
    blocks = tuple((role, text.replace("forty", "fifty")) for role, text in BLOCKS)
    assert place_annotation(make_article(blocks), annotation).span is None


def test_markdown_quotes_the_passage_and_says_where_it_is() -> None:
    text = annotations_to_markdown([_exported()])
    assert "## Ferry to Sorrel Rock stops for the winter" in text
    assert "> Nobody can.\n\nwho else? (line 7)" in text
    assert "> forty years\n\n(no longer found in the article)" in text
    assert f"`{_ARTICLE.document.sha256}`" in text


def test_a_note_cannot_become_markup() -> None:
    text = annotations_to_markdown([_exported("# not a heading [x](javascript:1) <b>")])
    assert "\n# not" not in text and "[x](" not in text and "<b>" not in text.replace("\\<b>", "")


def test_web_annotations_name_the_file_by_its_digest_and_the_passage_by_its_words() -> None:
    page = json.loads(annotations_to_w3c([_exported()]))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    first, second = page["items"]
    assert first["type"] == "Annotation" and first["motivation"] == "commenting"
    assert first["created"] == "1970-01-02T00:00:00Z"
    assert first["body"] == {"type": "TextualBody", "value": "who else?", "format": "text/plain"}
    assert first["target"]["source"]["id"].startswith("ni:///sha-256;")
    selector = first["target"]["selector"]
    assert (selector["type"], selector["exact"]) == ("TextQuoteSelector", "Nobody can.")
    assert selector["prefix"].endswith("“") and selector["suffix"].startswith("”")
    assert second["motivation"] == "highlighting" and "body" not in second
    assert first["id"] != second["id"]
    assert json.loads(annotations_to_w3c([_exported()])) == page
