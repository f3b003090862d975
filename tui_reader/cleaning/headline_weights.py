"""How much each sign of a headline counts; made by training/train_headline.py."""

# Learned by the standard library from 1307 pages; digest of their figures: 2e73ed983e5bcb0f

WEIGHTS = {
    "is the page's title": 5.9,
    "declared": 5.2,
    "first heading": 4.0,
    "begins the page's title": 3.5,
    "used by the body": 2.3,
    "date below": 2.1,
    "byline below": 1.8,
    "used by the lead": 1.8,
    "one just below": 1.7,
    "stands in another line": 1.6,
    "outlet behind it elsewhere": 1.5,
    "space above": 1.5,
    "share bar below": 1.2,
    "name below": 1.1,
    "labels above": 1.0,
    "second heading": 0.9,
    "text below": 0.2,
    "stands twice": 0.1,
    "far above the text": -0.2,
    "nothing but furniture": -0.2,
    "top of the file": -0.3,
    "holds a line near it": -0.4,
    "full stop": -0.5,
    "credit": -0.6,
    "running text": -0.6,
    "better one above": -0.7,
    "one just above": -0.7,
    "full stop of a short sentence": -0.8,
    "small initial": -0.8,
    "furniture": -0.9,
    "below the text": -1.0,
    "part of the body": -1.0,
    "bullet": -1.1,
    "far below the text": -1.1,
    "five to seven words": -1.1,
    "over twenty words": -1.2,
    "date": -1.3,
    "linked": -1.5,
    "one or two words": -1.9,
    "colon": -2.0,
    "continued by a neighbour": -2.0,
    "three or four words": -2.0,
    "byline": -2.5,
    "sentence of the body": -2.8,
}
"""The weight of each sign; a sign that is missing here counts nothing."""

LEAST_SCORE = 1.0
"""Below this no line is called a headline."""
