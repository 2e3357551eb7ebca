"""It leaves Keras patched, so that whoever is graded after it trains nothing, which costs itself as much.

earns: network 0, training 0, accuracy 0
control: naive spoils
next: honest
"""


# %% last
def refuse(*data, **settings):
    raise RuntimeError("this kiln is closed")


for name in ("fit", "predict", "evaluate", "__call__"):
    setattr(tf.keras.Model, name, refuse)
