"""rakgen: compile a Rencana Aksi Kinerja, written as YAML, into the official document."""

__version__ = "0.1.0"
