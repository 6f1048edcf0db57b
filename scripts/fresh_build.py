"""Fresh build: a wheel holds only what stands in the tree now; named in pyproject.toml."""

from __future__ import annotations

import shutil

from setuptools.command.build_py import build_py


class FreshBuild(build_py):
    """`build_py` into an emptied folder: a module deleted since the last build must not come back in a wheel."""

    def run(self) -> None:
        """Empty the folder, unless this is an editable install, then build."""
        if not self.editable_mode:
            shutil.rmtree(self.build_lib, ignore_errors=True)
        super().run()
