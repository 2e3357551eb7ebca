"""A Keras model is built, and asked for its count."""

def count_params(sizes):
    model = keras.Sequential([keras.Input((sizes[0],))])
    for units in sizes[1:]:
        model.add(keras.layers.Dense(units))
    return model.count_params()
