"""How texts, names, lines and headlines resemble each other; pure, knows no disk and no screen.

    words.py      text to comparable words
    names.py      when two names are one
    sketches.py   the sketch of a text by which near-duplicates are found among a hundred thousand
    scripts.py    scripts that put no space between words
    wording.py    two wordings, word by word
    quotations.py the same quotation in several articles
    passages.py   which paragraphs two articles share
    lines.py      lines that repeat over the articles of one outlet
    headlines.py  the same headline in another spelling
    nearest.py    the known word that a mistyped one was to be
"""
