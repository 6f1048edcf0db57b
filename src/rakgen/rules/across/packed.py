"""Packed: what rules over several plans need of one plan, small enough to keep of thousands and to hand over."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from rakgen.diagnostics import Diagnostic
from rakgen.rules.across.run import check_across
from rakgen.rules.across.summary import RakSummary


class PutAside(Protocol):
    """Bytes that wait somewhere."""

    def read(self) -> bytes:
        """The bytes. Raises OSError."""


class Packed(NamedTuple):
    """The summaries of one plan as bytes, its office and year, and what the rules find where no other plan is of these:
    the findings, and how many are excepted.
    """

    group: tuple[str, int]
    data: bytes | PutAside
    findings: tuple[Diagnostic, ...] = ()
    excepted: int = 0

    def unpack(self) -> list[RakSummary]:
        """The summaries. Raises OSError."""
        import pickle

        found: list[RakSummary] = pickle.loads(self.data if isinstance(self.data, bytes) else self.data.read())
        return found


def pack(summaries: Sequence[RakSummary], severities: Mapping[str, str]) -> Packed | None:
    """The summaries of one plan packed, None where there are none; `severities` are those that its office set."""
    import pickle  # a run of one plan does without

    if not summaries:
        return None
    findings, excepted = check_across(summaries, {summaries[0].path: severities})
    data = pickle.dumps(summaries, pickle.HIGHEST_PROTOCOL)
    return Packed(summaries[0].group, data, tuple(findings), sum(excepted.values()))


def meeting(plans: Sequence[Packed]) -> list[RakSummary]:
    """Of plans of one office and year the rak between which a rule may find something. Raises OSError."""
    if not plans:
        return []
    from rakgen.rules.across.meeting import wanted  # a run of one plan does without

    found = wanted([plan.unpack for plan in plans])
    return [
        rak for number in sorted(found) for place, rak in enumerate(plans[number].unpack()) if place in found[number]
    ]
