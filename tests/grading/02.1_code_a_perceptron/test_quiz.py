"""The quiz: twelve questions, one letter and one point each. Case and spaces are forgiven."""

from __future__ import annotations

from autograder.expect import letter, letters
from autograder.suite import exercise, hint, visible, weight


@exercise("quiz")
class TestQuiz:
    @visible
    @weight(0)
    @hint('Put one of the letters a, b, c and d, and nothing else, under each of the names "q1" to "q12" in `answers`.')
    def test_every_question_is_answered(self, student):
        """Every question has a letter (which ones are right, you learn with your grade)."""
        letters(student["answers"], 12)

    @hint("With all inputs 0 every product is gone: what is still there is what shifts the sum.")
    def test_q1_what_shifts_the_sum(self, student):
        """Question 1: which part of a neuron shifts the sum for every sample."""
        letter(student["answers"], "q1", "b")

    @hint("A weight is multiplied with its input: compare what a change of 1 does to either product.")
    def test_q2_a_small_and_a_large_weight(self, student):
        """Question 2: what a weight of 0.01 and one of 5 say about their inputs."""
        letter(student["answers"], "q2", "d")

    @hint("Look at your own `neuron`: when the activation gets its number, what is already in it?")
    def test_q3_the_order_of_the_two_steps(self, student):
        """Question 3: the order in which a neuron works."""
        letter(student["answers"], "q3", "a")

    @hint("Look at the lowest and the highest value of each graph, and at whether it jumps, bends or swings.")
    def test_q4_four_graphs(self, student):
        """Question 4: which activation belongs to which graph."""
        letter(student["answers"], "q4", "c")

    @hint("Call your own `step`: being at the threshold is not the same as being above it.")
    def test_q5_the_step_at_zero(self, student):
        """Question 5: the value of step(0)."""
        letter(student["answers"], "q5", "a")

    @hint(
        "Call your own two functions at -1000 and at 1000: one can be read as a probability, the other has two signs."
    )
    def test_q6_ranges_of_sigmoid_and_tanh(self, student):
        """Question 6: the ranges of sigmoid and tanh."""
        letter(student["answers"], "q6", "d")

    @hint("Doubling and then tripling is what single operation? It is the activation that brings in something new.")
    def test_q7_stacked_linear_layers(self, student):
        """Question 7: what stacked layers without activations can compute."""
        letter(student["answers"], "q7", "b")

    @hint("The output is one half exactly where the weighted sum is 0: what shape do such points have in the plane?")
    def test_q8_the_boundary_of_one_sigmoid_neuron(self, student):
        """Question 8: the boundary of a single sigmoid neuron."""
        letter(student["answers"], "q8", "c")

    @hint("Same weights, same output, same share in the mistake: think of what that means for the correction.")
    def test_q9_equal_initial_weights(self, student):
        """Question 9: hidden units that start with equal weights."""
        letter(student["answers"], "q9", "d")

    @hint("Draw the four samples on a square of paper and try to part the two kinds with a ruler.")
    def test_q10_why_xor_fails(self, student):
        """Question 10: why a single neuron cannot learn XOR."""
        letter(student["answers"], "q10", "a")

    @hint("An error can be traced back only once it is known, and weights move only once their slopes are known.")
    def test_q11_the_order_of_a_training_step(self, student):
        """Question 11: the order of the steps of a training iteration."""
        letter(student["answers"], "q11", "c")

    @hint("Think of a walk down into a valley with strides so long that each lands on the opposite slope.")
    def test_q12_a_learning_rate_too_large(self, student):
        """Question 12: what a far too large learning rate looks like."""
        letter(student["answers"], "q12", "b")
