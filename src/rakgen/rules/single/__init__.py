"""Single: rules over one plan, one module a family."""
