"""Manual: the pages of the findings that `rakgen explain` shows."""
