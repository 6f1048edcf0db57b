"""Layout: forms as data, and the Document that a plan becomes in one of them."""
