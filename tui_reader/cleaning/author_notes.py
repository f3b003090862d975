"""Notes on the authors: a paragraph that opens with the name of the byline tells who wrote, not what happened."""

from collections.abc import Iterator, Sequence

from tui_reader.cleaning.reasons import REASONS_OF_PLACE
from tui_reader.lexicon import word_set
from tui_reader.lexicon.bylines import is_lead_in, parse_byline
from tui_reader.lexicon.furniture import fold_words
from tui_reader.model import Block, Document, Role

_SHORTEST_NAME = 5
_LEAST_MORE = 12
"""Characters that a note has at least beside the name."""
_MOST_NOTES = 2
"""Paragraphs that open with the same name, itself aside: more are the turns of a talk, or a story about the author."""
_POSSESSIVES = ("'s ", "’s ")
_NOTE = "note on the author"


def label_author_notes(document: Document) -> Document:
    """Hide paragraphs that open with an author's whole name, as "Ann Lee is a staff writer" does."""
    names = dict.fromkeys(_authors(document.blocks))
    if not names:
        return document
    blocks = list(document.blocks)
    for name in names:
        opened = [index for index, block in enumerate(blocks) if _is_free(block) and _opens_with(block.text, name)]
        if len({blocks[index].text for index in opened} - {name}) > _MOST_NOTES:
            continue
        for index in opened:
            if _is_note(blocks[index].text, name, document.language):
                blocks[index] = blocks[index].labelled(Role.FURNITURE, _NOTE)
    return document.with_blocks(tuple(blocks))


def _authors(blocks: Sequence[Block]) -> Iterator[str]:
    """Give the whole names of the authors that the bylines name."""
    is_led_in = False
    for block in blocks:
        if block.role is Role.BYLINE:
            names = parse_byline(block.text, is_led_in).authors
            yield from (name for name in names if len(name) >= _SHORTEST_NAME and " " in name)
            is_led_in = is_lead_in(block.text)


def _is_free(block: Block) -> bool:
    """Tell whether a block is body, or hidden for its place alone: what it says is a better reason."""
    return block.is_body or block.reason in REASONS_OF_PLACE


def _opens_with(text: str, name: str) -> bool:
    """Tell whether a text opens with a name, and with no longer one."""
    return text.startswith(name) and not text[len(name) :][:1].isalpha()


def _is_note(text: str, name: str, language: str) -> bool:
    """Tell whether a text that opens with a name ends there or goes on as notes do: "is", "'s latest book", a job.

    A colon makes it a turn to speak; any other verb tells what the author did in the story.
    """
    rest = text[len(name) :]
    if not rest:
        return True
    if len(rest) < _LEAST_MORE or rest.startswith(":"):
        return False
    if rest.startswith(_POSSESSIVES):
        return True
    if rest.startswith(" "):
        return next(iter(fold_words(rest)), "") in word_set(language, "note_verbs")
    return not word_set(language, "hints_biography").isdisjoint(fold_words(rest))
