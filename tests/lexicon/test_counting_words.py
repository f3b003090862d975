"""Words of a line, folded and counted: shortcuts give what the long way does."""

import re

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.lexicon.furniture import fold_words
from tui_reader.lexicon.language import language_of
from tui_reader.lexicon.word_kinds import WordKind, count_kinds, word_kinds

MARKS = "’“”—–‘…\u00a0.,-_ \n"
SENTENCE = fold_words("The harbour master said that you should write to our desk before the boat is in.")


@given(st.text(st.sampled_from("aZ9éßİ" + MARKS)))
def test_marks_part_words_whatever_way_they_are_folded(text: str) -> None:
    assert fold_words(text) == tuple(re.findall(r"\w+", text.lower()))


def test_a_long_text_has_as_many_words_of_each_kind_as_its_parts() -> None:
    once = list(count_kinds(SENTENCE, "en"))
    assert once[WordKind.COMMON] > 0 and once[WordKind.ADDRESS] > 0
    assert list(count_kinds(SENTENCE * 100, "en")) == [count * 100 for count in once]


def test_no_word_is_of_more_kinds_than_a_number_of_the_machine_holds() -> None:
    assert max(word_kinds("en").values()) < 1 << 8 * len(WordKind) <= 1 << 63


def test_a_language_that_many_words_speak_for_is_told_without_the_rest() -> None:
    assert language_of(SENTENCE * 300) == "en"
    assert language_of(("qorl",) * 5_000 + SENTENCE * 10) is None
