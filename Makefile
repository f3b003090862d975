.PHONY: check test lint types imports format

check: test lint types imports  ## all that .ci/run checks, in the present environment

test:
	.venv/bin/python -m pytest

lint:
	.venv/bin/ruff check

types:
	.venv/bin/mypy

imports:
	.venv/bin/lint-imports

format:
	.venv/bin/ruff format
