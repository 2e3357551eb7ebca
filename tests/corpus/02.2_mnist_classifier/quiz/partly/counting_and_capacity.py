"""Biases are left out of the count, and more images are taken for capacity.

fails: test_q4_parameters_of_a_dense_layer, test_q6_what_raises_capacity
hint: Draw three inputs and two units on paper, count what each unit has, and then scale up.
earns: 6
"""

answers = {
    "q1": "c",
    "q2": "a",
    "q3": "d",
    "q4": "c",
    "q5": "a",
    "q6": "a",
    "q7": "b",
    "q8": "d",
}
