"""Corrections: what must change, what must stay, what must be given up."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.revision.invented import BLOCKS, make_article
from tui_reader.model import Article, QuoteKind, Role, Span
from tui_reader.pipeline import body_of
from tui_reader.revision.anchors import (
    BlockAnchor,
    PassageAnchor,
    anchor_block,
    anchor_passage,
    find_block,
    find_passage,
)
from tui_reader.revision.applying import apply_corrections
from tui_reader.revision.corrections import (
    HIDDEN_BY_READER,
    AddQuote,
    Correction,
    DropQuote,
    MergeNames,
    SetRole,
    drop_quote,
    hide_block,
    quote_selection,
    restore_block,
    set_speaker,
    split_name,
)


def _corrected(article: Article, *corrections: Correction) -> Article:
    made, orphans = apply_corrections(article, corrections)
    assert orphans == ()
    return made


def test_a_restored_block_is_in_the_body() -> None:
    article = make_article()
    made = _corrected(article, restore_block(article, 6))
    assert made.body.text.endswith("Sign up for the harbour letter")
    assert made.document.blocks[6].reason is None


def test_a_hidden_block_is_out_of_the_body_with_its_reason() -> None:
    article = make_article()
    made = _corrected(article, hide_block(article, 2))
    assert "will stop on Sunday" not in made.body.text
    assert made.document.blocks[2].reason == HIDDEN_BY_READER
    assert made.document.blocks[2].text == article.document.blocks[2].text


def test_the_later_of_two_roles_holds() -> None:
    article = make_article()
    anchor = anchor_block(article.document, 2)
    made = _corrected(article, SetRole(anchor, Role.CAPTION), SetRole(anchor, Role.CROSSHEAD))
    assert made.document.blocks[2].role is Role.CROSSHEAD


def test_the_second_of_two_equal_blocks_is_meant() -> None:
    article = make_article()
    made = _corrected(article, restore_block(article, 4))
    assert [block.role for block in made.document.blocks if block.text == "Advertisement"] == [
        Role.FURNITURE,
        Role.PARAGRAPH,
    ]


def test_another_speaker_takes_the_quote_and_its_attribution() -> None:
    article = make_article()
    made = _corrected(article, set_speaker(article, article.quotes[2], "Jon Vell"))
    assert [quote.speaker for quote in made.quotes] == ["Jon Vell"] * 3
    assert [source.name for source in made.sources] == ["the company", "Jon Vell"]
    assert made.sources[1].mentions == (article.quotes[0].mention, article.quotes[2].mention)


def test_a_speaker_that_the_article_does_not_name_becomes_a_source() -> None:
    article = make_article()
    made = _corrected(article, set_speaker(article, article.quotes[2], "Ada Quill"))
    assert made.quotes[2].speaker == "Ada Quill"
    assert "Ada Quill" in [source.name for source in made.sources]


def test_a_quote_may_have_no_speaker() -> None:
    article = make_article()
    made = _corrected(article, set_speaker(article, article.quotes[2], None))
    assert made.quotes[2].speaker is None
    assert "Vell" not in [source.name for source in made.sources]


def test_names_are_merged_in_quotes_and_sources() -> None:
    article = make_article()
    made = _corrected(article, MergeNames(("Vell",), "Jon Vell"))
    assert {quote.speaker for quote in made.quotes} == {"Jon Vell"}
    assert [source.name for source in made.sources] == ["the company", "Jon Vell"]
    assert made.sources[1].description == "Captain"
    assert len(made.sources[1].mentions) == 2


def test_a_name_is_split() -> None:
    article = make_article()
    merged = _corrected(article, MergeNames(("Vell",), "Jon Vell"))
    split = split_name(merged, "Jon Vell", (merged.quotes[2],), "Ana Vell")
    made = _corrected(article, MergeNames(("Vell",), "Jon Vell"), split)
    assert [quote.speaker for quote in made.quotes] == ["Jon Vell", "Jon Vell", "Ana Vell"]


def test_a_quote_is_dropped_and_a_source_without_quotes_with_it() -> None:
    article = make_article()
    made = _corrected(article, drop_quote(article, article.quotes[2]))
    assert len(made.quotes) == 2
    assert [source.name for source in made.sources] == ["the company", "Jon Vell"]


def test_a_selection_becomes_a_quote_in_its_place() -> None:
    article = make_article()
    start = article.body.text.index("will stop on Sunday")
    passage = anchor_passage(article, Span(start, start + len("will stop on Sunday")))
    made = _corrected(article, AddQuote(passage, "the company", QuoteKind.INDIRECT))
    assert made.text_of(made.quotes[0].span) == "will stop on Sunday"
    assert made.quotes[0].speaker == "the company"
    assert len(made.sources) == 3


def test_the_marks_around_a_selection_are_no_part_of_the_quote() -> None:
    article = make_article()
    start = article.body.text.index("“Nobody can.”")
    correction = quote_selection(article, Span(start - 1, start + len("“Nobody can.”")), "Ada Quill")
    made = _corrected(article, correction)
    assert correction.passage.exact == "Nobody can."
    assert [quote.speaker for quote in made.quotes] == ["Jon Vell", "Ada Quill", "Vell"]


def test_what_is_not_there_any_more_is_an_orphan() -> None:
    article = make_article()
    corrections: tuple[Correction, ...] = (
        SetRole(BlockAnchor("Another block", 5), Role.FURNITURE),
        DropQuote(PassageAnchor("words that nobody wrote")),
        MergeNames(("Nobody",), "Somebody"),
        AddQuote(PassageAnchor("")),
    )
    made, orphans = apply_corrections(article, corrections)
    assert made == article
    assert [orphan.correction for orphan in orphans] == list(corrections)
    assert all(orphan.reason for orphan in orphans)


def test_a_quote_that_newer_code_does_not_find_leaves_its_speaker_an_orphan() -> None:
    article = make_article()
    correction = set_speaker(article, article.quotes[2], "Jon Vell")
    _, orphans = apply_corrections(article._replace(quotes=article.quotes[:2]), [correction])
    assert [orphan.reason for orphan in orphans] == ["no quote is found there any more"]


def test_a_dropped_quote_that_newer_code_does_not_find_either_is_no_orphan() -> None:
    article = make_article()
    correction = drop_quote(article, article.quotes[2])
    assert apply_corrections(article._replace(quotes=article.quotes[:2]), [correction])[1] == ()


def test_a_quote_that_newer_code_cuts_a_little_otherwise_is_the_same() -> None:
    article = make_article()
    correction = set_speaker(article, article.quotes[2], "Jon Vell")
    quote = article.quotes[2]
    shorter = quote._replace(span=Span(quote.span.start, quote.span.end - 1))
    made = _corrected(article._replace(quotes=(*article.quotes[:2], shorter)), correction)
    assert made.quotes[2].speaker == "Jon Vell"


def test_equal_blocks_that_moved_without_their_neighbours_are_given_up() -> None:
    article = make_article()
    anchor = anchor_block(article.document, 4)
    moved = tuple(block._replace(first_line=block.first_line + 7) for block in article.document.blocks)
    document = article.document.with_blocks(moved)
    assert find_block(document, anchor) == 4  # its neighbours tell it from the other
    assert find_block(document, replace(anchor, before="", after="")) is None


def test_a_passage_that_stands_twice_is_found_by_its_context() -> None:
    twice = make_article((*BLOCKS, (Role.PARAGRAPH, "Nobody can. Nobody can.")))
    last = twice.body.text.rindex("Nobody can.")
    span = Span(last, last + len("Nobody can."))
    assert find_passage(twice, anchor_passage(twice, span)) == span
    assert find_passage(twice, PassageAnchor("Nobody can.")) is None


def test_a_passage_is_found_where_the_words_on_one_side_are_others() -> None:
    article = make_article()
    start = article.body.text.index("Nobody can.")
    span = Span(start, start + len("Nobody can."))
    anchor = anchor_passage(article, span)
    assert find_passage(article, replace(anchor, before="other words")) == span
    assert find_passage(article, replace(anchor, before="other words", after="and others")) is None


@given(st.data())
def test_a_passage_is_found_again_or_not_at_all(data: st.DataObject) -> None:
    article = make_article()
    length = len(article.body.text)
    start = data.draw(st.integers(0, length - 1))
    span = Span(start, data.draw(st.integers(start + 1, length)))
    anchor = anchor_passage(article, span)
    assert find_passage(article, anchor) == span
    paragraph = (Role.PARAGRAPH, data.draw(st.text("Nobody can. ", max_size=30)))
    changed = make_article((*BLOCKS[:3], paragraph, *BLOCKS[3:]))
    found = find_passage(changed, anchor)
    assert found is None or changed.text_of(found) == anchor.exact


@given(st.integers(0, 6), st.sampled_from(list(Role)))
def test_every_span_fits_after_any_change_of_role(index: int, role: Role) -> None:
    article = make_article()
    made, _ = apply_corrections(article, [SetRole(anchor_block(article.document, index), role)])
    assert made.body == body_of(made.document) or made == article
    for quote in made.quotes:
        assert 0 <= quote.span.start < quote.span.end <= len(made.body.text)
