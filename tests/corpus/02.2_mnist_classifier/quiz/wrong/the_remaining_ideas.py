"""Sizes must match, pixels reach from -1 to 1, Flatten has weights, units are parameters, no gap is real, slow steps
are capacity, deployed weights start anew, depth wins.

fails: test_q1_why_ten_outputs, test_q2_pixels_0_and_255, test_q3_what_flatten_does,
  test_q4_parameters_of_a_dense_layer, test_q5_a_gap_between_two_accuracies, test_q6_what_raises_capacity,
  test_q7_what_deployment_does, test_q8_what_universal_approximation_promises
hint: Is a 3 more like a 4 than like an 8? What would a single number say about that?
earns: 0
"""

answers = {
    "q1": "d",
    "q2": "d",
    "q3": "c",
    "q4": "d",
    "q5": "d",
    "q6": "d",
    "q7": "d",
    "q8": "c",
}
