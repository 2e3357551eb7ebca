"""Grade Jupyter notebooks with pytest, each submission in a process of its own."""
