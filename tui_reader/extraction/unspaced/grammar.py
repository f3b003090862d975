"""What the word lists of a language tell about who speaks, made into expressions."""

import re
from functools import cache

from tui_reader.lexicon import words
from tui_reader.model.value import Value

_NOT_A_NAME = "。！？!?…；;\n\0：:"


class Grammar(Value):
    """The lists of one language."""

    cue_before: re.Pattern[str]
    """A verb at the end of what stands before a quotation: "王芳说：|“"."""
    cue_behind: re.Pattern[str]
    """A source and a verb behind a quotation: "”|王芳说。", or a particle and a verb: "」|と述べた"."""
    cue_near: re.Pattern[str]
    """A verb in the words right before a quotation: "批评对手|“"."""
    signed: re.Pattern[str] | None
    """A name behind a quotation without any verb: "」|と勇さん。"."""
    report: re.Pattern[str]
    """A source, a verb and what is reported without quotation marks."""
    stating: re.Pattern[str] | None
    """A verb that what is reported follows without any mark: "王芳认为|桥很旧"; as `stand` what is no such verb."""
    accordance: re.Pattern[str]
    """A source that is named for a statement: "据警方介绍，", "警察によると、"."""
    pointing: re.Pattern[str] | None
    """A sentence that only points to the quotation beside it."""
    topics: tuple[str, ...]
    """Particles behind the one who speaks; none where the order of the words tells."""
    leads: re.Pattern[str]
    """Words before a source that are no part of it."""
    openers: re.Pattern[str] | None
    """What opens a phrase between a source and its verb."""
    address: frozenset[str]
    """Forms of address, which tell nothing of a person."""
    adverbs: tuple[str, ...]
    """Words at the end of a source that are no part of it."""
    pronouns: frozenset[str]
    """Words that mean who spoke last."""
    pronoun_openings: tuple[str, ...]
    """With what a phrase for who spoke last begins: "该发言人", "同社"."""
    nobodies: tuple[str, ...]
    """What a verb may follow without anybody speaking: "俗话说"."""
    titles: tuple[str, ...]
    """Offices and forms of address, the longest first."""
    title_openings: tuple[str, ...]
    """Words that a title may begin with."""
    surnames: tuple[str, ...]
    """Family names, where a name begins with one of a list."""
    unnamed: tuple[str, ...]
    """How phrases for people without a name end."""
    bodies: tuple[str, ...]
    """How the names of bodies end."""
    asking: frozenset[str]
    """Labels of those who only ask in an interview."""
    answering: frozenset[str]
    """Labels of the one who answers."""
    documents: tuple[str, ...]
    """How those of documents end."""


def _list(language: str, name: str) -> tuple[str, ...]:
    """Give the entries of a list whose lines hold several, the longest first."""
    entries = " ".join(words(f"unspaced/{language}", name)).split()
    return tuple(sorted(dict.fromkeys(entries), key=len, reverse=True))


def _any_of(entries: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, entries)) or "(?!)"


def _cues(verbs: tuple[str, ...], others: tuple[str, ...]) -> str:
    """Give the source of an expression for the verbs where they do not end another word: "小|说"."""
    parts = []
    for verb in verbs:
        before = "".join(word[-len(verb) - 1] for word in others if word.endswith(verb) and len(word) > len(verb))
        parts.append(f"(?<![{before}]){verb}" if before else re.escape(verb))
    return "|".join(parts)


class _Sources(Value):
    """The sources of the expressions in which languages differ by the order of their words."""

    behind: str
    """As `cue_behind` of a grammar."""
    report: str
    """As `report`."""
    accordance: str
    """As `accordance`."""
    stating: str
    """As `stating`; empty where there is none."""
    pointing: str
    """As `pointing`; empty where there is none."""


_LETTER = f"[^{_NOT_A_NAME}，,、]"
"""What a name may be made of."""


def _with_topics(language: str, cue: str, quotatives: str, topics: tuple[str, ...]) -> _Sources:
    """Give the expressions of a language whose particles tell who speaks, as in Japanese."""
    pointing = rf"(?P<source>[^{_NOT_A_NAME}]{{1,40}})(?:{_any_of(topics)})[^{_NOT_A_NAME}]{{0,20}}?"
    return _Sources(
        behind=rf"[\0、や]{{0,2}}(?:{quotatives})、?(?P<source>[^{_NOT_A_NAME}、]{{0,30}}?){cue}",
        report=rf"(?:{quotatives}){cue}",
        accordance=rf"(?P<source>{_LETTER}{{1,40}}?)(?:{_any_of(_list(language, 'accordance_after'))})[、，]?",
        stating="",
        pointing=pointing + rf"(?:{_any_of(_list(language, 'pointing_words'))}){cue}。?",
    )


def _with_order(language: str, cue: str) -> _Sources:
    """Give the expressions of a language whose order of words tells who speaks, as in Chinese."""
    ends, opposing = _any_of(_list(language, "accordance_ends")), _any_of(_list(language, "opposing_verbs"))
    return _Sources(
        behind=rf"[，,]?\s?(?P<source>{_LETTER}{{1,30}}?){cue}道?(?=[。，,；！：:]|\s*$)",
        report=rf"{cue}道?[，,：:]",
        accordance=rf"(?:{_any_of(_list(language, 'accordance'))})(?P<source>{_LETTER}{{1,30}}?)(?:{ends})[，,]",
        stating=rf"(?P<cue>{_any_of(_list(language, 'stating_verbs'))}|(?P<stand>{opposing}))(?={_LETTER}{{2}})",
        pointing="",
    )


@cache
def grammar_of(language: str) -> Grammar:
    """Read the lists of a language."""
    topics, quotatives = _list(language, "topic_marks"), _any_of(_list(language, "quotatives"))
    cue = f"(?P<cue>{_cues(_list(language, 'cue_verbs'), _list(language, 'no_cues'))})"
    sources = _with_topics(language, cue, quotatives, topics) if topics else _with_order(language, cue)
    openers = _list(language, "adverbial_openers")
    return Grammar(
        cue_before=re.compile(rf"{cue}道?(?:{_LETTER}{{0,8}}[：:]|[：:，,])?\s?\Z"),
        cue_behind=re.compile(sources.behind),
        cue_near=re.compile(rf"{cue}道?{_LETTER}{{0,10}}\Z"),
        signed=re.compile(rf"(?:{quotatives})、?(?P<source>{_LETTER}{{1,15}})。") if topics else None,
        report=re.compile(sources.report),
        stating=re.compile(sources.stating) if sources.stating else None,
        accordance=re.compile(sources.accordance),
        pointing=re.compile(sources.pointing) if sources.pointing else None,
        topics=topics,
        leads=re.compile(rf"(?:(?:{_any_of(_list(language, 'leads'))})、?|[，、\s])+"),
        openers=re.compile(_any_of(openers)) if openers else None,
        address=frozenset(_list(language, "forms_of_address")),
        adverbs=_list(language, "adverbs"),
        pronouns=frozenset(_list(language, "pronouns")),
        pronoun_openings=_list(language, "pronoun_openings"),
        nobodies=_list(language, "nobodies"),
        titles=_list(language, "titles"),
        title_openings=_list(language, "title_openings"),
        surnames=_list(language, "surnames"),
        unnamed=_list(language, "unnamed_endings"),
        bodies=_list(language, "body_endings"),
        asking=frozenset(_list(language, "asking_labels")),
        answering=frozenset(_list(language, "answering_labels")),
        documents=_list(language, "document_endings"),
    )
