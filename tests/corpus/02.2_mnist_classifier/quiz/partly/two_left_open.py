"""The last two questions were not answered.

fails: test_every_question_is_answered, test_q7_what_deployment_does, test_q8_what_universal_approximation_promises
hint: Put one of the letters a, b, c and d, and nothing else, under each of the names "q1" to "q8" in `answers`.
earns: 6
"""

answers = {"q1": "c", "q2": "a", "q3": "d", "q4": "b", "q5": "a", "q6": "c", "q7": None, "q8": None}
