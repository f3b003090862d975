"""Same story, related headlines, similar articles."""

from collections.abc import Callable

from tests.library.invented import LIGHTHOUSE, PORT_STRIKE, numbered
from tui_reader.comparison.wording import Change
from tui_reader.library.library import Library
from tui_reader.library.opening import Opened
from tui_reader.library.orders import Order
from tui_reader.model import RelatedHeadline

Open = Callable[..., Opened]
_LATER = (
    PORT_STRIKE.replace("third week", "fourth week").replace("eleven ships", "fourteen ships")
    + "\nA meeting was set for Thursday in the town hall, and both sides said that they would come to it.\n"
)


def test_a_later_version_is_grouped_with_the_first(library: Library, opened: Open) -> None:
    first = opened(PORT_STRIKE, "a.txt").summary
    other = opened(LIGHTHOUSE, "b.txt").summary
    later = opened(_LATER, "c.txt").summary
    (version,) = library.stories.versions(first.digest)
    assert version.summary.digest == later.digest
    assert 0.4 < version.resemblance < 1
    assert library.stories.versions(other.digest) == ()
    assert len(library.list(Order.STORY)) == 3


def test_versions_stand_together_in_the_list(library: Library, opened: Open) -> None:
    for name, text in (("a.txt", PORT_STRIKE), ("b.txt", LIGHTHOUSE), ("c.txt", _LATER)):
        opened(text, name)
    rows = library.list(Order.STORY).page(0, 3)
    assert [bool(row.story) for row in rows] == [True, True, False]


def test_two_versions_are_compared_by_paragraph_and_word(library: Library, opened: Open) -> None:
    before, after = opened(PORT_STRIKE, "a.txt").article, opened(_LATER, "b.txt").article
    comparison = library.stories.compare(before, after)
    added = [pair for pair in comparison.pairs if pair.change is Change.ADDED]
    assert any(pair.after and "town hall" in after.text_of(pair.after) for pair in added)
    assert comparison.count(Change.REPLACED) >= 1
    assert comparison.count(Change.REMOVED) == 0
    replaced = [pair for pair in comparison.pairs if pair.change is Change.REPLACED]
    changed = [
        before.text_of(pair.before)[slice(*stretch.before)]
        for pair in replaced
        for stretch in pair.wording
        if pair.before and stretch.change is Change.REPLACED
    ]
    assert "eleven" in changed
    assert 0 < comparison.shared < 1
    same = library.stories.compare(before, before)
    assert same.shared == 1.0


def test_a_removed_paragraph_stands_where_it_was(library: Library, opened: Open) -> None:
    before, after = opened(_LATER, "a.txt").article, opened(PORT_STRIKE, "b.txt").article
    pairs = library.stories.compare(before, after).pairs
    assert pairs[-1].change is Change.REMOVED


def test_articles_with_nothing_in_common_make_no_story(library: Library, opened: Open) -> None:
    rows = [opened(text, f"{len(text)}.txt").summary for text in (PORT_STRIKE, LIGHTHOUSE, numbered(1) * 2)]
    assert [library.stories.versions(row.digest) for row in rows] == [()] * 3
    assert [library.stories.nearest(row.digest) for row in rows] == [()] * 3


def test_a_related_headline_is_found_in_the_library(library: Library, opened: Open) -> None:
    light = opened(LIGHTHOUSE, "a.txt").summary
    opened(PORT_STRIKE, "b.txt")
    found = library.related.find("LIGHTHOUSE KEEPER RETIRES AFTER FORTY YEARS ON… | The Harbour")
    assert found is not None and found.digest == light.digest
    assert library.related.find("Lighthouse keeper", light.digest) is None
    assert library.related.find("Bridge keeper dies after forty years of service") is None
    assert library.related.find("") is None


def test_related_headlines_are_resolved_or_said_to_be_missing(library: Library, opened: Open) -> None:

    light = opened(LIGHTHOUSE, "a.txt").summary
    strike = opened(PORT_STRIKE, "b.txt").article
    offered = (
        RelatedHeadline("Lighthouse keeper retires after forty years on the rock", None, 0, 1),
        RelatedHeadline("Ten recipes for the long evenings of winter", None, 1, 2),
        RelatedHeadline("Port strike enters its third week as talks stall", None, 2, 3),
    )
    resolved = library.related.resolve(strike._replace(related=offered))
    assert [each.summary and each.summary.digest for each in resolved] == [light.digest, None, None]


def test_similar_articles_tell_why(library: Library, opened: Open) -> None:
    for number in range(30):
        opened(numbered(number), f"{number}.txt")
    other = opened(
        "Harbour budget passes with a narrow majority of votes\n\n"
        "The council of Velmark passed the budget on Monday, and the crowns that the grain strike has cost were the "
        "loudest matter, said the aldermen of Velmark.\n\n"
        "The dockers were not heard, although the contract was on everybody's lips for the whole of the evening.\n",
        "budget.txt",
    )
    made = opened(PORT_STRIKE, "strike.txt")
    similar = library.related.similar(made.article)
    assert similar and similar[0].summary.digest == other.summary.digest
    assert "velmark" in similar[0].words


def _report(place: str, subject: str, told: str, passing: str) -> str:
    """Make an article of some two thousand characters on one thing, which says others in passing."""
    paragraphs = [told.format(subject=subject, place=place, number=number) for number in range(24)]
    return f"On the {place}\n\n" + "\n\n".join(paragraphs) + f"\n\n{passing}\n"


def test_a_subject_comes_back_in_both_and_what_is_said_in_passing_makes_nobody_alike(
    library: Library, opened: Open
) -> None:
    passing = "Initially a conference, a highlight, an evening of directions and of efficient capability was told."
    one = "The {subject} of the {place} came round again as number {number}, and nobody there was surprised by that."
    other = "People went {number} times past this {place} for its {subject}; some of them took pictures of it as well."
    opened(_report("quayside", "trawler whaleboat dinghy ketch", one, passing), "boats.txt")
    opened(_report("orchestra", "violin clarinet bassoon viola", one, passing), "music.txt")
    opened(_report("boatyard", "whaleboats ketches dinghys trawlers", other, "Nothing more."), "yard.txt")
    opera = opened(_report("opera", "violin bassoon viola clarinet", other, passing), "opera.txt").article
    assert [each.summary.headline for each in library.related.similar(opera)] == ["On the orchestra"]
    boats = opened(_report("quayside", "trawler whaleboat dinghy ketch", one, passing), "boats.txt").article
    assert library.related.similar(boats) == ()  # the plural is another word
    yard = opened(_report("harbour", "trawler trawlers ketch dinghy whaleboat", other, passing), "more.txt").article
    (like,) = library.related.similar(yard)
    assert like.summary.headline == "On the quayside" and set(like.words) == {"trawler", "whaleboat", "dinghy", "ketch"}


def test_the_words_of_a_shared_name_are_not_told_again(library: Library, opened: Open) -> None:
    said = '"{}," said Ines Aldermoor, who runs the mill.\n'
    opened("Mill opens again\n\nThe mill opened its flourgates on Monday.\n\n" + said.format("It turns"), "a.txt")
    made = opened("Harvest begins\n\nFlourgates of every mill are open.\n\n" + said.format("At last"), "b.txt")
    similar = library.related.similar(made.article)
    assert similar and similar[0].names == ("Ines Aldermoor",)
    assert "flourgates" in similar[0].words
    assert not {"ines", "aldermoor"}.intersection(similar[0].words)
