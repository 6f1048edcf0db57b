"""Source: YAML text to nodes that know their line and column."""

from rakgen.source.nodes import Mapping, Node, Scalar, Sequence, items_of, walk
from rakgen.source.parser import Source, parse

__all__ = ["Mapping", "Node", "Scalar", "Sequence", "Source", "items_of", "parse", "walk"]
