"""What the markup around a block says of it; -1 throughout where there is none, as in plain text."""

from collections import defaultdict
from collections.abc import Sequence

from tui_reader.cleaning.signs import Signs
from tui_reader.model import Block

MARKUP_SIGNS = ("link density", "tag", "in article", "in margin", "good hints", "bad hints", "same container")
"""Names of the figures, in order."""

_NO_MARKUP = [-1.0] * len(MARKUP_SIGNS)
_TAGS = {"p": 1, "h1": 2, "h2": 3, "h3": 3, "h4": 4, "h5": 4, "h6": 4, "li": 5, "blockquote": 6, "td": 7, "th": 7,
         "figcaption": 8, "a": 9, "button": 10, "label": 10, "span": 11, "div": 12, "time": 13}  # fmt: skip
_ARTICLE = frozenset({"article", "main"})
_MARGIN = frozenset({"nav", "aside", "footer", "header", "form", "figure", "button", "select", "dialog"})
_GOOD_HINTS = frozenset(
    ("article", "articlebody", "body", "content", "entry", "lede", "main", "paragraph", "post", "prose", "richtext",
     "story", "text", "wysiwyg")
)  # fmt: skip
_BAD_HINTS = frozenset(
    ("ad", "ads", "advert", "advertisement", "author", "banner", "bio", "breadcrumb", "breadcrumbs", "byline",
     "caption", "carousel", "comment", "comments", "consent", "cookie", "credit", "disclaimer", "disqus", "donate",
     "embed", "footer", "form", "gallery", "header", "login", "menu", "meta", "modal", "more", "most", "nav", "navbar",
     "navigation", "newsletter", "outbrain", "paywall", "popular", "popup", "promo", "promoted", "promotion",
     "recirc", "recirculation", "recommended", "related", "share", "sharing", "sidebar", "signup", "social", "sponsor",
     "sponsored", "subscribe", "subscription", "taboola", "tag", "tags", "teaser", "timestamp", "toolbar", "topics",
     "trending", "tweet", "twitter", "video", "widget")
)  # fmt: skip


def markup_figures(blocks: Sequence[Block], signs: Sequence[Signs]) -> list[list[float]]:
    """Give the figures of each block."""
    if not any(block.evidence.tag for block in blocks):
        return [_NO_MARKUP] * len(blocks)
    containers = [(block.evidence.ancestors[:-1], block.evidence.hints) for block in blocks]
    words: dict[tuple[tuple[str, ...], tuple[str, ...]], int] = defaultdict(int)
    for container, sign in zip(containers, signs, strict=True):
        words[container] += len(sign.folded) if sign.is_prose else 0
    whole = max(sum(words.values()), 1)
    known: dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[float, ...]] = {}
    rows = []
    for block, container in zip(blocks, containers, strict=True):
        if container not in known:
            known[container] = (*_container_figures(*container), words[container] / whole)
        rows.append([block.evidence.link_density, float(_TAGS.get(block.evidence.tag, 0)), *known[container]])
    return rows


def _container_figures(ancestors: tuple[str, ...], hints: tuple[str, ...]) -> tuple[float, ...]:
    """Give the figures that all blocks of one container share."""
    around, said = frozenset(ancestors), frozenset(hints)
    return (
        float(len(around & _ARTICLE)),
        float(len(around & _MARGIN)),
        float(len(said & _GOOD_HINTS)),
        float(len(said & _BAD_HINTS)),
    )
