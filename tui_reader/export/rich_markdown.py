"""Markdown of what plain text cannot tell: tables with links and emphasis in their cells.

markdownify takes long to load, so that it is imported where such a block is first written.
"""

from tui_reader.model import Block


def rich_markdown(block: Block) -> str:
    """Make Markdown of the clean markup that a reader kept beside a block."""
    from markdownify import markdownify

    written: str = markdownify(block.markup, heading_style="ATX", escape_misc=True)
    return "\n".join(line.rstrip() for line in written.strip().split("\n"))
