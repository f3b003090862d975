"""BibTeX and CSL-JSON: one entry an article, safe for TeX, the same in every run."""

import json

import pytest

from tests.layout.invented import article_of, ferry_article
from tui_reader.export.bibtex import to_bibtex
from tui_reader.export.citation_parts import citation_key, date_parts
from tui_reader.export.csl import to_csl


def test_what_tex_would_obey_is_escaped() -> None:
    article = ferry_article()._replace(headline=r"50% of R&D \input{x} costs $1_000 #1 ~ ^")
    assert (
        r"50\% of R\&D \textbackslash{}input\{x\} costs \$1\_000 \#1 \textasciitilde{} \textasciicircum{}"
        in to_bibtex(article)
    )


def test_authors_are_joined_and_organisations_kept_whole() -> None:
    article = ferry_article()
    assert "author = {Ann Lee and {Smith and Sons}}" in to_bibtex(
        article._replace(authors=("Ann Lee", "Smith and Sons"))
    )
    assert "author = {{NTB}}" in to_bibtex(article._replace(authors=()))


def test_an_entry_names_the_address_of_the_article() -> None:
    article = ferry_article()
    metadata = article.document.metadata._replace(url="https://harbour.example/ferry")
    article = article._replace(document=article.document._replace(metadata=metadata))
    assert "url = {https://harbour.example/ferry}" in to_bibtex(article)
    assert json.loads(to_csl(article))["URL"] == "https://harbour.example/ferry"


def test_an_article_that_says_nothing_of_itself_is_cited_by_its_file() -> None:
    entry = to_bibtex(article_of("Text"))
    assert entry.startswith("@misc{article-00000000,") and "title = {{invented.txt}}" in entry
    item = json.loads(to_csl(article_of("Text")))
    assert item["title"] == "invented.txt" and "issued" not in item and "author" not in item


@pytest.mark.parametrize(
    ("published", "expected"),
    ((None, ()), ("2024-05-03", (2024, 5, 3)), ("2024-05-03T10:00:00+02:00", (2024, 5, 3)), ("unknown", ())),
)
def test_dates_give_the_parts_that_are_known(published: str | None, expected: tuple[int, ...]) -> None:
    assert date_parts(published) == expected


def test_a_key_is_plain_ascii() -> None:
    assert citation_key(ferry_article()._replace(authors=("Anaïs Müller",))) == "muller2024-00000000"
