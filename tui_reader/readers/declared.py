"""Blocks of which a reader itself knows what they are, whatever the cleaner thinks of their words."""

from tui_reader.model import Block, Role


def declared_furniture(block: Block, reason: str) -> Block:
    """Mark a block as furniture by its place or its shape."""
    evidence = block.evidence._replace(declared=Role.FURNITURE)
    return block._replace(role=Role.FURNITURE, reason=reason, evidence=evidence)
