"""How much each sign of a headline counts; made by training/train_headline.py."""

# Learned by the standard library from 1307 pages; digest of their figures: 44a462c081b1319e

WEIGHTS = {
    "is the page's title": 5.9,
    "declared": 5.2,
    "first heading": 4.0,
    "begins the page's title": 3.5,
    "date below": 2.3,
    "used by the body": 2.3,
    "byline below": 1.8,
    "stands in another line": 1.8,
    "used by the lead": 1.8,
    "one just below": 1.7,
    "outlet behind it elsewhere": 1.5,
    "space above": 1.4,
    "share bar below": 1.2,
    "name below": 1.1,
    "labels above": 1.0,
    "second heading": 0.9,
    "text below": 0.4,
    "stands twice": 0.1,
    "nothing but furniture": -0.2,
    "credit": -0.4,
    "full stop": -0.4,
    "holds a line near it": -0.4,
    "top of the file": -0.4,
    "running text": -0.5,
    "one just above": -0.7,
    "better one above": -0.8,
    "full stop of a short sentence": -0.8,
    "small initial": -0.8,
    "furniture": -0.9,
    "below the text": -1.0,
    "part of the body": -1.0,
    "bullet": -1.1,
    "five to seven words": -1.1,
    "far below the text": -1.2,
    "over twenty words": -1.3,
    "date": -1.4,
    "linked": -1.5,
    "one or two words": -1.9,
    "colon": -2.0,
    "continued by a neighbour": -2.0,
    "three or four words": -2.0,
    "byline": -2.4,
    "sentence of the body": -2.6,
}
"""The weight of each sign; a sign that is missing here counts nothing."""

LEAST_SCORE = 1.0
"""Below this no line is called a headline."""
