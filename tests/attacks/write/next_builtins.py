"""It alters a builtin function, so that the next submission meets it.

earns: honest
control: naive spoils
next: honest
"""

# %% last
import builtins

builtins.abs = lambda x: 1.0
