def simulate_forward(images, layers):
    signal = tf.cast(flatten_images(images), tf.float64)
    for W, b, activation in layers:
        function = keras.activations.get(activation)
        signal = function(tf.matmul(signal, tf.cast(W, tf.float64)) + tf.cast(b, tf.float64))
    return signal
