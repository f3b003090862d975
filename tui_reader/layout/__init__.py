"""Article × width to styled lines: roles and marks, never colours. Pure."""
