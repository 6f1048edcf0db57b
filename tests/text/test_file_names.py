"""Names from a plan stay one part of a file's name."""

from __future__ import annotations

from rakgen.text.file_names import file_name
from tests.support.each import each


@each(
    ("name", "printed"),
    [
        ("../../etc/passwd", "..-..-etc-passwd"),
        ("C:\\Users\\x", "C--Users-x"),
        ("Bagian Umum & SDM", "Bagian-Umum---SDM"),
        ("a\x00b\nc\x1bd", "a-b-c-d"),
        ('<>:"|?*', "-------"),
        ("Désa_1.v2", "Désa_1.v2"),
    ],
)
def test_a_name_from_a_plan_stays_one_name_of_a_file(name: str, printed: str) -> None:
    assert file_name(name) == printed
