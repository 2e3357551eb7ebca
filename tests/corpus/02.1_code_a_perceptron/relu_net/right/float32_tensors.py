"""TensorFlow in float32, and a spare unit that adds nothing."""


def relu_net(knots, values):
    knots = tf.cast(knots, tf.float32)
    values = tf.cast(values, tf.float32)
    slopes = (values[1:] - values[:-1]) / (knots[1:] - knots[:-1])
    changes = tf.concat([slopes[:1], slopes[1:] - slopes[:-1]], axis=0)
    w2 = tf.concat([changes, [0.0]], axis=0)
    return tf.ones_like(knots), -knots, w2, values[0]
