"""z / |z| has no value at 0, and -1 on the left was lifted by hand.

fails: test_is_zero_at_zero, test_fires_just_above_zero
hint: At exactly 0 the neuron has not passed its threshold yet: it stays silent.
"""


def step(z):
    z = np.asarray(z, dtype=float)
    return (z / np.abs(z) + 1) / 2
