"""The questions are numbers, and not "q1" to "q12".

fails: test_every_question_is_answered, test_q1_what_shifts_the_sum, test_q2_a_small_and_a_large_weight,
  test_q3_the_order_of_the_two_steps, test_q4_four_graphs, test_q5_the_step_at_zero,
  test_q6_ranges_of_sigmoid_and_tanh, test_q7_stacked_linear_layers, test_q8_the_boundary_of_one_sigmoid_neuron,
  test_q9_equal_initial_weights, test_q10_why_xor_fails, test_q11_the_order_of_a_training_step,
  test_q12_a_learning_rate_too_large
hint: Put one of the letters a, b, c and d, and nothing else, under each of the names "q1" to "q12" in `answers`.
earns: 0
"""

answers = {number: letter for number, letter in enumerate("bdacadbcdacb", 1)}
