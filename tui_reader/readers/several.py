"""What is said of a file that holds several articles, where only one of them is shown."""

FIRST_OF_SEVERAL = "the first of several articles in this file; newsreader --to FORMAT FILE prints them all"
"""The notice of an article that stands for its file."""
