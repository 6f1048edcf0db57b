"""Merge: two people's edits of one plan, item by item; comments and spelling of both are kept, and no side is ever
lost.
"""

from rakgen.merge.merge import Merged, merge_plans

__all__ = ["Merged", "merge_plans"]
