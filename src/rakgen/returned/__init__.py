"""Returned: a document that was built of a plan and then edited, given back to the plan."""
