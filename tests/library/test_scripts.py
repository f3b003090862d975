"""Chinese, Japanese and Korean in the library: found by any piece of a line, shown and compared as written."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.comparison.names import is_full_name, name_key
from tui_reader.comparison.scripts import SEPARATOR, for_index, spaced, unspaced
from tui_reader.comparison.wording import Change, compare_wording
from tui_reader.library.library import Library
from tui_reader.library.opening import Opened
from tui_reader.library.search import ArticleHits, QuoteHits
from tui_reader.model import QuoteKind, Span
from tui_reader.revision.anchors import anchor_passage
from tui_reader.revision.corrections import AddQuote

_HARBOUR = """港口罢工进入第三周

东岸港的装卸工人周二表示，罢工将继续到下个月。港务局说，目前有十一艘船在外海等候，码头上的仓库已经装满了粮食和木材。

“我们不会回去工作，直到夜班的工资提高为止，”工会主席林远帆说。他补充说，谈判已经中断了两次，但是工人们仍然愿意和港务局坐下来谈。

市政府表示，它不会干预这场争端，不过希望双方在节日之前达成协议，因为商店里的货物越来越少。
"""
_LIGHTHOUSE = """灯台守、四十年の勤めを終える

北岬の灯台で働いてきた最後の灯台守が金曜日に島を離れ、村の人々が港で出迎えた。灯台は春から自動で動いており、カメラが海を見守っている。

「時計を巻くのを忘れたことは一度もない」と前田澄子さんは話した。
"""
_MARKET = """시장이 다시 문을 열다

남항 시장은 화요일에 다시 문을 열었다. 상인들은 지붕을 고치는 데 석 달이 걸렸다고 말했다.
"""


@pytest.fixture
def filled(library: Library, opened: Callable[..., Opened]) -> Library:
    """A library of three articles."""
    for number, text in enumerate((_HARBOUR, _LIGHTHOUSE, _MARKET)):
        opened(text, f"{number}.txt")
    return library


@pytest.mark.parametrize(
    ("query", "headline"),
    (
        ("罢工", "港口罢工进入第三周"),
        ("港务局", "港口罢工进入第三周"),
        ("headline:第三周", "港口罢工进入第三周"),
        ("粮食 木材", "港口罢工进入第三周"),
        ("灯台守", "灯台守、四十年の勤めを終える"),
        ("カメラ", "灯台守、四十年の勤めを終える"),
        ("忘れた", "灯台守、四十年の勤めを終える"),
        ("시장", "시장이 다시 문을 열다"),
        ("지붕", "시장이 다시 문을 열다"),
    ),
)
@pytest.mark.parametrize("typing", (False, True))
def test_a_piece_of_a_line_is_found(filled: Library, query: str, headline: str, typing: bool) -> None:
    hits = filled.search.articles(query, typing=typing)
    assert isinstance(hits, ArticleHits)
    assert [hit.summary.headline for hit in hits.page(0, 9)] == [headline]


@pytest.mark.parametrize("query", ("工罢", "港局", "灯守", "headline:粮食"))
def test_characters_in_another_order_are_not_found(filled: Library, query: str) -> None:
    hits = filled.search.articles(query)
    assert isinstance(hits, ArticleHits) and len(hits) == 0


def test_a_hit_shows_the_text_as_written_and_its_place(filled: Library) -> None:
    hits = filled.search.articles("十一艘船")
    assert isinstance(hits, ArticleHits)
    [hit] = hits.page(0, 9)
    [mark] = hit.snippet.highlights
    assert hit.snippet.text[mark.start : mark.end] == "十一艘船"
    assert SEPARATOR not in hit.snippet.text
    revised = filled.revising.article(hit.summary.digest)
    assert revised is not None and hit.snippet.place is not None
    assert revised.article.text_of(hit.snippet.place) == "十一艘船"


def test_quotes_are_found_and_forgotten(filled: Library) -> None:
    digest = _digest_of(filled, "夜班")
    revised = filled.revising.article(digest)
    assert revised is not None
    article = revised.article
    start = article.body.text.index("罢工将继续到下个月")
    words = anchor_passage(article, Span(start, start + 9))
    filled.revising.correct(digest, AddQuote(words, "陆青山", QuoteKind.DIRECT))
    for query in ("继续", "speaker:青山"):
        hits = filled.search.quotes(query)
        assert isinstance(hits, QuoteHits) and [hit.speaker for hit in hits.page(0, 9)] == ["陆青山"]
    [speaker] = filled.speakers.find("陆青")
    [statement] = filled.speakers.statements(speaker.key)
    assert (statement.before, statement.text) == ("东岸港的装卸工人周二表示，", "罢工将继续到下个月")
    assert statement.after.startswith("。港务局说")
    filled.revising.undo(digest)
    hits = filled.search.quotes("继续")
    assert isinstance(hits, QuoteHits) and len(hits) == 0


def _digest_of(library: Library, query: str) -> str:
    hits = library.search.articles(query)
    assert isinstance(hits, ArticleHits)
    return hits.page(0, 1)[0].summary.digest


@given(st.text(st.characters(blacklist_characters=SEPARATOR + "\x1e")))
def test_the_text_of_the_index_is_the_text_again(text: str) -> None:
    assert unspaced(spaced(text)) == text


@pytest.mark.parametrize("text", ("Port strike enters its third week", "“naïve” Ærø, über", "порт бастует", ""))
def test_scripts_with_spaces_stay(text: str) -> None:
    assert spaced(text) is text


def test_two_wordings_differ_by_characters() -> None:
    stretches = compare_wording("罢工进入第三周", "罢工进入第四周")
    [changed] = [stretch for stretch in stretches if stretch.change is not Change.SAME]
    assert (changed.before.start, changed.before.end) == (5, 6)


@pytest.mark.parametrize(
    ("name", "is_full"), (("林远帆", True), ("前田", False), ("前田澄子", True), ("Anna Berg", True))
)
def test_a_surname_in_two_characters_is_no_full_name(name: str, is_full: bool) -> None:
    assert is_full_name(name_key(name)) is is_full


_HIDDEN = """Quay stays shut

The harbour board of Otterbank kept the north quay shut for a third week, while crews clear the mud from the channel.

“The mon\u200bey is gone, and nobody knows where it went,” said Maren Old\u2060royd, who leads the board.
"""


@pytest.mark.parametrize("query", ("money", "mon*", '"the money is gone"', "speaker:oldroyd", "mon\u200bey"))
def test_words_are_found_whatever_is_invisible_in_them(
    library: Library, opened: Callable[..., Opened], query: str
) -> None:
    article = opened(_HIDDEN).article
    hits = library.search.articles(query)
    assert isinstance(hits, ArticleHits) and len(hits) == 1
    [hit] = hits.page(0, 9)
    assert "\x1e" not in hit.snippet.text and hit.snippet.text in article.body.text.replace("\n", " ")
    if query == "money":
        assert hit.snippet.place is not None and article.text_of(hit.snippet.place) == "mon\u200bey"
    quotes = library.search.quotes(query)
    assert isinstance(quotes, QuoteHits) and len(quotes) == 1


@given(st.text("a \u200b\ufeff\u6f22\u05d0\u200d"))
def test_the_text_is_the_text_again_with_what_is_invisible(text: str) -> None:
    assert unspaced(for_index(text)) == text
