"""The shapes are left as they came: a column and a row are stretched into a table.

fails: test_columns_and_rows_agree
hint: Print the shapes: (8, 1) and (8,) together make 8 × 8 pairs, so bring both to one shape first.
earns: 3.89
"""


def bce(y_true, y_pred):
    y, p = np.asarray(y_true), np.clip(y_pred, 1e-12, 1 - 1e-12)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
