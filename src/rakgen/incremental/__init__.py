"""Incremental: which plans need not be built again, since all that their documents were made from is as it was."""
