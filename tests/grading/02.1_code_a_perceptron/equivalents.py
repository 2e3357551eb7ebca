"""Library equivalents of the exercises that others build on, one line of Python each.

Where an exercise failed and a part that it uses failed too, it is graded once more with these in
the place of the failed parts: nobody pays twice for one mistake.
"""

EQUIVALENTS = {
    "weighted_sum": "weighted_sum = lambda x, w, b: __import__('numpy').dot(x, w) + b",
    "step": "step = lambda z: (__import__('numpy').asarray(z) > 0).astype(float)",
    "relu": "relu = lambda z: __import__('numpy').maximum(z, 0)",
    "sigmoid": "from scipy.special import expit as sigmoid",
    "tanh": "from numpy import tanh",
    "neuron": (
        "neuron = lambda x, w, b, activation='sigmoid': (activation if callable(activation) else {"
        "'linear': lambda z: z, 'step': lambda z: (z > 0) * 1.0, 'relu': lambda z: "
        "__import__('numpy').maximum(z, 0), "
        "'sigmoid': __import__('scipy.special').special.expit, 'tanh': __import__('numpy').tanh"
        "}[activation])(__import__('numpy').dot(x, w) + b)"
    ),
    "init_params": (
        "init_params = lambda n_in, n_out, method='random', scale=0.01, seed=None: ("
        "__import__('numpy').random.default_rng(seed).normal(0.0, scale if method == 'random' "
        "else 0.0, (n_in, n_out)), "
        "__import__('numpy').zeros(n_out))"
    ),
    "bce": (
        "bce = lambda y_true, y_pred: float((lambda np, y, p: -np.mean(np.log(np.clip(y * p + (1 "
        "- y) * (1 - p), 1e-12, 1.0))))"
        "(__import__('numpy'), *(__import__('numpy').asarray(v, dtype=float).ravel() for v in "
        "(y_true, y_pred))))"
    ),
    "gradients": (
        "gradients = lambda X, y, w, b: (lambda np, X, gap: (X.T @ gap / len(gap), gap.mean()))"
        "(__import__('numpy'), __import__('numpy').asarray(X), "
        "__import__('scipy.special').special.expit(__import__('numpy').dot(X, w) + b) - y)"
    ),
}
