"""Words of 930-939: new plans and folders."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, error

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
}
