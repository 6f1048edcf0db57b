"""Reports: a comparison in words, for a terminal, a web page, programs, and as the official matriks."""
