"""The quiz: eight questions, one letter and one point each. Case and spaces are forgiven."""

from __future__ import annotations

from autograder.expect import letter, letters
from autograder.suite import exercise, hint, visible, weight


@exercise("quiz")
class TestQuiz:
    @visible
    @weight(0)
    @hint('Put one of the letters a, b, c and d, and nothing else, under each of the names "q1" to "q8" in `answers`.')
    def test_every_question_is_answered(self, student):
        """Every question has a letter (which ones are right, you learn with your grade)."""
        letters(student["answers"], 8)

    @hint("Is a 3 more like a 4 than like an 8? What would a single number say about that?")
    def test_q1_why_ten_outputs(self, student):
        """Question 1: why the network has ten outputs and not one."""
        letter(student["answers"], "q1", "c")

    @hint("Look at the numbers over the pixels: which stand on the stroke? Then call your own function on them.")
    def test_q2_pixels_0_and_255(self, student):
        """Question 2: what the pixels 0 and 255 are, and what normalize makes of them."""
        letter(student["answers"], "q2", "a")

    @hint("Compare the numbers before and after, and look up in the model's summary how many parameters it has.")
    def test_q3_what_flatten_does(self, student):
        """Question 3: what Flatten does."""
        letter(student["answers"], "q3", "d")

    @hint("Draw three inputs and two units on paper, count what each unit has, and then scale up.")
    def test_q4_parameters_of_a_dense_layer(self, student):
        """Question 4: how many parameters Dense(50) has for 784 inputs."""
        letter(student["answers"], "q4", "b")

    @hint("Ask what the network knows about images that it was trained on, and what of that helps with new ones.")
    def test_q5_a_gap_between_two_accuracies(self, student):
        """Question 5: what an accuracy of 0.99 in training and 0.91 in validation says."""
        letter(student["answers"], "q5", "a")

    @hint("Capacity is what a network could learn: neither its data nor its training changes that.")
    def test_q6_what_raises_capacity(self, student):
        """Question 6: what raises the capacity of a network."""
        letter(student["answers"], "q6", "c")

    @hint("What did your own function for predicting do with the weights?")
    def test_q7_what_deployment_does(self, student):
        """Question 7: what happens when a trained model is deployed."""
        letter(student["answers"], "q7", "b")

    @hint("That something exists does not say that anybody finds it, nor what it does elsewhere.")
    def test_q8_what_universal_approximation_promises(self, student):
        """Question 8: what the theorem of universal approximation promises."""
        letter(student["answers"], "q8", "d")
