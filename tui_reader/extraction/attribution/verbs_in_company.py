"""Verbs that report words only with the words around them: "Le club a fait | savoir", "Das Amt | geht davon aus"."""

from tui_reader.extraction.attribution.vocabulary import ADVERB, AUXILIARY, BASE, CUE, PARTICIPLE, THIRD, Vocabulary


def name_verbs_in_company(vocabulary: Vocabulary, lowers: list[str], bits: list[int], distinct: set[str]) -> None:
    """Let such verbs be cues where their company stands around them, as auxiliaries before and adverbs behind."""
    for verb, companies in vocabulary.in_company.items():
        if verb not in distinct:
            continue
        for token, lower in enumerate(lowers):
            if lower == verb:
                _keep_company(companies, lowers, bits, token)


def _keep_company(
    companies: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...], lowers: list[str], bits: list[int], token: int
) -> None:
    """Mark one verb and the words around it, when they are those of one of its companies."""
    for before, behind in companies:
        first, end = token - len(before), token + 1 + len(behind)
        if first < 0 or tuple(lowers[first:token]) != before or tuple(lowers[token + 1 : end]) != behind:
            continue
        bits[token] = bits[token] & ~BASE | CUE | (PARTICIPLE if before else THIRD)
        bits[first:token] = [AUXILIARY] * len(before)
        bits[token + 1 : end] = [ADVERB] * len(behind)
        return
