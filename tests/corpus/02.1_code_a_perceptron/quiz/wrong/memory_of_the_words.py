"""Small weights are fine-tuned, activations come first, ten layers give ten bends, a neuron draws an S.

fails: test_q1_what_shifts_the_sum, test_q2_a_small_and_a_large_weight, test_q3_the_order_of_the_two_steps,
  test_q4_four_graphs, test_q5_the_step_at_zero, test_q6_ranges_of_sigmoid_and_tanh, test_q7_stacked_linear_layers,
  test_q8_the_boundary_of_one_sigmoid_neuron, test_q9_equal_initial_weights, test_q10_why_xor_fails,
  test_q11_the_order_of_a_training_step, test_q12_a_learning_rate_too_large
hint: With all inputs 0 every product is gone: what is still there is what shifts the sum.
earns: 0
"""

answers = {
    "q1": "a",
    "q2": "a",
    "q3": "b",
    "q4": "a",
    "q5": "c",
    "q6": "b",
    "q7": "a",
    "q8": "a",
    "q9": "a",
    "q10": "b",
    "q11": "a",
    "q12": "a",
}
