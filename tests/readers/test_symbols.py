"""Ticks of symbol fonts."""

from rakgen.readers.symbols import is_tick


def test_a_tick_is_one_wherever_a_file_has_its_letter() -> None:
    assert all(map(is_tick, (0xFC, 0xF0FC, 0xFE, 0xF0FE, 0x52, 0xF052, 0x50, 0xF050)))
    assert not any(map(is_tick, (0x2713, 0xF0B7, 0x2252, 0x41)))
