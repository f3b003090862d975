"""Who has spoken so far, under which name."""

from tui_reader.extraction.unspaced.naming import Named
from tui_reader.lexicon.agencies import agencies_in_text
from tui_reader.model import Source, SourceKind, Span


class Roll:
    """The sources of a text in the order in which they were called."""

    def __init__(self) -> None:
        self._found: dict[str, tuple[SourceKind, str]] = {}
        self._mentions: dict[str, list[Span]] = {}
        self._last: str | None = None

    def call(self, named: Named | None) -> str | None:
        """Give the name of who is meant and note the mention; a pronoun and `None` mean who spoke last."""
        if named is None:
            return self._last
        name = self._name_of(named)
        if name is None:
            return None
        self._mentions.setdefault(name, []).append(Span(named.start, named.end))
        self._last = name
        return name

    def _name_of(self, named: Named) -> str | None:
        if not named.name:
            return self._last
        if named.kind is SourceKind.PERSON:
            longer = [known for known, (kind, _) in self._found.items() if kind is named.kind and _begins(known, named)]
            if len(longer) == 1:
                return longer[0]
        titled = [known for known, (_, title) in self._found.items() if title == named.name]
        if len(titled) == 1:
            return titled[0]
        kind, description = self._found.get(named.name, (named.kind, ""))
        self._found[named.name] = (kind, description or named.description)
        return named.name

    def sources(self) -> tuple[Source, ...]:
        """Give the sources with their mentions."""
        agencies = agencies_in_text()
        return tuple(
            Source(
                name,
                SourceKind.AGENCY if name.lower() in agencies else kind,
                description or None,
                tuple(sorted(set(self._mentions[name]))),
            )
            for name, (kind, description) in self._found.items()
        )


def _begins(known: str, named: Named) -> bool:
    """Whether a name is the family name, or the last part, of one that is known: "田中" of "田中太郎"."""
    part = named.name
    return known != part and (known.startswith(part) or known.endswith(("·" + part, "・" + part)))
