"""How much each sign of a headline counts.

Found by logistic regression over the candidates of a page (six plain-text renderings of 187 news pages), checked on
sites that it had not seen (0.92 of the headlines right, 0.93 on those it had), and rounded. The last group, the
evidence of markup and of doubled captions, is set by hand.
"""

WEIGHTS = {
    "date below": 2.8,
    "stands in another line": 2.5,
    "used by the body": 2.2,
    "byline below": 2.0,
    "one just below": 1.5,
    "space above": 1.4,
    "name below": 1.4,
    "labels above": 1.3,
    "used by the lead": 1.0,
    "share bar below": 1.0,
    "top of the file": 0.8,
    "stands twice": 0.5,
    "text below": 0.5,
    "far above the text": 0.1,
    "in quotation marks": -0.2,
    "labels below": -0.4,
    "capitals": -0.5,
    "ends open": -0.5,
    "asks": -0.6,
    "credit": -0.7,
    "running text": -0.8,
    "furniture": -0.9,
    "date or byline": -0.9,
    "one just above": -0.9,
    "better one above": -1.1,
    "far below the text": -1.2,
    "below the text": -1.2,
    "small initial": -1.2,
    "five to seven words": -1.3,
    "bullet": -1.4,
    "over twenty words": -1.8,
    "full stop": -2.1,
    "one or two words": -2.3,
    "three or four words": -2.4,
    "continued by a neighbour": -2.5,
    "is the page's title": 6.0,
    "declared": 5.0,
    "first heading": 4.0,
    "begins the page's title": 3.5,
    "second heading": 1.0,
    "linked": -1.5,
}
"""The weight of each sign; a sign that is missing here counts nothing."""

LEAST_SCORE = 1.0
"""Below this no line is called a headline."""
