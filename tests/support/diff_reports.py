"""Two plans compared, as the writers of reports get them."""

from __future__ import annotations

from rakgen.diff.compare import compare
from rakgen.diff.reports.grouping import FilePair
from tests.support.diff_plans import Plan

HOSTILE = "Rapat <script>alert(1)</script> | `a` *b* ![x](http://y) @admin\n## judul"


def compared(old: Plan, new: Plan) -> list[FilePair]:
    return [FilePair("lama.yaml", "baru.yaml", compare(old.model(), new.model()))]
