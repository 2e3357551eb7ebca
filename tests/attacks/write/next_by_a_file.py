"""It leaves a file named numpy.py where the next submission's Python starts.

earns: honest
control: naive spoils
next: honest
"""

# %% last
with open("numpy.py", "w") as file:
    file.write("raise ImportError('this is not NumPy')")
