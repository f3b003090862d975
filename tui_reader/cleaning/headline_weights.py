"""How much each sign of a headline counts; made by training/train_headline.py."""

# Learned by the standard library from 1307 pages; digest of their figures: 8c8f9f4a0353b00f

WEIGHTS = {
    "is the page's title": 5.9,
    "declared": 5.2,
    "first heading": 4.0,
    "begins the page's title": 3.5,
    "used by the body": 2.3,
    "date below": 2.1,
    "byline below": 1.9,
    "one just below": 1.7,
    "stands in another line": 1.7,
    "used by the lead": 1.7,
    "outlet behind it elsewhere": 1.5,
    "space above": 1.5,
    "like the top line": 1.2,
    "name below": 1.1,
    "share bar below": 1.1,
    "labels above": 0.9,
    "second heading": 0.9,
    "text below": 0.5,
    "nothing but furniture": -0.3,
    "holds a line near it": -0.4,
    "credit": -0.5,
    "full stop": -0.5,
    "top of the file": -0.5,
    "one just above": -0.6,
    "running text": -0.6,
    "part of the body": -0.7,
    "small initial": -0.7,
    "better one above": -0.9,
    "furniture": -0.9,
    "below the text": -1.0,
    "full stop of a short sentence": -1.0,
    "bullet": -1.1,
    "five to seven words": -1.1,
    "far below the text": -1.2,
    "date": -1.3,
    "over twenty words": -1.3,
    "linked": -1.5,
    "continued by a neighbour": -1.9,
    "one or two words": -1.9,
    "colon": -2.0,
    "three or four words": -2.0,
    "byline": -2.3,
    "sentence of the body": -2.9,
}
"""The weight of each sign; a sign that is missing here counts nothing."""

LEAST_SCORE = 1.0
"""Below this no line is called a headline."""
