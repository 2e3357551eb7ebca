"""Outputs are averaged, ink is dark as on a screen, Flatten thresholds, weights add, more data is capacity, and a
model learns in use.

fails: test_q1_why_ten_outputs, test_q2_pixels_0_and_255, test_q3_what_flatten_does,
  test_q4_parameters_of_a_dense_layer, test_q5_a_gap_between_two_accuracies, test_q6_what_raises_capacity,
  test_q7_what_deployment_does, test_q8_what_universal_approximation_promises
hint: Is a 3 more like a 4 than like an 8? What would a single number say about that?
earns: 0
"""

answers = {
    "q1": "a",
    "q2": "b",
    "q3": "a",
    "q4": "a",
    "q5": "b",
    "q6": "a",
    "q7": "a",
    "q8": "a",
}
