"""The shape is told to Flatten, as in older tutorials, of which Keras only warns."""

def build_model(hidden=(50, 20), activation="relu"):
    model = tf.keras.models.Sequential()
    model.add(tf.keras.layers.Flatten(input_shape=(28, 28)))
    for neurons in hidden:
        model.add(tf.keras.layers.Dense(neurons, activation=activation, kernel_initializer="he_normal"))
    model.add(tf.keras.layers.Dense(10, activation=tf.nn.softmax))
    model.summary()
    return model
