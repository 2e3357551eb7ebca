"""Depth is thought to bend without activations, and XOR to need more epochs.

fails: test_q7_stacked_linear_layers, test_q10_why_xor_fails
hint: Doubling and then tripling is what single operation? It is the activation that brings in something new.
earns: 10
"""

answers = {
    "q1": "b",
    "q2": "d",
    "q3": "a",
    "q4": "c",
    "q5": "a",
    "q6": "d",
    "q7": "c",
    "q8": "c",
    "q9": "d",
    "q10": "c",
    "q11": "c",
    "q12": "b",
}
