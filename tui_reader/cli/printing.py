"""Articles printed: data on standard output or in a file, messages on stderr."""

import os
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from itertools import chain, islice

from tui_reader.cli.messages import complain
from tui_reader.cli.output import ClosedPipeError, OutputError, ended_by_signals, output_to
from tui_reader.cli.rendering import Frame, Rendering, frame_of
from tui_reader.cli.statuses import FAILED, USAGE_ERROR
from tui_reader.library.jobs import failure
from tui_reader.library.walking import find_files
from tui_reader.model import Unreadable


def print_articles(paths: tuple[str, ...], rendering: Rendering, output: str | None) -> int:
    """Print every article that the paths name; return the exit status."""
    if output is not None and _is_an_input(output, paths):
        complain(f"{output}: is one of the inputs, and would be overwritten")
        return USAGE_ERROR
    is_alone = len(paths) == 1 and not os.path.isdir(paths[0])
    printed = _Printed()
    try:
        with (
            ended_by_signals(),
            output_to(output) as target,
            closing(_pieces_of_one(paths[0], rendering) if is_alone else _pieces(paths, rendering, output)) as pieces,
        ):
            first = list(islice(pieces, 2)) if is_alone else []
            frame = frame_of(rendering, not is_alone or len(first) > 1)
            for piece in printed.framed(chain(first, pieces), frame):
                target.write(piece)
    except ClosedPipeError:
        pass
    except OutputError as error:
        complain(str(error))
        return FAILED
    return FAILED if printed.failures else 0


def _pieces_of_one(path: str, rendering: Rendering) -> Generator[str | Unreadable, None, None]:
    """Give the articles of a file as they are read: an archive may hold thousands."""
    try:
        yield from rendering.pieces(path)
    except Exception as error:
        yield failure(path, error)


def _pieces(
    paths: tuple[str, ...], rendering: Rendering, output: str | None
) -> Generator[str | Unreadable, None, None]:
    from tui_reader.cli.progress import is_watched, with_progress
    from tui_reader.library.batch import run_batch

    earlier = os.path.realpath(output) if output and os.path.isfile(output) else None
    inputs = (item for item in find_files(paths) if earlier is None or not _is_at(item, earlier))
    results: Iterator[tuple[str | Unreadable, ...] | Unreadable] = run_batch(inputs, rendering)
    if is_watched():
        results = with_progress(results, lambda: sum(1 for _ in find_files(paths)))
    for result in results:
        yield from (result,) if isinstance(result, Unreadable) else result


def _is_at(item: str | Unreadable, place: str) -> bool:
    """Tell whether a file that was found is the output of an earlier run, which is no article."""
    return (
        isinstance(item, str) and os.path.basename(item) == os.path.basename(place) and os.path.realpath(item) == place
    )


class _Printed:
    """Counts what could not be read, while the rest goes on."""

    def __init__(self) -> None:
        self.failures = 0

    def framed(self, pieces: Iterable[str | Unreadable], frame: Frame) -> Iterator[str]:
        """Give the pieces with what stands around and between them; say what could not be read."""
        if frame.head:
            yield frame.head
        first = True
        for piece in pieces:
            if isinstance(piece, Unreadable):
                self.failures += 1
                complain(str(piece))
                continue
            if piece:
                yield piece if first else frame.between + piece
                first = False
        if frame.tail and (frame.head or not first):
            yield frame.tail


def _is_an_input(output: str, paths: tuple[str, ...]) -> bool:
    """Tell whether writing the output would overwrite an article."""
    try:
        return os.path.isfile(output) and any(os.path.samefile(output, path) for path in paths if os.path.isfile(path))
    except OSError:
        return False
