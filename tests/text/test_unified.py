"""Differences of texts as git prints them."""

from __future__ import annotations

from rakgen.text.unified import unified_diff


def test_equal_texts_have_none() -> None:
    assert unified_diff("a\nb\n", "a\nb\n", "x", "y") == ""


def test_a_missing_last_line_break_is_said() -> None:
    assert unified_diff("a\nb", "a\nc\n", "a/x", "b/x") == (
        "--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n"
    )


def test_only_a_line_feed_ends_a_line() -> None:
    assert unified_diff("a\x0cb\u2028c\n", "d\n", "x", "x").splitlines(keepends=False)[3:4] == ["-a"]
    assert "\n-a\x0cb\u2028c\n" in unified_diff("a\x0cb\u2028c\n", "d\n", "x", "x")
