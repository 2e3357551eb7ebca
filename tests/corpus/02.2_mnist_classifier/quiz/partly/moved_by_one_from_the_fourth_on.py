"""One question was skipped, so the letters after it stand one place too early.

fails: test_q4_parameters_of_a_dense_layer, test_q5_a_gap_between_two_accuracies, test_q6_what_raises_capacity,
  test_q7_what_deployment_does, test_q8_what_universal_approximation_promises
hint: Draw three inputs and two units on paper, count what each unit has, and then scale up.
earns: 3
"""

answers = {
    "q1": "c",
    "q2": "a",
    "q3": "d",
    "q4": "a",
    "q5": "c",
    "q6": "b",
    "q7": "d",
    "q8": "a",
}
