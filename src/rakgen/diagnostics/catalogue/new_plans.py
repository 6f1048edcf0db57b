"""Words of 930-939: new plans and folders."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, error, warning

NEW_PLANS: dict[str, CatalogueEntry] = {
    "RAK930": error(
        "Berkas ini sudah ada dan tidak ditimpa.",
        "Pilih nama lain dengan `-o`, atau pindahkan dahulu berkas itu.",
        "This file exists and is not overwritten.",
        "Choose another name with `-o`, or move that file away first.",
    ),
    "RAK931": error(
        "Rencana ini sudah untuk tahun {tahun}.",
        "Sebutkan tahun lain, misalnya `rakgen new 2022 --from plans/2021.yaml`.",
        "This plan is for {tahun} already.",
        "Name another year, for example `rakgen new 2022 --from plans/2021.yaml`.",
    ),
    "RAK932": error(
        "Tidak ada indikator yang bertarget dan kegiatan yang terjadwal dalam {periode}.",
        "Sebutkan periode lain, misalnya `--periode setahun`.",
        "No indikator has a target and no kegiatan is scheduled in {periode}.",
        "Name another period, for example `--periode setahun`.",
    ),
    "RAK933": warning(
        '"{nama}" tidak ikut dalam berkas realisasi: tidak ada kode atau teks yang hanya miliknya.',
        "Beri kode, misalnya dengan `rakgen fmt --kode`, lalu buat lagi berkasnya.",
        '"{nama}" is left out of the file: it has no kode, and no text, of its own.',
        "Give it a kode, for example by `rakgen fmt --kode`, and make the file again.",
    ),
}
