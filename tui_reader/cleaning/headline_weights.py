"""How much each sign of a headline counts.

Found by logistic regression over the candidates of a page (six plain-text renderings of 187 news pages), checked on
sites that it had not seen (0.92 of the headlines right, 0.93 on those it had), and rounded. The last group, the
evidence of markup, is set by hand.
"""

WEIGHTS = {
    "date below": 3.0,
    "stands in another line": 2.4,
    "byline below": 2.1,
    "used by the body": 2.1,
    "one just below": 1.8,
    "space above": 1.5,
    "name below": 1.5,
    "labels above": 1.3,
    "used by the lead": 1.3,
    "share bar below": 1.1,
    "top of the file": 1.0,
    "text below": 0.5,
    "stands twice": 0.4,
    "continued by a neighbour": 0.3,
    "far above the text": 0.1,
    "in quotation marks": -0.2,
    "labels below": -0.3,
    "ends open": -0.4,
    "one just above": -0.4,
    "capitals": -0.5,
    "far below the text": -0.6,
    "credit": -0.6,
    "asks": -0.9,
    "furniture": -1.0,
    "date or byline": -1.0,
    "running text": -1.1,
    "small initial": -1.1,
    "below the text": -1.4,
    "better one above": -1.4,
    "bullet": -1.5,
    "five to seven words": -1.6,
    "over twenty words": -1.8,
    "full stop": -1.9,
    "three or four words": -2.4,
    "one or two words": -2.5,
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
