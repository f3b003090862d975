"""How much each sign of a headline counts; made by training/train_headline.py."""

# Learned by the standard library from 1307 pages; digest of their figures: 7f15457a657baa0f

WEIGHTS = {
    "is the page's title": 5.9,
    "declared": 5.2,
    "first heading": 4.0,
    "begins the page's title": 3.5,
    "date below": 2.2,
    "used by the body": 2.2,
    "byline below": 1.9,
    "stands in another line": 1.8,
    "one just below": 1.7,
    "used by the lead": 1.6,
    "outlet behind it elsewhere": 1.4,
    "space above": 1.4,
    "share bar below": 1.3,
    "name below": 1.2,
    "like the top line": 1.1,
    "labels above": 0.9,
    "second heading": 0.9,
    "text below": 0.4,
    "stands twice": 0.1,
    "nothing but furniture": -0.3,
    "credit": -0.4,
    "holds a line near it": -0.4,
    "top of the file": -0.4,
    "full stop": -0.5,
    "part of the body": -0.5,
    "running text": -0.5,
    "one just above": -0.6,
    "small initial": -0.7,
    "better one above": -0.9,
    "full stop of a short sentence": -0.9,
    "furniture": -0.9,
    "below the text": -1.0,
    "bullet": -1.1,
    "far below the text": -1.2,
    "five to seven words": -1.2,
    "date": -1.3,
    "over twenty words": -1.3,
    "linked": -1.5,
    "continued by a neighbour": -1.9,
    "one or two words": -1.9,
    "colon": -2.0,
    "three or four words": -2.0,
    "byline": -2.3,
    "sentence of the body": -2.6,
}
"""The weight of each sign; a sign that is missing here counts nothing."""

LEAST_SCORE = 1.0
"""Below this no line is called a headline."""
