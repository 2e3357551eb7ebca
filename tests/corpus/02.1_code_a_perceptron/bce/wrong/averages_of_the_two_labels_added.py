"""The mean over the ones and the mean over the zeros are added.

fails: test_is_ln_2_for_a_coin, test_has_the_right_value, test_is_the_mean_cost
hint: Each example counts once, whatever its label: these are two averages, added.
"""


def bce(y_true, y_pred):
    y, p = np.ravel(y_true), np.clip(np.ravel(y_pred), 1e-12, 1 - 1e-12)
    return -np.mean(np.log(p[y == 1])) - np.mean(np.log(1 - p[y == 0]))
