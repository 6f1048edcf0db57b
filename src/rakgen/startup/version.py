"""Version: what `rakgen --version` prints, told where nothing else is asked before the command line is loaded."""

from rakgen import __version__

VERSION_LINE = f"rakgen {__version__}"


def is_all_that_is_asked(arguments: list[str]) -> bool:
    """True for the arguments `--version` alone; beside others click reads it."""
    return arguments == ["--version"]
