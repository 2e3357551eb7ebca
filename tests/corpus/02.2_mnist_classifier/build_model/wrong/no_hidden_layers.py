"""`hidden` is ignored, and the pixels lead straight to the outputs.

fails: test_has_the_layers_asked_for, test_bends_where_it_has_hidden_layers, test_uses_the_activation_asked_for,
  test_takes_a_function_as_activation
hint: One dense layer for each number in `hidden`, in that order, and then the last one.
earns: 4.85
"""

def build_model(hidden=(50, 20), activation="relu"):
    last = keras.layers.Dense(10, activation="softmax")
    return keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten(), last])
