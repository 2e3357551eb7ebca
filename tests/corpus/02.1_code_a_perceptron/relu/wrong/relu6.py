"""The variant for phones, cut at 6.

fails: test_keeps_positive_and_silences_negative, test_has_no_upper_limit
hint: ReLU has no upper limit: how large the number is must come through.
"""

import tensorflow as tf


def relu(z):
    return tf.nn.relu6(np.asarray(z, dtype=float))
