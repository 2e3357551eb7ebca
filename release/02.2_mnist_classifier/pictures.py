"""The pictures of this notebook. They draw what your own functions return.

Every picture takes your functions as arguments and calls them. When one of them is not written yet,
the picture says which exercise to finish instead of failing.
"""

from __future__ import annotations

import functools
import traceback
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

Array = np.ndarray
Function = Callable[..., Any]
Layer = tuple[Array, Array, str]

# The palette of Okabe and Ito (2008), which colour-blind readers can tell apart.
BLUE, ORANGE, GREEN, SKY, PURPLE, GREY = (
    "#0072B2",
    "#D55E00",
    "#009E73",
    "#56B4E9",
    "#CC79A7",
    "#9A9A9A",
)
DIGITS = np.arange(10)

plt.rcParams.update({"font.size": 11, "axes.titlesize": 12, "figure.dpi": 90})

# --- when an exercise is not finished ------------------------------------------------------------

# A function whose name differs from the name of its exercise.
EXERCISE_OF = {
    "flatten_images": "flatten_one_hot",
    "one_hot": "flatten_one_hot",
    "predict_digit": "deploy",
    "save_model": "deploy",
    "load_and_predict": "deploy",
    "confusion_matrix": "confusion",
    "most_confused": "confusion",
    "overfit_gap": "capacity",
    "diagnose": "capacity",
    "capacity_experiment": "capacity",
}


class Unfinished(NotImplementedError):
    """A function that the picture needs gave nothing back yet."""


def uses_your_code(function: Function) -> Function:
    """Let `function` say which exercise to finish, where it needs one that is not written yet."""

    @functools.wraps(function)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        try:
            return function(*args, **kwargs)
        except NotImplementedError as stub:
            plt.close("all")
            name = str(stub) if isinstance(stub, Unfinished) else _stub_name(stub)
            exercise = EXERCISE_OF.get(name, name)
            print(f"Finish the exercise `{exercise}` first, then run this cell again.")
            return None

    return wrapper


def _stub_name(stub: NotImplementedError) -> str:
    """Name of the function that raised."""
    return traceback.extract_tb(stub.__traceback__)[-1].name


def _call(function: Function, *args: Any, **kwargs: Any) -> Any:
    """Call one of your functions, and take None for an answer that is still to come."""
    result = function(*args, **kwargs)
    if result is None:
        raise Unfinished(function.__name__)
    return result


def _need(value: Any, exercise: str) -> Any:
    """Return a value that an earlier cell made, or say which exercise makes it."""
    if value is None:
        raise Unfinished(exercise)
    return value


# --- pieces --------------------------------------------------------------------------------------


def _draw_digit(axes: Axes, image: Array, title: str = "") -> None:
    axes.imshow(image, cmap="gray_r")
    axes.set(xticks=[], yticks=[], title=title)


def _draw_bars(axes: Axes, probabilities: Array, label: int | None = None) -> None:
    """Ten bars; green for the right digit, orange for a wrong first choice."""
    probabilities = np.asarray(probabilities, dtype=float).ravel()
    colours = [SKY] * len(probabilities)
    choice = int(probabilities.argmax())
    colours[choice] = BLUE if label is None else ORANGE
    if label is not None:
        colours[int(label)] = GREEN
    bars = axes.bar(DIGITS[: len(probabilities)], probabilities, color=colours)
    texts = [f"{p:.2f}" if p >= 0.005 else "" for p in probabilities]
    if label is not None and not texts[int(label)]:
        texts[int(label)] = "<0.01"
    axes.bar_label(bars, texts, fontsize=9)
    axes.set(xticks=DIGITS, ylim=(0, 1.1), xlabel="digit", ylabel="probability")
    axes.spines[["top", "right"]].set_visible(False)


def _probabilities(model: Any, normalize: Function, images: Array) -> Array:
    """What `model` says about raw images, as probabilities (n, 10)."""
    import keras

    outputs = model.predict(np.asarray(_call(normalize, images)), verbose=0)
    if outputs.min() < 0 or not np.allclose(outputs.sum(axis=1), 1, atol=1e-3):
        outputs = np.asarray(keras.ops.softmax(outputs))
    return outputs


def layers_of(model: Any) -> list[Layer]:
    """Copy the weights out of a Keras model: one (W, b, activation name) for each Dense layer."""
    copied: list[Layer] = []
    for layer in _need(model, "train_model").layers:
        weights = layer.get_weights()
        activation = getattr(getattr(layer, "activation", None), "__name__", "linear")
        if len(weights) == 2:
            copied.append((weights[0], weights[1], activation))
        elif copied and hasattr(layer, "activation"):
            copied[-1] = (*copied[-1][:2], activation)
    return copied


def _epochs(history: Any) -> dict[str, Sequence[float]]:
    """The numbers in a Keras History, or in a dict of lists."""
    return getattr(history, "history", history)


# --- pixels --------------------------------------------------------------------------------------


@uses_your_code
def pixel_numbers(image: Array, label: int) -> None:
    """The image with its number written over each pixel."""
    _figure, axes = plt.subplots(figsize=(9.5, 9.5), layout="constrained")
    axes.imshow(image, cmap="gray_r")
    for (row, column), value in np.ndenumerate(image):
        colour = "white" if value > 110 else "black" if value else "#B0B0B0"
        axes.text(column, row, int(value), ha="center", va="center", fontsize=7, color=colour)
    axes.set(
        title=f"All that the machine receives of this {label}: 28 rows of 28 numbers",
        xlabel="column",
        ylabel="row",
    )
    plt.show()


@uses_your_code
def class_counts(describe: Function, images: Array, labels: Array) -> None:
    """How often each digit occurs, as your `describe` counts."""
    counts = _call(describe, images, labels)["class_counts"]
    _figure, axes = plt.subplots(figsize=(8, 3.2), layout="constrained")
    axes.bar_label(axes.bar(DIGITS, counts, color=SKY), label_type="center", fontsize=10)
    axes.axhline(len(labels) / 10, color=GREY, linestyle="--", label="one tenth of all images")
    axes.set(xticks=DIGITS, xlabel="digit", ylabel="images", title="How often each digit occurs")
    axes.set_ylim(0, max(counts) * 1.3)
    axes.legend(frameon=False, loc="upper right", fontsize=10)
    axes.spines[["top", "right"]].set_visible(False)
    plt.show()


@uses_your_code
def unrolled(flatten_images: Function, one_hot: Function, image: Array, label: int) -> None:
    """An image, the row of 784 numbers that it becomes, and its label as ten numbers."""
    row = np.asarray(_call(flatten_images, image))
    target = np.asarray(_call(one_hot, np.array([label])), dtype=float)
    _figure, (left, middle, right) = plt.subplots(3, 1, figsize=(9, 6), height_ratios=(5, 1, 1), layout="constrained")
    _draw_digit(left, image, f"One image, {image.shape[0]} x {image.shape[1]}")
    middle.imshow(row, aspect="auto", cmap="gray_r", interpolation="nearest")
    middle.set(
        xticks=range(0, row.size + 1, 4 * image.shape[1]),
        yticks=[],
        xlabel="position in the flat row",
        title=f"The same pixels, row after row: shape {row.shape}",
    )
    right.imshow(target, aspect="auto", cmap="Greens", vmin=0, vmax=1.4)
    for digit, value in enumerate(target.ravel()):
        right.text(digit, 0, f"{value:g}", ha="center", va="center")
    right.set(
        xticks=range(target.size),
        yticks=[],
        xlabel="digit",
        title=f"Its label, the digit {label}, as one number for each class",
    )
    plt.show()


# --- from scores to probabilities ----------------------------------------------------------------

SCORES = np.array([-2.0, 0.5, 1.0, 3.0, -1.0, 2.0, -3.0, 0.0, 2.5, 0.5])


@uses_your_code
def softmax_bars(softmax: Function) -> None:
    """Ten scores, stretched by a slider, and the probabilities that your softmax makes of them."""

    def draw(stretch: float = 1.0) -> None:
        scores = stretch * SCORES
        _figure, (left, right) = plt.subplots(1, 2, figsize=(10, 3.2), layout="constrained")
        left.bar(DIGITS, scores, color=GREY)
        left.axhline(0, color="black", linewidth=0.8)
        left.set(xticks=DIGITS, xlabel="digit", ylabel="score", title="Ten scores, any numbers")
        left.spines[["top", "right"]].set_visible(False)
        probabilities = np.asarray(_call(softmax, scores))
        _draw_bars(right, probabilities)
        right.set_title(f"softmax: all positive, their sum is {probabilities.sum():.2f}")
        plt.show()

    _call(softmax, SCORES)
    try:
        from ipywidgets import FloatSlider, interact
    except ImportError:
        draw()
        return
    slider = FloatSlider(value=1.0, min=0.0, max=4.0, step=0.25, continuous_update=False)
    interact(uses_your_code(draw), stretch=slider)


# --- through the network -------------------------------------------------------------------------


def _draw_through(simulate_forward: Function, image: Array, layers: list[Layer], label: int, title: str) -> None:
    """The image, what each hidden unit says, and the ten probabilities."""
    steps = [np.asarray(_call(simulate_forward, image, layers[:depth])).ravel() for depth in range(1, len(layers) + 1)]
    hidden = steps[:-1]
    figure, axes = plt.subplots(
        1,
        2 + len(hidden),
        figsize=(7 + 1.7 * len(hidden), 3.8),
        width_ratios=[3] + [1] * len(hidden) + [5],
        layout="constrained",
    )
    _draw_digit(axes[0], image, f"a {label}")
    for number, (values, panel) in enumerate(zip(hidden, axes[1:-1], strict=True), 1):
        column = values[:, None]
        shown = panel.imshow(column, aspect="auto", cmap="viridis", interpolation="nearest")
        panel.set(xticks=[], ylabel="unit", title=f"hidden {number}\n{len(values)} units")
        panel.yaxis.set_major_locator(MaxNLocator(integer=True))
        bar = figure.colorbar(shown, ax=panel, location="bottom", shrink=0.9, pad=0.02, aspect=10)
        bar.ax.tick_params(labelsize=9)
    _draw_bars(axes[-1], steps[-1], label)
    axes[-1].set_title(title)
    plt.show()


@uses_your_code
def untrained_guess(simulate_forward: Function, image: Array, label: int, seed: int = 0) -> None:
    """One image through a network of random weights. image: (28, 28) in [0, 1]."""
    rng = np.random.default_rng(seed)
    sizes = (784, 50, 20, 10)
    names = ("relu", "relu", "softmax")
    layers = [
        (rng.normal(0, np.sqrt(2 / n_in), (n_in, n_out)), np.zeros(n_out), name)
        for n_in, n_out, name in zip(sizes, sizes[1:], names, strict=False)
    ]
    title = "Random weights: a guess without a reason"
    _draw_through(simulate_forward, image, layers, label, title)


# --- training ------------------------------------------------------------------------------------


@uses_your_code
def training_curve(history: Any) -> None:
    """Loss and accuracy, epoch by epoch, of your own training."""
    epochs = _epochs(_need(history, "train_model"))
    _figure, panels = plt.subplots(1, 2, figsize=(10, 3.2), layout="constrained")
    accuracy = next((key for key in epochs if "acc" in key), None)
    for panel, key, colour in zip(panels, ("loss", accuracy), (ORANGE, BLUE), strict=True):
        if key not in epochs:
            panel.set_axis_off()
            continue
        count = np.arange(1, len(epochs[key]) + 1)
        panel.plot(count, epochs[key], "o-", color=colour)
        panel.set(xticks=count, xlabel="epoch", ylabel=key)
        panel.spines[["top", "right"]].set_visible(False)
    panels[0].set_title("The loss that training lowers")
    panels[1].set_title("The accuracy that we wanted")
    plt.show()


@uses_your_code
def image_with_bars(model: Any, normalize: Function, image: Array, label: int | None = None) -> None:
    """A raw image and what the network makes of it: ten probabilities."""
    probabilities = _probabilities(_need(model, "train_model"), normalize, image[None])[0]
    _figure, (left, right) = plt.subplots(1, 2, figsize=(9, 3.2), width_ratios=(1, 2.4), layout="constrained")
    _draw_digit(left, image, "" if label is None else f"a {label}")
    _draw_bars(right, probabilities, label)
    choice, confidence = probabilities.argmax(), probabilities.max()
    right.set_title(f"The network says {choice}, with {confidence:.0%} confidence")
    plt.show()


@uses_your_code
def settings(experiment: Callable[[], dict[str, tuple[float, float]]]) -> None:
    """Run `experiment`; draw accuracy and movement of the first weights for each setting."""
    results = experiment()
    _clear()
    names = list(results)
    accuracy, moved = (np.array([results[name][i] for name in names]) for i in (0, 1))
    _figure, (left, right) = plt.subplots(1, 2, figsize=(10, 3.6), sharey=True, layout="constrained")
    for panel, values, colour in ((left, accuracy, BLUE), (right, moved, PURPLE)):
        panel.bar_label(
            panel.barh(names, values, color=colour),
            [f"{value:.3f}" for value in values],
            padding=3,
            fontsize=10,
        )
        panel.set_xlim(0, 1.25 * max(values.max(), 1e-3))
        panel.xaxis.set_major_locator(MaxNLocator(5))
        panel.spines[["top", "right"]].set_visible(False)
    left.invert_yaxis()
    left.axvline(0.1, color=GREY, linestyle="--", linewidth=1)
    left.set(xlabel="accuracy (dashed: guessing)", title="How well it reads")
    right.set(xlabel="mean change of a weight", title="How far the first weights moved")
    plt.show()


# --- mistakes ------------------------------------------------------------------------------------


def _choices(model: Any, normalize: Function, images: Array) -> tuple[Array, Array]:
    """For each image the digit that the network chose, and its probability."""
    probabilities = _probabilities(_need(model, "train_model"), normalize, images)
    return probabilities.argmax(axis=1), probabilities.max(axis=1)


def confident_errors(model: Any, normalize: Function, images: Array, labels: Array) -> Array:
    """Positions of the misread images, the most confident mistake first."""
    chosen, confidence = _choices(model, normalize, images)
    wrong = np.flatnonzero(chosen != labels)
    return wrong[np.argsort(-confidence[wrong])]


@uses_your_code
def confusion(
    confusion_matrix: Function,
    most_confused: Function,
    model: Any,
    normalize: Function,
    images: Array,
    labels: Array,
) -> None:
    """Your confusion matrix of your network, beside its twelve most confident mistakes."""
    chosen, confidence = _choices(model, normalize, images)
    matrix = np.asarray(_call(confusion_matrix, labels, chosen))
    true, taken_for = _call(most_confused, matrix)
    errors = confident_errors(model, normalize, images, labels)[:12]

    figure = plt.figure(figsize=(12, 5.6), layout="constrained")
    left, right = figure.subfigures(1, 2, width_ratios=(1.15, 1))
    axes = left.subplots()
    mistakes = matrix.astype(float)
    np.fill_diagonal(mistakes, np.nan)
    axes.imshow(mistakes, cmap="Oranges", vmax=1.3 * np.nanmax(mistakes))
    for (row, column), count in np.ndenumerate(matrix):
        if count:
            colour = GREY if row == column else "black"
            axes.text(column, row, int(count), ha="center", va="center", fontsize=9, color=colour)
    axes.set(
        xticks=DIGITS,
        yticks=DIGITS,
        xlabel="what the network said",
        ylabel="what was written",
        title=f"The commonest mistake: a {true} read as {taken_for}",
    )
    panels = right.subplots(3, 4)
    for panel in panels.flat:
        panel.set_axis_off()
    for panel, index in zip(panels.flat, errors, strict=False):
        _draw_digit(panel, images[index])
        title = f"a {labels[index]}, said {chosen[index]}\n{confidence[index]:.1%} sure"
        panel.set_title(title, fontsize=10)
    right.suptitle("The mistakes it was surest of", fontsize=12)
    plt.show()


@uses_your_code
def first_weights(model: Any, units: int = 20) -> None:
    """The incoming weights of the first hidden units, each put back into the shape of an image."""
    weights = layers_of(model)[0][0][:, :units].T
    rows = -(-len(weights) // 10)
    figure, panels = plt.subplots(rows, 10, figsize=(10, 1.15 * rows + 0.7), layout="constrained")
    reach = np.abs(weights).max()
    for panel in panels.flat:
        panel.set_axis_off()
    for panel, unit in zip(panels.flat, weights, strict=False):
        shown = panel.imshow(unit.reshape(28, 28), cmap="PuOr", vmin=-reach, vmax=reach)
    figure.suptitle("Each square: the 784 weights of one hidden unit", fontsize=12)
    bar = figure.colorbar(shown, ax=panels, shrink=0.9, pad=0.01)
    bar.set_label("weight")
    plt.show()


@uses_your_code
def misread(
    simulate_forward: Function,
    model: Any,
    normalize: Function,
    images: Array,
    labels: Array,
    rank: int = 0,
) -> None:
    """Follow one misread digit through your trained network, layer by layer.

    rank: 0 for the mistake that the network was surest of, 1 for the next, and so on.
    """
    layers = layers_of(model)
    errors = confident_errors(model, normalize, images, labels)
    if not len(errors):
        print("No mistakes at all: look for harder digits.")
        return
    index = errors[rank % len(errors)]
    image = np.asarray(_call(normalize, images[index]))
    label = int(labels[index])
    title = f"test image {index}: green is right, orange was said"
    _draw_through(simulate_forward, image, layers, label, title)


# --- capacity ------------------------------------------------------------------------------------


@uses_your_code
def capacity_table(experiment: Callable[[], dict[int, tuple[float, float]]]) -> None:
    """Run `experiment`; show training and validation accuracy for each size, in print and drawn."""
    table = _need(experiment(), "capacity_experiment")
    _clear()
    sizes = sorted(table)
    train, validation = (np.array([float(table[size][i]) for size in sizes]) for i in (0, 1))
    print("hidden units   training   validation   difference")
    for size, seen, unseen in zip(sizes, train, validation, strict=True):
        print(f"{size:12d}   {seen:8.3f}   {unseen:10.3f}   {seen - unseen:10.3f}")
    _figure, axes = plt.subplots(figsize=(8, 3.6), layout="constrained")
    axes.plot(sizes, train, "o-", color=BLUE, label="training images")
    axes.plot(sizes, validation, "s--", color=ORANGE, label="validation images")
    axes.fill_between(sizes, train, validation, color=GREY, alpha=0.25)
    axes.set_xscale("log", base=2)
    axes.set_xticks(sizes, [str(size) for size in sizes])
    axes.set(
        xlabel="hidden units",
        ylabel="accuracy",
        ylim=(0, 1.05),
        title="More units remember more; the grey gap is what does not carry over",
    )
    axes.legend(frameon=False, loc="lower right")
    axes.spines[["top", "right"]].set_visible(False)
    plt.show()


@uses_your_code
def capacity_curves(experiment: Callable[[], dict[int, Any]], overfit_gap: Function, diagnose: Function) -> None:
    """Run `experiment`; draw accuracy over the epochs for each size, with your diagnosis."""
    histories = experiment()
    _figure, panels = plt.subplots(
        1, len(histories), figsize=(4 * len(histories), 3.6), sharey=True, layout="constrained"
    )
    for panel, (size, history) in zip(np.atleast_1d(panels), histories.items(), strict=True):
        epochs = _epochs(history)
        verdict, gap = _call(diagnose, history), _call(overfit_gap, history)
        count = np.arange(1, len(epochs["accuracy"]) + 1)
        panel.plot(count, epochs["accuracy"], "-", color=BLUE, label="training")
        panel.plot(count, epochs["val_accuracy"], "--", color=ORANGE, label="validation")
        panel.set(xlabel="epoch", ylim=(0, 1.03), title=f"{size} hidden units: {verdict}\ngap {gap:.3f}")
        panel.spines[["top", "right"]].set_visible(False)
    panels = np.atleast_1d(panels)
    panels[0].set_ylabel("accuracy")
    panels[-1].legend(frameon=False, loc="lower right")
    plt.show()


def _clear() -> None:
    """Let what comes next take the place of the progress bars, in a notebook."""
    try:
        from IPython.display import clear_output
    except ImportError:
        return
    clear_output(wait=True)


def progress(label: str, epochs: int) -> Any:
    """A Keras callback that shows one line with a bar for a whole training."""
    import keras

    class OneLine(keras.callbacks.Callback):
        def on_epoch_end(self, epoch: int, logs: dict[str, float] | None = None) -> None:
            done = round(24 * (epoch + 1) / epochs)
            numbers = "  ".join(f"{key} {value:.3f}" for key, value in _shown(logs))
            print(f"\r{label}  {'█' * done}{'░' * (24 - done)}  {numbers}", end="", flush=True)

        def on_train_end(self, logs: dict[str, float] | None = None) -> None:
            print()

    return OneLine()


def _shown(logs: dict[str, float] | None) -> Iterator[tuple[str, float]]:
    names = {"accuracy": "training", "val_accuracy": "validation"}
    return ((names[key], value) for key, value in (logs or {}).items() if key in names)
