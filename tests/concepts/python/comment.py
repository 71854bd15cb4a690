# before  # concept: # before
x = 1
"""Not a comment."""
y = "# not a comment"
