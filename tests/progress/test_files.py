"""Files: which plan a file of what was reached is of, told from one of its lines."""

from pathlib import Path

from rakgen.progress.files import find_reported
from rakgen.system.files import LIMIT, read_plan


def test_a_file_is_of_the_plan_that_a_line_of_its_own_names(tmp_path: Path) -> None:
    folder = tmp_path / "realisasi"
    folder.mkdir()
    (tmp_path / "2021.yaml").write_text("", "utf-8")
    texts = {
        "a.yaml": "rencana: ../2021.yaml\n",
        "b.yaml": "versi: 1\r\nrencana: '../2021.yaml'  # yang ditandatangani\r\n",
        "c.yaml": "# rencana: ../2020.yaml\nrencana: ../2021.yaml\nrealisasi:\n  - keterangan: rencana: ../2020.yaml\n",
        "d.yaml": "rencana: ../2021.yaml\nrencana: ../2021.yaml\n",
        "e.yaml": "  rencana: ../2021.yaml\n",
        "f.yaml": "rencana: ../2020.yaml\n",
    }
    for name, text in texts.items():
        (folder / name).write_bytes(text.encode())
    found = find_reported(tmp_path)
    assert {plan: [path.name for path in paths] for plan, paths in found.by_plan.items()} == {
        str((tmp_path / "2021.yaml").resolve()): ["a.yaml", "b.yaml", "c.yaml"]
    }
    assert [path.name for path in found.unclear] == ["d.yaml", "e.yaml", "f.yaml"]


def test_a_file_is_read_whole_up_to_the_limit(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    for size in (65_535, 65_536, 65_537, LIMIT + 9):
        file.write_bytes(b"x" * size)
        assert read_plan(file) == b"x" * min(size, LIMIT + 1)
