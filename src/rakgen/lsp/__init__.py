"""LSP: what editors ask about files of a project while they are typed; plain functions, and one server over them."""
