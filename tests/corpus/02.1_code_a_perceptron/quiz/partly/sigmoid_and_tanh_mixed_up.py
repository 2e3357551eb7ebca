"""Sigmoid and tanh are taken for each other.

fails: test_q4_four_graphs, test_q6_ranges_of_sigmoid_and_tanh
hint: Look at the lowest and the highest value of each graph, and at whether it jumps, bends or swings.
earns: 10
"""

answers = {
    "q1": "b",
    "q2": "d",
    "q3": "a",
    "q4": "a",
    "q5": "a",
    "q6": "b",
    "q7": "b",
    "q8": "c",
    "q9": "d",
    "q10": "a",
    "q11": "c",
    "q12": "b",
}
