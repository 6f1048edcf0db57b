"""System: files, git, packaged resources, and what a plan file is."""
