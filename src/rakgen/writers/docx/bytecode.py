"""Bytecode: what Jinja compiled is kept beside the templates, under the switches of Python's own bytecode."""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from typing import TYPE_CHECKING

from rakgen import __version__ as RAKGEN
from rakgen.system.files import is_file

if TYPE_CHECKING:
    from jinja2 import BytecodeCache


def bytecode_cache(folder: Path) -> BytecodeCache:
    """Keeps what Jinja compiled in the folder's `__pycache__`: compiling took a tenth of a short run.

    The place and the switches (`-B`, PYTHONDONTWRITEBYTECODE, PYTHONPYCACHEPREFIX) are those of Python's own bytecode,
    and so is the trust. It is compiled anew for another text, another Jinja, or another state of this module, which
    sets how Jinja compiles. A place that cannot be written to is left alone.
    """
    from jinja2 import FileSystemBytecodeCache, __version__
    from jinja2.bccache import Bucket

    here = Path(__file__)
    stamp = f"{__version__} {here.stat().st_mtime_ns if is_file(here) else RAKGEN}"
    pattern = Path(cache_from_source(str(folder / "%s.py")))

    class Bytecode(FileSystemBytecodeCache):
        def get_cache_key(self, name: str, filename: str | None = None) -> str:
            return name

        def get_source_checksum(self, source: str) -> str:
            return super().get_source_checksum(f"{stamp}\n{source}")

        def load_bytecode(self, bucket: Bucket) -> None:
            try:
                super().load_bytecode(bucket)
            except Exception:  # a damaged file: pickle raises what it likes
                bucket.reset()

        def dump_bytecode(self, bucket: Bucket) -> None:
            if sys.dont_write_bytecode:
                return
            with suppress(OSError):
                pattern.parent.mkdir(parents=True, exist_ok=True)
                super().dump_bytecode(bucket)
                mode = (folder / bucket.key).stat().st_mode & 0o666 | 0o200  # as Python does for its own
                pattern.with_name(pattern.name % bucket.key).chmod(mode)

    return Bytecode(str(pattern.parent), pattern.name)
