"""The whole analysis takes time in proportion to the file, whatever the file repeats."""

import time
import tracemalloc

import pytest

from tui_reader.pipeline import analyse

GROWTH = 9.0
"""What a linear analysis stays below when the file grows four times; a quadratic one has sixteen."""

MOST_ROOM = 18
"""Bytes that the analysis may hold for each of the text: twice as many where all words of a line are there at once."""

SHAPES = {
    "paragraphs that begin alike": "The harbour board said on Tuesday that quay {0} would stay closed for a week.\n\n",
    "quotes of one speaker": "“We counted {0} boats,” Maren Oldroyd, the board's chair, told reporters.\n\n",
    "quotes of many speakers": "“We counted boats,” said Ada Reed{0}. She added that “nobody asked” her.\n\n",
    "what points back": "The company said {0} things. The man said so. The agency said it. They said more.\n\n",
    "short lines": "Line {0}\n",
    "one line": "It rained on day {0}, officials said. “It rained,” she said. ",
    "marks that never close": "“It was day {0} and ‘nobody (said [so ",
    "headings and lists": "## Part {0}\n\n- one\n- two\n\n> set apart\n\n",
    "furniture": "Share this article\n\nRead more: Ferry {0} stops\n\nADVERTISEMENT\n\nPhoto: Jo Roe\n\n",
    "names": "Jo Roe{0} and Ann-Marie O’Neill{0} of the Otterbank Water Board (OWB) met Mr. A. B. Holloway Jr. ",
}


def cost(data: bytes) -> float:
    """Give the seconds of work of an analysis; the least of two."""
    least = float("inf")
    for _ in range(2):
        start = time.process_time()
        analyse(data, "a.txt")
        least = min(least, time.process_time() - start)
    return least


@pytest.mark.parametrize("shape", SHAPES)
def test_four_times_the_file_takes_about_four_times_as_long(shape: str) -> None:
    unit = SHAPES[shape]
    count = 24_000 // len(unit)
    short, long = ("".join(map(unit.format, range(size))).encode() for size in (count, 4 * count))
    analyse(short, "a.txt")
    assert cost(long) / cost(short) < GROWTH


def test_a_line_as_long_as_a_book_takes_little_memory() -> None:
    words = "harbour board ferry tide {0} week of silt and mud in the north "
    data = "".join(words.format(number) for number in range(9_000)).encode()
    analyse(data[:1_000], "a.txt")
    tracemalloc.start()
    try:
        analyse(data, "a.txt")
        assert tracemalloc.get_traced_memory()[1] < MOST_ROOM * len(data)
    finally:
        tracemalloc.stop()
