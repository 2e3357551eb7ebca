"""One of the two shapes is brought into order, the other left.

fails: test_columns_and_rows_agree
hint: Print the shapes: (8, 1) and (8,) together make 8 × 8 pairs, so bring both to one shape first.
earns: 3.89
"""


def bce(y_true, y_pred):
    p = np.clip(np.asarray(y_pred).reshape(-1), 1e-12, 1 - 1e-12)
    y = np.asarray(y_true)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
