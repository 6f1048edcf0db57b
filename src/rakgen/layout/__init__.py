"""Layout: forms as data, and all that can be said of one without a plan."""
