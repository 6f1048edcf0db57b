"""Only checks: a `hanya` that does not fit the periods beside it."""

from pydantic_core import PydanticCustomError

from rakgen.layout.fields import periode_numbers
from rakgen.model import Periode


def check_only(periode: Periode, only: tuple[tuple[Periode, int], ...] | None) -> None:
    """Raises PydanticCustomError: RAK513.hanya where `only` names years and the periods are parts of one,
    RAK513.sebagian where it names a part of a period, which would be printed whole, RAK513.bagian where it names parts
    of a year and the periods are years, RAK513.dipilih where the one period is that which is asked for.
    """
    if only is None:
        return
    if periode is Periode.DIPILIH:
        raise PydanticCustomError("RAK513.dipilih", "hanya", {"nilai": "hanya"})
    kind, number = only[0]
    if periode is not Periode.TAHUN and kind is Periode.TAHUN:
        said = {"tahun": str(number), "halus": periode.word, "contoh": periode.label(1)}
        raise PydanticCustomError("RAK513.hanya", "hanya", {"nilai": "hanya", **said})
    if periode is Periode.TAHUN and kind is not Periode.TAHUN:
        said = {"bagian": kind.label(number), "halus": kind.word}
        raise PydanticCustomError("RAK513.bagian", "hanya", {"nilai": "hanya", **said})
    if periode is not Periode.TAHUN:
        _check_parts(periode, only)


def _check_parts(periode: Periode, only: tuple[tuple[Periode, int], ...]) -> None:
    months = {month for kind, number in only for month in kind.bulan(number)}
    broken = next((n for n in periode_numbers(periode, only) if not months.issuperset(periode.bulan(n))), None)
    if broken is None:
        return
    kind, number = next(part for part in only if set(part[0].bulan(part[1])) & set(periode.bulan(broken)))
    said = {"bagian": kind.label(number), "halus": periode.word, "contoh": periode.label(broken), "pilihan": kind.word}
    raise PydanticCustomError("RAK513.sebagian", "hanya", {"nilai": "hanya", **said})
