"""It walks over the flat array with a comprehension and gives the shape back at the end."""


def step(z):
    z = np.asarray(z)
    return np.array([1 if value > 0 else 0 for value in z.ravel()]).reshape(z.shape)
