"""Writers: the formats of a report, by the names of `--report`."""

from __future__ import annotations

from collections.abc import Callable

from rakgen.progress.reports.delimited import write_csv
from rakgen.progress.reports.json_ import write_json
from rakgen.progress.reports.markdown import write_markdown
from rakgen.progress.reports.page import write_page
from rakgen.progress.reports.terminal import write_text

WRITERS: dict[str, Callable[..., str]] = {
    "text": write_text,
    "md": write_markdown,
    "json": write_json,
    "csv": write_csv,
    "html": write_page,
}
