"""What the elements of a page mean for its blocks."""

from tui_reader.model import Inline, Role

BLOCK_ELEMENTS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details",
        "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
        "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "label", "legend", "li", "main", "menu",
        "nav", "noscript", "ol", "optgroup", "p", "pre", "section", "summary", "table", "tbody", "td",
        "tfoot", "th", "thead", "tr", "ul", "video", "audio", "iframe", "object", "amp-img", "amp-ad",
    }
)  # fmt: skip
"""Elements that begin and end a block."""

DROPPED_ELEMENTS = frozenset(
    {
        "script", "style", "template", "head", "svg", "canvas", "select", "option", "datalist", "input",
        "textarea", "iframe", "object", "embed", "applet", "map", "amp-script", "amp-analytics", "amp-iframe",
        "math-renderer",
    }
)  # fmt: skip
"""Elements whose text nobody is meant to read in place."""

NEVER_HIDDEN = frozenset({"html", "body", "main", "article"})
"""Elements that hold too much to be hidden; pages hide them only until a script has run."""

INLINE_KINDS = {
    "strong": Inline.STRONG, "b": Inline.STRONG, "em": Inline.EMPHASIS, "i": Inline.EMPHASIS, "cite": Inline.EMPHASIS,
    "code": Inline.CODE, "kbd": Inline.CODE, "samp": Inline.CODE, "tt": Inline.CODE, "a": Inline.LINK,
}  # fmt: skip
"""Elements that mark a stretch of text."""

FORMATTING_ELEMENTS = frozenset(
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em",
        "font", "i", "img", "ins", "kbd", "mark", "q", "ruby", "s", "samp", "small", "span", "strike",
        "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    }
)  # fmt: skip
"""Elements that stand in a line of text."""

DECLARED_ROLES = {
    "headline": Role.HEADLINE, "alternativeheadline": Role.STANDFIRST, "description": Role.STANDFIRST,
    "author": Role.BYLINE, "creator": Role.BYLINE, "datepublished": Role.PUBLISHED, "datecreated": Role.PUBLISHED,
    "caption": Role.CAPTION, "copyrightholder": Role.CREDIT,
}  # fmt: skip
"""Roles that an `itemprop` states."""
