"""The letters are copied with their bracket.

fails: test_every_question_is_answered, test_q1_why_ten_outputs, test_q2_pixels_0_and_255, test_q3_what_flatten_does,
  test_q4_parameters_of_a_dense_layer, test_q5_a_gap_between_two_accuracies, test_q6_what_raises_capacity,
  test_q7_what_deployment_does, test_q8_what_universal_approximation_promises
hint: Put one of the letters a, b, c and d, and nothing else, under each of the names "q1" to "q8" in `answers`.
earns: 0
"""

answers = {"q1": "c)", "q2": "a)", "q3": "d)", "q4": "b)", "q5": "a)", "q6": "c)", "q7": "b)", "q8": "d)"}
