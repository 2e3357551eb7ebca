"""Each pixel looks its value up in a table of 256 decimals."""


def normalize(images):
    table = np.linspace(0.0, 1.0, 256)
    return table[images]
