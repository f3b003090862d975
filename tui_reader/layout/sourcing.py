"""What an article rests on, in one line: facts to be counted, no score."""

from tui_reader.layout.facts import counted
from tui_reader.model import Article

_ONE_AND_MORE = {
    "person": ("person", "people"),
    "organisation": ("organisation", "organisations"),
    "agency": ("agency", "agencies"),
    "document": ("document", "documents"),
    "unnamed": ("unnamed", "unnamed"),
}


def sourcing_line(article: Article) -> str:
    """Give the profile as a sentence or two; empty when nobody is a source.

    "4 sources: 1 person, 1 agency, 2 unnamed. 48 % of the words are attributed. 1 mark of hearsay."
    """
    sentences = sourcing_sentences(article)
    return f"{counted(len(article.sources), 'source')}: {' '.join(sentences)}" if sentences else ""


def sourcing_sentences(article: Article) -> tuple[str, ...]:
    """Give the kinds of sources, their share of the words and what is to be noted, each a sentence with its full stop.

    Empty when nobody is a source. For a pane that has the number of sources in its title.
    """
    profile = article.sourcing
    count = len(article.sources)
    if not count or not profile.words:
        return ()
    kinds = ", ".join(
        f"{number} {_ONE_AND_MORE.get(kind, (kind, kind))[number != 1]}" for kind, number in profile.counts
    )
    share = round(100 * profile.attributed_words / profile.words)
    told = "Less than 1" if profile.attributed_words and not share else str(share)
    attributed = f"{told} % of the words are attributed"
    return tuple(f"{sentence.rstrip('.')}." for sentence in (kinds, attributed, *profile.notes))
