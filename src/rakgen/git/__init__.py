"""Git: what a repository is told so that it diffs and merges plans item by item."""
