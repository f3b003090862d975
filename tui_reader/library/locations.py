"""Where things are kept, by the conventions of each system."""

from pathlib import Path

_NAME = "newsreader"


def settings_file() -> Path:
    """Give the place of config.toml."""
    from platformdirs import user_config_path

    return user_config_path(_NAME) / "config.toml"


def data_folder() -> Path:
    """Give the folder of the library: what cannot be made again."""
    from platformdirs import user_data_path

    return user_data_path(_NAME)


def faults_folder() -> Path:
    """Give the folder of the reports of our faults, which are only of use to who wants to mend one."""
    from platformdirs import user_state_path

    return user_state_path(_NAME) / "crashes"


def key_file() -> str:
    """Give the place of the key by which a library is known to have been filled by this user."""
    from platformdirs import user_state_path

    return str(user_state_path(_NAME) / "key")


def sample_articles() -> Path:
    """Give the folder of the sample articles: inside of the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "sample_articles"
    return installed if installed.is_dir() else package.parent / "sample_articles"
