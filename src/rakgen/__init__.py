"""rakgen: compile a Rencana Aksi Kinerja, written as YAML, into the official document.

From Python: `check`, `compile`, `write` and `compare`, their results and the tree of faults, all of `rakgen.api`. They
are loaded when first asked for: the command line starts without them.
"""

TYPE_CHECKING = False  # as type checkers take it; `typing` itself loads after the settings of `startup.process`

if TYPE_CHECKING:
    from rakgen.api import (
        BaseFault,
        Checked,
        Comparison,
        Diagnostic,
        Document,
        GitFault,
        LayoutFault,
        LibraryFault,
        OfficeFault,
        Options,
        Output,
        PdfFault,
        PlanFault,
        RakgenFault,
        Rencana,
        TemplateFault,
        UnknownFormat,
        WidthFault,
        check,
        compare,
        compile,
        write,
    )

__version__ = "0.1.0"
__all__ = [
    "BaseFault", "Checked", "Comparison", "Diagnostic", "Document", "GitFault", "LayoutFault", "LibraryFault",
    "OfficeFault", "Options", "Output", "PdfFault", "PlanFault", "RakgenFault", "Rencana", "TemplateFault",
    "UnknownFormat", "WidthFault",
    "check", "compare", "compile", "write",
]  # fmt: skip


def __dir__() -> list[str]:
    return [*globals(), *__all__]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from rakgen import api

    return getattr(api, name)
