"""An article as its reader left it, for a first look: what the library has taught, and what was corrected by hand.

It takes four times as long to import as the rest of a first look, and most articles have no use for it.
"""

from tui_reader.library.corrections import Corrections
from tui_reader.library.database import Database
from tui_reader.library.furniture import Furniture
from tui_reader.library.trouble import LibraryTrouble
from tui_reader.model import Article
from tui_reader.revision.applying import apply_corrections


def revised(file: str, article: Article) -> Article:
    """Apply to an analysis what the library in a file has learned, and what its reader corrected.

    Raises:
        OSError: when the library cannot be read.
    """
    database = Database(file)
    try:
        article = Furniture(database).hide(article)
        kept = Corrections(database).of(article.document.sha256)
        return apply_corrections(article, [each.correction for each in kept])[0] if kept else article
    except LibraryTrouble as trouble:
        raise OSError(str(trouble)) from trouble
    finally:
        database.close()
