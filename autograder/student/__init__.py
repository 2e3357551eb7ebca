"""The student's side of the boundary: what runs in the confined process.

It imports the standard library, NumPy, the learner's own libraries, and from this package only the wire
format and the answering code. It holds no test, no expected answer and no path to either.
"""
