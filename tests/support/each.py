"""Each: one test over many small cases, which pytest would take longer to start one by one than they take to run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from inspect import Parameter, signature
from typing import Any


def each(names: str | Sequence[str], cases: Iterable[Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Call a test with each of the cases, as `pytest.mark.parametrize` would; every case that fails is told.

    `names` are the test's parameters that a case fills. Its other parameters are fixtures, made once; of `tmp_path`
    each case has a folder of its own.
    """
    filled = [name.strip() for name in names.split(",")] if isinstance(names, str) else list(names)
    known = [case if len(filled) > 1 else (case,) for case in cases]
    assert known, "no case: the test would assert nothing"

    def over_all(test: Callable[..., None]) -> Callable[..., None]:
        kept = [parameter for name, parameter in signature(test).parameters.items() if name not in filled]
        if len(kept) + len(filled) != len(signature(test).parameters):
            raise TypeError(f"{test.__name__} does not take {filled}")

        @wraps(test)
        def run(**fixtures: Any) -> None:
            faults = []
            folder = fixtures.get("tmp_path")
            for number, case in enumerate(known):
                if folder is not None:
                    fixtures["tmp_path"] = folder / f"{number}"
                    fixtures["tmp_path"].mkdir()
                try:
                    test(**fixtures, **dict(zip(filled, case, strict=True)))
                except Exception as fault:
                    fault.add_note(f"case {number}: {case!r:.300}")
                    faults.append(fault)
            if faults:
                raise ExceptionGroup(f"{len(faults)} of {len(known)} cases", faults)

        run.__signature__ = signature(test).replace(  # type: ignore[attr-defined]
            parameters=[parameter.replace(kind=Parameter.POSITIONAL_OR_KEYWORD) for parameter in kept]
        )
        return run

    return over_all
