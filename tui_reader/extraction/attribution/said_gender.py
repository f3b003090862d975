"""What the pronoun behind a name and its cue hints at: in "Quist said she would", Quist is a woman nearly always."""

from tui_reader.extraction.attribution.entities import NameRun
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import BASE, CLAUSE_MARK, CUE, GERUND


def gender_said(reader: Words, run: NameRun) -> str:
    """Give the gender of the pronoun that stands right behind a name and its cue, "" when there is none."""
    points_to = _pronoun_said(reader, run)
    return points_to if points_to in ("m", "f") else ""


def says_it(reader: Words, run: NameRun) -> bool:
    """Whether a name is hardly a person's: "Corvane said it would", "Corvane, which makes nets"."""
    if _pronoun_said(reader, run) == "thing":
        return True
    which = run.end + 1
    return reader.lowers[which : which + 1] == ["which"] and reader.lowers[run.end] == ","


def _pronoun_said(reader: Words, run: NameRun) -> str:
    """Tell what the pronoun behind a name and its cue points to, "" when there is none."""
    bits, token = reader.bits, run.end
    if token + 2 >= len(bits) or not bits[token] & CUE or bits[token] & (BASE | GERUND):
        return ""
    token += 2 if bits[token + 1] & CLAUSE_MARK else 1
    return reader.vocabulary.pronouns.get(reader.lowers[token], "")
