"""Merges: what becomes of two people's changes of one plan."""

from __future__ import annotations

from tests.support.protections.protection import Protection

MERGES: tuple[Protection, ...] = (
    Protection(
        "A merge never loses what a side wrote.",
        "merge/merge.py",
        "    if _loses(tree, base, ours, theirs):",
        "    if tree is None:",
        "tests/merge/test_merge.py::test_what_would_lose_the_words_of_a_side_is_merged_by_lines",
    ),
    Protection(
        "What a merge writes is read back as a plan.",
        "merge/merge.py",
        "if again.root is None or errors(again.diagnostics):",
        "if again.root is None:",
        "tests/merge/test_merge.py::test_what_would_not_be_read_back_from_either_side_is_merged_by_lines",
    ),
    Protection(
        "What a merge writes is read back as the same texts.",
        "merge/merge.py",
        "if list(_leaves(read_tree(again).root)) != list(_leaves(chosen.root)):",
        "if again is None:",
        "tests/merge/test_merge.py::test_what_would_not_be_read_back_from_either_side_is_merged_by_lines",
    ),
    Protection(
        "A merge with a conflict is read back from both sides.",
        "merge/merge.py",
        'for side in ("ours", "theirs") if conflicts else ("ours",):',
        'for side in ("ours",):',
        "tests/merge/test_merge.py::test_what_would_not_be_read_back_from_either_side_is_merged_by_lines",
    ),
    Protection(
        "A version that is unchanged gives way whole to the other one.",
        "merge/merge.py",
        "    if base == ours:\n        return Merged(theirs, 0)\n",
        "",
        "tests/merge/test_merge.py::test_a_version_that_nobody_changed_gives_way_byte_for_byte",
    ),
    Protection(
        "Lines merged to what is no plan stand as whole versions between marks.",
        "merge/merge.py",
        "if done.returncode == 0 and plans and _plan(done.stdout, path) is None:",
        "if done is None:",
        "tests/merge/test_merge.py::test_both_versions_stand_whole_where_lines_make_no_plan",
    ),
    Protection(
        "Where git cannot merge, both versions stand whole between marks.",
        "merge/merge.py",
        "if done.returncode > 127 or done.returncode < 0:",
        "if done is None:",
        "tests/merge/test_merge.py::test_both_versions_stand_whole_where_lines_make_no_plan",
    ),
    Protection(
        "Where git is missing, both versions stand whole between marks.",
        "merge/merge.py",
        "return Merged(_whole(ours, theirs, markers), 1)\n    with",
        "return Merged(ours, 0)\n    with",
        "tests/merge/test_merge.py::test_both_versions_stand_whole_where_lines_make_no_plan",
    ),
    Protection(
        "A fault that neither side has alone, as a kode given twice, is told.",
        "merge/merge.py",
        "() if conflicts else _faults(data, ours, theirs, check)",
        "()",
        "tests/merge/test_merge.py::test_one_kode_given_twice_is_not_silent",
    ),
    Protection(
        "What merges comes out the same whichever side is ours.",
        "merge/merge.py",
        "is_swapped = theirs.text < ours.text",
        "is_swapped = False",
        "tests/merge/test_merge.py::test_edits_of_one_list_come_out_as_git_has_them_and_alike_from_either_side",
    ),
    Protection(
        "A conflict about one field leaves the equal parts outside of its marks.",
        "merge/trees.py",
        "        if not isinstance(o, Branch) or not isinstance(t, Branch) or o.is_list != t.is_list:",
        "        if o is not t:",
        "tests/merge/test_merge.py::test_groups_of_fields_keep_what_is_theirs",
    ),
    Protection(
        "What both sides changed alike is no conflict.",
        "merge/trees.py",
        "        if _same_value(o, t):",
        "        if o is t:",
        "tests/merge/test_merge.py::test_what_both_sides_changed_alike_is_no_conflict",
    ),
    Protection(
        "What one side removed and the other changed is a conflict.",
        "merge/trees.py",
        "            if _same(b, kept):\n                return None",
        "            if b is not None:\n                return None",
        "tests/merge/test_merge.py::test_what_one_side_removed_and_the_other_changed_stands_alone_between_marks",
    ),
    Protection(
        "An item that one side removed and the other changed is a conflict.",
        "merge/trees.py",
        "if at == at_b and _same(b, kept):",
        "if at == at_b:",
        "tests/merge/test_merge.py::test_what_one_side_removed_and_the_other_changed_stands_alone_between_marks",
    ),
    Protection(
        "Comments of both sides stay in a merge.",
        "merge/trees.py",
        "return [*kept, *(line for line in theirs if line and line not in ours and line not in base)]",
        "return kept",
        "tests/merge/test_merge.py::test_comments_that_both_sides_wrote_at_one_place_stay",
    ),
    Protection(
        "Marks are as long as git asks, and never shorter than its own.",
        "cli/commands/git_drivers.py",
        "max(7, order.marker_size)",
        "7",
        "tests/cli/commands/test_git.py::test_marks_are_as_long_as_git_asks_and_never_shorter_than_its_own",
    ),
    Protection(
        "A merge that cannot be written is told to git.",
        "cli/commands/git_drivers.py",
        "    if unwritten := write_output(order.ours, merged.data):",
        "    if (unwritten := write_output(order.ours, merged.data)) and not merged:",
        "tests/cli/commands/test_git.py::test_a_merge_that_cannot_be_written_is_no_merge",
    ),
)
