"""math.log in a loop over pairs: a column's entries are arrays, and the result is one as well.

fails: test_columns_and_rows_agree
hint: Print the shapes: (8, 1) and (8,) together make 8 × 8 pairs, so bring both to one shape first.
earns: 3.89
"""

import math


def bce(y_true, y_pred):
    total = 0
    for y, p in zip(y_true, y_pred):
        p = float(min(max(p, 1e-12), 1 - 1e-12)) if np.ndim(p) == 0 else p
        total -= y * math.log(p) + (1 - y) * math.log(1 - p)
    return total / len(y_true)
