"""Installed: where this rakgen was installed from."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, distribution

from rakgen import __version__


def installed_from(recorded: str | None = None) -> str:
    """What another computer can install the same rakgen from, as pip takes it: the commit or address that pip
    `recorded` (PEP 610; asked for unless given), else the name of the wheel of this version in the folder `alat/`.
    """
    try:
        known = json.loads(recorded or distribution("rakgen").read_text("direct_url.json") or "{}")
        url = str(known.get("url", ""))
        if url.startswith("https://") and "vcs_info" in known:
            return f"git+{url}@{known['vcs_info']['commit_id']}"
        if url.startswith("https://"):
            return url
    except (
        PackageNotFoundError,
        ValueError,
        KeyError,
        AttributeError,
        TypeError,
    ):  # nothing known, or not as PEP 610 says
        pass
    return f"alat/rakgen-{__version__}-py3-none-any.whl"
