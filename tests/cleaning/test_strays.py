"""A paragraph on the subject of the article is part of it, wherever it stands; what tells of others is not."""

import pytest

from tui_reader.cleaning.signs import read_signs
from tui_reader.cleaning.strays import strays
from tui_reader.model import Block, Role
from tui_reader.readers import read_document

TEXT = (
    "The harbour council of Lowmoor closed the old lighthouse on Monday because its iron stairs had rusted through.",
    "Engineers found cracks in the lantern room too. Repairs will cost the council two million crowns this winter.",
)
ON_SUBJECT = (
    "The engineers want to carry the lantern down the stairs in one piece. The council hopes that the old lighthouse "
    "can open again when the repairs are paid."
)
OF_OTHERS = (
    "A baker in Port Selwyn sells bread shaped like seals. Tourists queue around the corner from six in the morning "
    "and take pictures before they eat."
)
ONE_SENTENCE = (
    "The council of Lowmoor closed the lighthouse with its iron stairs and its lantern room because engineers found "
    "cracks and repairs cost two million crowns."
)
NEXT = "In April the council votes on the repairs. Until then the lighthouse stays shut and the shop sells tickets."
SIGNED = "The council hopes for money from the capital. (kv)"
LABEL, PRICE = "Brass lamp with shade", "$48"


def _found(*lines: tuple[str, str | None]) -> list[str]:
    """Give the strays among lines, each with the reason for which it is hidden, if it is."""
    document = read_document("\n\n".join(text for text, _ in lines).encode(), "x.txt")
    blocks: tuple[Block, ...] = document.blocks  # type: ignore[union-attr]
    labelled = [
        block.labelled(Role.FURNITURE, reason) if reason else block
        for block, (_, reason) in zip(blocks, lines, strict=True)
    ]
    return [blocks[index].text for index in strays(blocks, read_signs(blocks, "en"), labelled)]


SHOWN = tuple((text, None) for text in TEXT)
CARD = ((LABEL, "list of links"), (PRICE, "list of links"))


@pytest.mark.parametrize(
    "lines",
    (
        pytest.param((*SHOWN, *CARD, (ON_SUBJECT, "after the article")), id="below a card of a product"),
        pytest.param((*SHOWN, *CARD, (ON_SUBJECT, "not part of the running text"), SHOWN[0]), id="between others"),
    ),
)
def test_what_goes_on_with_the_text_is_shown(lines: tuple[tuple[str, str | None], ...]) -> None:
    assert _found(*lines) == [ON_SUBJECT]


def test_right_below_the_text_or_its_crosshead_less_is_enough() -> None:
    assert _found(*SHOWN, ("What comes next", None), (NEXT, "after the article")) == [NEXT]
    assert _found(*SHOWN, *CARD, (NEXT, "after the article")) == []


def test_a_sentence_that_its_author_has_signed_is_the_last() -> None:
    assert _found(*SHOWN, (SIGNED, "list of links")) == [SIGNED]
    assert _found(*SHOWN, (NEXT, "after the article"), (SIGNED, "list of links")) == [NEXT, SIGNED]
    assert _found(*SHOWN, *CARD, (SIGNED, "list of links")) == []
    assert _found(*SHOWN, ("The harbour at night. (Jo Roe)", "list of links")) == []


@pytest.mark.parametrize(
    "lines",
    (
        pytest.param((*SHOWN, (OF_OTHERS, "after the article")), id="another subject"),
        pytest.param((*SHOWN, *CARD, (ONE_SENTENCE, "after the article")), id="one sentence, as teasers are"),
        pytest.param((*SHOWN, (f"{NEXT} (Photo: Jo Roe)", "after the article")), id="a caption with its credit"),
        pytest.param((*SHOWN, ("Read more", "navigation"), (ON_SUBJECT, "after the article")), id="below furniture"),
        pytest.param((*SHOWN, ("Related stories", "related matter"), (ON_SUBJECT, "teaser")), id="for its words"),
        pytest.param(((ON_SUBJECT, "before the article"), *SHOWN), id="above the text"),
        pytest.param(((ON_SUBJECT, "after the article"),), id="no text at all"),
    ),
)
def test_what_is_of_others_stays_hidden(lines: tuple[tuple[str, str | None], ...]) -> None:
    assert _found(*lines) == []
