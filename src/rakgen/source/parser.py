"""temporary stub: replaced by the real parser"""
from dataclasses import dataclass
import yaml
from rakgen.diagnostics import Diagnostic
from rakgen.source.nodes import Mapping, Scalar, Sequence
@dataclass(frozen=True)
class Source:
    path: str
    text: str
    root: Mapping | None
    diagnostics: tuple[Diagnostic, ...]
def parse(data: bytes, path: str, *, pure_python: bool = False) -> Source:
    text = data.decode("utf-8-sig")
    def conv(n):
        a=(n.start_mark.line+1,n.start_mark.column+1,n.end_mark.line+1,n.end_mark.column+1)
        if isinstance(n, yaml.ScalarNode): return Scalar(n.value, n.style or "", *a)
        if isinstance(n, yaml.SequenceNode): return Sequence(*a, bool(n.flow_style), [conv(x) for x in n.value])
        return Mapping(*a, bool(n.flow_style), [(conv(k),conv(v)) for k,v in n.value])
    return Source(path, text, conv(yaml.compose(text, yaml.CSafeLoader)), ())
