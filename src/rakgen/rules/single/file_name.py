"""Rule about the name of a plan's file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from rakgen.diagnostics import diagnose
from rakgen.rules.context import Context, Found
from rakgen.rules.registry import rule
from rakgen.text.numbers import FOUR_DIGIT_YEAR


@rule("RAK235")
def file_of_another_year(context: Context) -> Iterator[Found]:
    """Nama berkas menyebut tahun lain.

    Berkas yang disalin dari tahun lalu sering lupa diganti `tahun`-nya, sehingga dokumen tahun baru mencetak tahun
    lama. Yang dilihat adalah bilangan empat angka dalam nama berkas; rentang seperti 2020-2024 mencakup semua tahunnya,
    dan dari beberapa tahun cukup satu yang sama.

    Salah::

        tahun: 2021  # berkas rencana-2022.yaml
        rak:
          - sasaran:
              - uraian: Meningkatnya kompetensi auditor
                indikator:
                  - uraian: Jumlah auditor madya
                    target: 20 orang
                    kegiatan:
                      - uraian: Diklat auditor madya
                        jadwal: T2
                        pelaksana: Sub Bagian Umum

    Benar::

        tahun: 2022  # berkas rencana-2022.yaml
        rak:
          - sasaran:
              - uraian: Meningkatnya kompetensi auditor
                indikator:
                  - uraian: Jumlah auditor madya
                    target: 20 orang
                    kegiatan:
                      - uraian: Diklat auditor madya
                        jadwal: T2
                        pelaksana: Sub Bagian Umum

    English: A file copied from last year often keeps its `tahun`, so that the document of the new year prints the old
    one. Numbers of four digits in the file's name are looked at; a span such as 2020-2024 holds all its years, and of
    several years one that agrees will do.
    """
    name = PurePath(context.path).name
    years = _years(name)
    tahun = context.rencana.tahun
    if years and tahun not in years:
        named = str(min(years, key=lambda year: abs(year - tahun)))
        span = context.rencana.span("tahun")
        yield Found(diagnose("RAK235", context.path, span, nama=name, tahun=str(tahun), lain=named))


def _years(name: str) -> set[int]:
    """The years that a file's name says, with those between the ends of a span."""
    years = {int(year) for year in re.findall(FOUR_DIGIT_YEAR, name)}
    spans = (
        re.findall(rf"({FOUR_DIGIT_YEAR})\s*(?:-|–|sd|s\.d\.)\s*({FOUR_DIGIT_YEAR})", name) if len(years) > 1 else ()
    )
    for first, last in spans:
        years |= set(range(int(first), int(last) + 1))
    return years
