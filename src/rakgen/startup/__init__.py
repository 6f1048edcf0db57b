"""Startup: what makes a short run short, each trick with what it saves."""
