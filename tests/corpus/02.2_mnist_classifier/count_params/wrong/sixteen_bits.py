"""The sizes are made small whole numbers, whose products overflow.

fails: test_counts_the_network_of_the_notebook
hint: Parameters are connections, and one bias for each unit; four entries in the list make three layers.
earns: 3.2
"""

def count_params(sizes):
    n = np.array(sizes, dtype=np.int16)
    return int((n[:-1] * n[1:]).sum(dtype=np.int16) + n[1:].sum(dtype=np.int16))
