"""Ticks and bullets of symbol fonts."""

from rakgen.readers.symbols import as_shown, is_tick
from tests.support.each import each


def test_a_tick_is_one_wherever_a_file_has_its_letter() -> None:
    assert all(map(is_tick, (0xFC, 0xF0FC, 0xFE, 0xF0FE, 0x52, 0xF052, 0x50, 0xF050)))
    assert not any(map(is_tick, (0x2713, 0xF0B7, 0x2252, 0x41)))


@each(
    "text, font, shown",
    [
        ("\uf0b7 Rapat", "Arial", "• Rapat"),
        ("· Rapat", "Symbol", "• Rapat"),
        ("\xa7", "Wingdings", "▪"),
        ("\uf0d8 \uf0fc", "Wingdings", "➢ ✓"),
        ("\uf0fb \xfd", "Wingdings", "✗ ✗"),
        ("\uf0d6", "Symbol", "√"),
        ("Ö", "Symbol", "√"),
        ("Ö", "Arial", "Ö"),
        ("Pasal · \xa7 7", "Arial", "Pasal · \xa7 7"),
        ("v", "Arial", "v"),
    ],
)
def test_bullets_of_symbol_fonts_are_bullets(text: str, font: str, shown: str) -> None:
    assert as_shown(text, font) == shown
