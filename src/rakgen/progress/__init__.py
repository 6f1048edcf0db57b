"""Progress: what was reached of a plan, joined from its files and judged against its targets."""
