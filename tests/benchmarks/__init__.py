"""How long the parts take, in figures that can be compared between commits.

python -m tests.benchmarks.measure now.json         measure; without a file the figures are printed
python -m tests.benchmarks.compare old.json now.json

Run in the folder of another checkout, the first command measures what that one holds.
"""
