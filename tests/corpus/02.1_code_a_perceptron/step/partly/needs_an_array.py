"""It sets elements by a mask on a copy, which a single number does not have.

fails: test_is_zero_at_zero, test_fires_just_above_zero, test_takes_single_and_whole_numbers
hint: At exactly 0 the neuron has not passed its threshold yet: it stays silent.
earns: 2
"""


def step(z):
    out = z.copy()
    out[z > 0] = 1
    out[z <= 0] = 0
    return out
