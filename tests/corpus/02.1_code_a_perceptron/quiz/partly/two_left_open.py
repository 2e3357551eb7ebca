"""The last two questions were not answered.

fails: test_every_question_is_answered, test_q11_the_order_of_a_training_step, test_q12_a_learning_rate_too_large
hint: Put one of the letters a, b, c and d, and nothing else, under each of the names "q1" to "q12" in `answers`.
earns: 10
"""

answers = {f"q{number}": letter for number, letter in enumerate("bdacadbcda", 1)}
answers["q11"] = answers["q12"] = None
