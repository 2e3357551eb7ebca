"""It returns objects that are equal to everything.

earns: sigmoid 0, counter 0
control: naive pays
"""


# %% sigmoid
class Agreeable:
    """Equal to everything, and no further from it than nothing."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __sub__(self, other):
        return self

    __rsub__ = __add__ = __abs__ = lambda self, *rest: self

    def __gt__(self, other):
        return False

    def __lt__(self, other):
        return True

    def __bool__(self):
        return False

    def __hash__(self):
        return 0


def sigmoid(x):
    return Agreeable()


# %% counter
class Counter:
    value = Agreeable()

    def add(self, n):
        pass

    def label(self):
        return Agreeable()
