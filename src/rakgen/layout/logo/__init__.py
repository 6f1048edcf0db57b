"""Logo: the logo of a letterhead, checked and bounded when it is read, so that every program can print it."""
