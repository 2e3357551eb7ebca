"""math.exp takes one number, so a batch, whose rows are arrays, fails.

fails: test_treats_each_row_by_itself, test_works_for_any_number_of_scores, test_takes_huge_scores_row_by_row
hint: Each row is treated by itself: the shares of one row add up to 1.
"""

import math


def softmax(z):
    largest = max(z)
    powers = [math.exp(score - largest) for score in z]
    return np.array([power / sum(powers) for power in powers])
