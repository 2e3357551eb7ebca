"""The parameters have short names, and the body reads y_true and y_pred of another cell.

fails: test_is_ln_2_for_a_coin, test_has_the_right_value, test_is_the_mean_cost
hint: Use the arguments of the function, not the variables of other cells.
"""

y_true = np.array([1.0, 0.0])
y_pred = np.array([0.8, 0.3])


def bce(y, p):
    q = np.clip(y_pred, 1e-12, 1 - 1e-12)
    return -np.mean(y_true * np.log(q) + (1 - y_true) * np.log(1 - q))
