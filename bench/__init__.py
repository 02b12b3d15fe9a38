"""How fast the library is beside its peers, and how much memory it takes.

`python -m bench`, in a copy of the repository, prints it all as Markdown tables.
"""
