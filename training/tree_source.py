"""Trees as the source of a module: nested conditions, which Python walks twice as fast as nested lists.

The figures of a row are arguments, because Python finds a local name in half the time of a place in a list.
"""

import textwrap
from collections.abc import Callable, Sequence

import lightgbm

BATCH = 16
"""Trees in a function."""


def nested(node: dict) -> list | float:
    """Give a tree as nested lists: [column, threshold, at most, more], or a leaf as a number."""
    if "leaf_value" in node:
        return round(node["leaf_value"], 4)
    threshold = float(f"{node['threshold']:.6g}")
    return [node["split_feature"], threshold, nested(node["left_child"]), nested(node["right_child"])]


def trees_of(model: lightgbm.Booster) -> list:
    """Give the trees of a model."""
    return [nested(tree["tree_structure"]) for tree in model.dump_model()["tree_info"]]


def expression_of(node: list | float) -> str:
    """Write a tree as an expression over the figures of a row, `c0` and so on."""
    if not isinstance(node, list):
        return repr(node)
    column, threshold, low, high = node
    return f"({expression_of(low)} if c{column} <= {threshold:.6g} else {expression_of(high)})"


def last_column(node: list | float) -> int:
    """Give the last column that a tree asks for; -1 for a leaf."""
    return max(node[0], last_column(node[2]), last_column(node[3])) if isinstance(node, list) else -1


def functions_of(name: str, trees: Sequence, batches: Sequence[int] = ()) -> str:
    """Write functions that add up some trees each, and the tuple of them under a name.

    Args:
        name: That of the tuple.
        trees: The trees.
        batches: How many trees the first functions have; those that are left are told in sixteens.
    """
    pieces, names, start = [], [], 0
    sizes = [*batches]
    while start < len(trees):
        size = sizes.pop(0) if sizes else BATCH
        names.append(f"_{name.lower()}_{len(names)}")
        told = trees[start : start + size]
        sums = "\n        + ".join(map(expression_of, told))
        asked = "".join(f"c{column}, " for column in range(1 + max(map(last_column, told))))
        pieces.append(f"def {names[-1]}({asked}*_):\n    return (\n        {sums}\n    )\n\n\n")
        start += size
    return f"{''.join(pieces)}{name} = ({', '.join(names)}{',' if len(names) == 1 else ''})\n"


def module_of(script: str, note: str, figures: Sequence[str], functions: Sequence[str]) -> str:
    """Write the module that the package ships with; `note` says from what it was learned."""
    names = ", ".join(f'"{figure}"'.replace(" ", "\0") for figure in figures)
    listed = textwrap.indent(textwrap.fill(names, 110), "    ").replace("\0", " ") + ",\n"
    body = "\n\n".join(functions)
    return (
        f'"""What was learned from pages; written by training/{script}, not to be edited by hand."""\n\n'
        f"{note}# ruff: noqa: E501\n# mypy: allow-untyped-defs\n# fmt: off\n\n"
        f'FIGURES = (\n{listed})\n"""Names of the columns that the trees ask for."""\n\n\n'
        f"{body}"
    )


def compiled(trees: Sequence, batches: Sequence[int] = ()) -> tuple[Callable[..., float], ...]:
    """Give trees as the functions that the product has of them."""
    names: dict = {}
    exec(functions_of("TREES", trees, batches), names)
    return names["TREES"]
