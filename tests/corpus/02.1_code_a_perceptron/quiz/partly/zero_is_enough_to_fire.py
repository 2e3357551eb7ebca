"""The step is taken to fire at 0 already.

fails: test_q5_the_step_at_zero
hint: Call your own `step`: being at the threshold is not the same as being above it.
earns: 11
"""

answers = {
    "q1": "b",
    "q2": "d",
    "q3": "a",
    "q4": "c",
    "q5": "c",
    "q6": "d",
    "q7": "b",
    "q8": "c",
    "q9": "d",
    "q10": "a",
    "q11": "c",
    "q12": "b",
}
