"""Pixels are thought of as on a screen, where 0 is black.

fails: test_q2_pixels_0_and_255
hint: Look at the numbers over the pixels: which stand on the stroke? Then call your own function on them.
earns: 7
"""

answers = {
    "q1": "c",
    "q2": "b",
    "q3": "d",
    "q4": "b",
    "q5": "a",
    "q6": "c",
    "q7": "b",
    "q8": "d",
}
