"""The learning rate shifts sums and parts equal weights, training bends the line, and more epochs learn XOR.

fails: test_q1_what_shifts_the_sum, test_q2_a_small_and_a_large_weight, test_q3_the_order_of_the_two_steps,
  test_q4_four_graphs, test_q5_the_step_at_zero, test_q6_ranges_of_sigmoid_and_tanh, test_q7_stacked_linear_layers,
  test_q8_the_boundary_of_one_sigmoid_neuron, test_q9_equal_initial_weights, test_q10_why_xor_fails,
  test_q11_the_order_of_a_training_step, test_q12_a_learning_rate_too_large
hint: With all inputs 0 every product is gone: what is still there is what shifts the sum.
earns: 0
"""

answers = {
    "q1": "d",
    "q2": "c",
    "q3": "d",
    "q4": "b",
    "q5": "d",
    "q6": "a",
    "q7": "c",
    "q8": "d",
    "q9": "b",
    "q10": "c",
    "q11": "b",
    "q12": "c",
}
