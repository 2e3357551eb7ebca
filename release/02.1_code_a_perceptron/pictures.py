"""The pictures of this notebook. They draw what *your own* functions return.

Every picture takes the functions that it needs as arguments, so nothing here knows how to solve an
exercise. A picture whose function is not written yet says which exercise to finish first.
You are welcome to read this file, to change it, and to borrow from it for plots of your own.
"""

from __future__ import annotations

import functools
import io
from collections.abc import Callable, Sequence
from typing import Any

import matplotlib
import matplotlib.pyplot as plt
import numpy as np

Function = Callable[..., Any]

# Colours that stay apart for colour-blind readers (Okabe and Ito, 2008).
BLUE, ORANGE, GREEN, RED = "#0072B2", "#E69F00", "#009E73", "#D55E00"
PINK, SKY, GREY, LIGHT = "#CC79A7", "#56B4E9", "#666666", "#D9D9D9"

STYLE = {
    "font.size": 12,
    "axes.titlesize": 13,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "grid.alpha": 0.25,
    "legend.frameon": False,
    "figure.constrained_layout.use": True,
}

# A white plate under a text that stands on lines.
LABEL = {"boxstyle": "round,pad=0.1", "facecolor": "white", "edgecolor": "none", "alpha": 0.8}

# Where a function's name is not the name of its exercise.
EXERCISE_OF = {
    "Perceptron": "perceptron",
    "build_xor_net": "xor_net",
    "distinct_units": "init_params",
}


# ---- What every picture shares -------------------------------------------------------------------


class _Unfinished(Exception):
    """A function of the learner returned None; the argument is its name."""


def _watched(value: Any) -> Any:
    """Return `value`; a function comes back as one that complains when it returns None."""
    if not callable(value) or isinstance(value, type):
        return value

    @functools.wraps(value)
    def call(*args: Any, **kwargs: Any) -> Any:
        result = value(*args, **kwargs)
        if result is None:
            raise _Unfinished(value.__name__)
        return result

    return call


def _where(error: NotImplementedError) -> str:
    """Name the function, or the class of the method, that raised `error`."""
    trace = error.__traceback__
    while trace.tb_next is not None:
        trace = trace.tb_next
    owner = trace.tb_frame.f_locals.get("self")
    return trace.tb_frame.f_code.co_name if owner is None else type(owner).__name__


def needs_exercises(draw: Function) -> Function:
    """Make a picture say which exercise is missing, in one line and without a traceback."""

    @functools.wraps(draw)
    def run(*args: Any, **kwargs: Any) -> None:
        try:
            with plt.rc_context(STYLE):
                draw(*map(_watched, args), **{key: _watched(value) for key, value in kwargs.items()})
        except NotImplementedError as error:
            missing = _where(error)
        except _Unfinished as error:
            missing = str(error)
        else:
            return
        plt.close("all")
        exercise = EXERCISE_OF.get(missing, missing)
        print(f"Finish the exercise `{exercise}` first, then run this cell again.")

    return run


def _show() -> None:
    """Show the figure where a screen is there to show it on."""
    if matplotlib.get_backend().lower() != "agg":
        plt.show()


def _has_widgets() -> bool:
    """Whether sliders can be shown here."""
    try:
        import ipywidgets  # noqa: F401
    except ImportError:
        return False
    return True


def _with_controls(draw: Callable[..., plt.Figure], **controls: Any) -> None:
    """Show the figure that `draw` makes, with a slider or a list for each of its arguments.

    A control is (low, high, step, start), or a list of choices that begins with the start. Without
    ipywidgets the figure is drawn once, at the start values.
    """
    start = {key: c[0] if isinstance(c, list) else c[3] for key, c in controls.items()}
    if not _has_widgets():
        draw(**start)
        _show()
        return

    import ipywidgets as widgets
    from IPython.display import display

    handles = {}
    for key, control in controls.items():
        if isinstance(control, list):
            handles[key] = widgets.Dropdown(options=control, description=key)
            continue
        low, high, step, value = control
        kind = widgets.FloatSlider if isinstance(step, float) else widgets.IntSlider
        handles[key] = kind(min=low, max=high, step=step, value=value, description=key, continuous_update=False)
    image = widgets.Image(format="png")

    def refresh(_: Any = None) -> None:
        with plt.rc_context(STYLE):
            figure = draw(**{key: handle.value for key, handle in handles.items()})
            page = io.BytesIO()
            figure.savefig(page, format="png", dpi=90)
            plt.close(figure)
        image.value = page.getvalue()

    for handle in handles.values():
        handle.observe(refresh, names="value")
    refresh()
    display(widgets.VBox([*handles.values(), image]))


def _numbers(values: Any) -> np.ndarray:
    """Read whatever a function returned as an array of floats."""
    return np.asarray(values, dtype=float)


def _plane(low: float, high: float, steps: int = 81) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the two coordinates of a square grid, and its points as rows (steps * steps, 2)."""
    first, second = np.meshgrid(np.linspace(low, high, steps), np.linspace(low, high, steps))
    return first, second, np.column_stack([first.ravel(), second.ravel()])


def _two_classes(axes: plt.Axes, X: np.ndarray, y: np.ndarray, names: tuple[str, str], size: int = 90) -> None:
    """Draw samples of class 0 as blue circles and of class 1 as orange squares."""
    for label, colour, marker in ((0, BLUE, "o"), (1, ORANGE, "s")):
        chosen = X[y == label]
        axes.scatter(
            chosen[:, 0],
            chosen[:, 1],
            s=size,
            c=colour,
            marker=marker,
            edgecolors="black",
            zorder=3,
            label=names[label],
        )


# ---- Small tables --------------------------------------------------------------------------------

DOOR = np.array([[a, b, c] for a in (0, 1) for b in (0, 1) for c in (0, 1)])
DOOR_OPEN = np.array([0, 1, 0, 1, 0, 1, 1, 1])

LAMP = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
LAMP_ON = np.array([0, 1, 1, 0])


@needs_exercises
def call(function: Function, *args: Any, **kwargs: Any) -> None:
    """Print one call of your function and what came back."""
    result = function(*args, **kwargs)
    shown = [repr(value) for value in args] + [f"{key}={value!r}" for key, value in kwargs.items()]
    print(f"{function.__name__}({', '.join(shown)})  gives  {result}")


@needs_exercises
def values(*functions: Function, z: Sequence[float]) -> None:
    """Print a table: one row for each z, one column for each function."""
    columns = [_numbers(function(np.array(z, dtype=float))) for function in functions]
    print("       z " + "".join(f"{function.__name__:>10}" for function in functions))
    for row, at in enumerate(z):
        print(f"{at:8g} " + "".join(f"{column[row]:10.4f}" for column in columns))


@needs_exercises
def door(neuron: Function, w: Sequence[float], b: float, activation: str = "step") -> None:
    """Print what the neuron says in each of the eight situations at the door."""
    said = _numbers(neuron(DOOR, np.array(w, dtype=float), b, activation)).ravel()
    print("badge code guard | neuron | wanted")
    for row, output, wanted in zip(DOOR, said, DOOR_OPEN, strict=True):
        remark = "" if (output > 0.5) == bool(wanted) else "  <- wrong"
        print(f"{row[0]:5} {row[1]:4} {row[2]:5} | {output:6.3f} | {wanted:6}{remark}")
    print(f"{int(np.sum((said > 0.5) == DOOR_OPEN))} of 8 right")


@needs_exercises
def learned_door(train_neuron: Function, neuron: Function, epochs: int = 200) -> None:
    """Train on the eight situations, print the weights that were found, and the table."""
    result = train_neuron(DOOR, DOOR_OPEN, epochs=epochs)
    names = ("badge", "code", "guard")
    for name, weight in zip(names, _numbers(result["w"]).ravel(), strict=True):
        print(f"weight of {name:5}: {weight:6.2f}")
    print(f"bias           : {float(np.ravel(result['b'])[0]):6.2f}\n")
    door.__wrapped__(neuron, result["w"], float(np.ravel(result["b"])[0]), "sigmoid")


@needs_exercises
def nudge(bce: Function, neuron: Function, gradients: Function, h: float = 1e-5) -> None:
    """Compare your gradients with the change of the loss when one number is nudged by h."""
    w, b = np.array([0.5, -1.0, 0.2]), 0.1

    def loss(numbers: np.ndarray) -> float:
        return float(bce(DOOR_OPEN, neuron(DOOR, numbers[:3], numbers[3])))

    dw, db = gradients(DOOR, DOOR_OPEN, w, b)
    yours = np.append(_numbers(dw).ravel(), _numbers(db).ravel())
    start = np.append(w, b)
    print("         your gradient   by nudging")
    for index, name in enumerate(("w1", "w2", "w3", "b")):
        step = np.zeros(4)
        step[index] = h
        measured = (loss(start + step) - loss(start - step)) / (2 * h)
        print(f"{name:>6} {yours[index]:15.6f} {measured:12.6f}")


# ---- One neuron ----------------------------------------------------------------------------------


def _draw_neuron(axes: plt.Axes, x: np.ndarray, w: np.ndarray, b: float, output: float) -> None:
    """Draw two inputs, the neuron and its output; thickness is size, colour is sign."""
    for place, value, weight, name in zip((0.8, 0.2), x, w, ("1", "2"), strict=True):
        colour = BLUE if weight >= 0 else RED
        axes.plot([0.15, 0.6], [place, 0.5], color=colour, lw=0.5 + 2.5 * abs(weight), zorder=1)
        axes.scatter([0.15], [place], s=2600, c="white", edgecolors="black", zorder=2)
        axes.text(0.15, place, f"$x_{name}$\n{value:g}", ha="center", va="center", zorder=3)
        above = 0.13 if place > 0.5 else -0.13
        axes.text(0.38, (place + 0.5) / 2 + above, f"$w_{name}$ = {weight:g}", ha="center", color=colour)
    axes.plot([0.6, 1.0], [0.5, 0.5], color="black", lw=2, zorder=1)
    axes.scatter([0.6], [0.5], s=5200, c="#FFF4D6", edgecolors="black", zorder=2)
    axes.text(0.6, 0.5, f"sum + b\n{w @ x + b:.2f}", ha="center", va="center", zorder=3)
    axes.text(0.6, 0.24, f"$b$ = {b:g}", ha="center", color=GREY)
    axes.text(1.02, 0.5, f"{output:.3f}", ha="left", va="center", fontsize=15, weight="bold")
    axes.set(xlim=(0, 1.25), ylim=(0, 1), title="Thick line: large weight. Red: negative.")
    axes.axis("off")


@needs_exercises
def neuron_sliders(neuron: Function, x: Sequence[float] = (1.0, -0.5)) -> None:
    """Draw one neuron and its answer on the whole plane; sliders move the weights and the bias."""
    point = np.array(x, dtype=float)
    neuron(point, np.zeros(2), 0.0, "sigmoid")  # says which exercise is missing, before any slider
    first, second, points = _plane(-3, 3)

    def draw(w1: float, w2: float, b: float, activation: str) -> plt.Figure:
        w = np.array([w1, w2])
        output = float(np.ravel(neuron(point, w, b, activation))[0])
        heights = _numbers(neuron(points, w, b, activation)).reshape(first.shape)
        figure, (left, right) = plt.subplots(1, 2, figsize=(11, 4.4))
        _draw_neuron(left, point, w, b, output)
        # Colour by the range an activation can reach, so that "always 0" looks like 0.
        low, high = {"tanh": (-1, 1), "relu": (0, 6), "linear": (-6, 6)}.get(activation, (0, 1))
        image = right.pcolormesh(first, second, heights, cmap="cividis", vmin=low, vmax=high, rasterized=True)
        plt.colorbar(image, ax=right, label="output of the neuron")
        if w.any():
            right.contour(
                first,
                second,
                w1 * first + w2 * second + b,
                levels=[0],
                colors="white",
                linewidths=2,
            )
        right.plot(*point, "o", ms=10, mfc="white", mec="black")
        right.set(
            xlabel="$x_1$",
            ylabel="$x_2$",
            aspect="equal",
            title="White line: where the sum plus $b$ is 0",
        )
        right.grid(False)
        return figure

    slider = (-3.0, 3.0, 0.5)
    _with_controls(
        draw,
        w1=(*slider, 1.5),
        w2=(*slider, -1.0),
        b=(*slider, 0.5),
        activation=["sigmoid", "tanh", "relu", "step", "linear"],
    )


@needs_exercises
def activations(*functions: Function) -> None:
    """Draw each activation and, dashed, its slope, measured on your own function."""
    z = np.linspace(-4, 4, 400)  # an even number of points: none of them is 0, where a step has no slope
    h = 1e-4
    drawn = [(f.__name__, _numbers(f(z)), _numbers(f(z + h)) - _numbers(f(z - h))) for f in functions]
    figure, panels = plt.subplots(1, len(drawn), figsize=(3.6 * len(drawn), 3.6), squeeze=False)
    for axes, (name, heights, rises) in zip(panels[0], drawn, strict=True):
        # Break the curve where it jumps, so that no upright line is drawn there.
        jump = np.flatnonzero(np.abs(np.diff(heights)) > 0.5)
        curve = np.insert(heights, jump + 1, np.nan)
        axes.plot(np.insert(z, jump + 1, np.nan), curve, color=BLUE, lw=3, label="value")
        axes.plot(z, rises / (2 * h), color=RED, lw=2, ls="--", label="slope")
        axes.axhline(0, color=GREY, lw=0.8)
        axes.set(title=name, xlabel="$z$", ylim=(-1.3, 2.2), yticks=(-1, 0, 1, 2))
    panels[0][0].set_ylabel("value, slope")
    panels[0][0].legend(loc="upper left")
    figure.suptitle("Learning follows the dashed line: where it is 0, nothing is learned", fontsize=14)
    _show()


@needs_exercises
def straight_boundaries(
    neuron: Function,
    w: Sequence[float] = (1.2, 0.8),
    b: float = -0.4,
    activations: Sequence[str | Function] = ("step", "sigmoid", "tanh", "relu"),
) -> None:
    """Draw activations, names or functions, over the plane, all with the same weights and bias."""
    first, second, points = _plane(-3, 3, 241)
    drawn = [_numbers(neuron(points, np.array(w), b, chosen)).reshape(first.shape) for chosen in activations]
    figure, panels = plt.subplots(1, len(drawn), figsize=(3.5 * len(drawn), 3.9), sharey=True, squeeze=False)
    for axes, chosen, heights in zip(panels[0], activations, drawn, strict=True):
        name = chosen if isinstance(chosen, str) else chosen.__name__
        axes.pcolormesh(first, second, heights, cmap="cividis", rasterized=True)
        if name != "step":
            levels = np.linspace(heights.min(), heights.max(), 7)[1:-1]
            axes.contour(first, second, heights, levels=levels, colors="white", linestyles="-")
        axes.set(title=name, xlabel="$x_1$", aspect="equal")
        axes.grid(False)
    panels[0, 0].set_ylabel("$x_2$")
    figure.suptitle(
        "One neuron: all lines of equal output (white) are straight, and so is the jump of a step", fontsize=14
    )
    _show()


# ---- Equal weights stay equal --------------------------------------------------------------------


@needs_exercises
def symmetry(init_params: Function, distinct_units: Function, neuron: Function, steps: int = 600) -> None:
    """Train four hidden units on the lamp from three starts and count the different units.

    The training is the crudest there is: nudge one number, see whether the loss falls, and when
    every number has had its turn, move them all a little in the direction that helped.
    """
    units = 4

    def unpack(numbers: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, float]:
        return numbers[:8].reshape(2, units), numbers[8:12], numbers[12:16], numbers[16]

    def answers(numbers: np.ndarray) -> np.ndarray:
        W, b, w_out, b_out = unpack(numbers)
        hidden = [_numbers(neuron(LAMP, W[:, j], b[j], "tanh")).ravel() for j in range(units)]
        return _numbers(neuron(np.column_stack(hidden), w_out, b_out, "sigmoid")).ravel()

    def mean_mistake(numbers: np.ndarray) -> float:
        return float(np.mean(np.abs(answers(numbers) - LAMP_ON) ** 2))

    def trained(numbers: np.ndarray) -> np.ndarray:
        h = 1e-4
        for _ in range(steps):
            now = mean_mistake(numbers)
            rises = [mean_mistake(numbers + h * one) - now for one in np.eye(numbers.size)]
            numbers = numbers - 3.0 * np.array(rises) / h
        return numbers

    zeros = np.zeros(17)
    same = np.append(np.full(16, 0.5), 0.0)
    same[8:12] = 0.0
    W, b = init_params(2, units, method="random", scale=1.0, seed=1)
    W_out, b_out = init_params(units, 1, method="random", scale=1.0, seed=2)
    random = np.concatenate([np.ravel(W), np.ravel(b), np.ravel(W_out), np.ravel(b_out)])
    print("start of the weights   different units     mistake   right answers")
    print("                       before    after      after          (of 4)")
    for name, start in (("all zero", zeros), ("all 0.5", same), ("random", random)):
        end = trained(start)
        before = distinct_units(np.round(unpack(start)[0], 6))
        after = distinct_units(np.round(unpack(end)[0], 6))
        right = int(np.sum((answers(end) > 0.5) == LAMP_ON))
        print(f"{name:22} {before:6} {after:8} {mean_mistake(end):10.3f} {right:15}")


# ---- Learning ------------------------------------------------------------------------------------


@needs_exercises
def surprise(bce: Function) -> None:
    """Draw the loss of one sample against the predicted probability."""
    p = np.linspace(0.002, 0.998, 250)
    drawn = {label: [float(bce([label], [q])) for q in p] for label in (1, 0)}
    _, axes = plt.subplots(figsize=(7.2, 4.2))
    axes.plot(p, drawn[1], color=ORANGE, lw=3, label="the label is 1")
    axes.plot(p, drawn[0], color=BLUE, lw=3, ls="--", label="the label is 0")
    axes.plot(0.5, np.log(2), "o", color="black", ms=8)
    axes.annotate(
        "no idea: ln 2 = 0.693",
        (0.5, np.log(2)),
        (0.5, 2.2),
        ha="center",
        arrowprops={"arrowstyle": "-"},
    )
    axes.set(
        xlabel="predicted probability of class 1",
        ylabel="loss",
        ylim=(0, 5),
        title="Sure and right costs little, sure and wrong costs a lot",
    )
    axes.legend(loc="upper center")
    _show()


def smudged_cards() -> tuple[np.ndarray, np.ndarray]:
    """Return x (14, 1), ink on the right minus ink on the left of a card, and the label y (14,)."""
    x = np.array([-0.6, -0.3, 0.1, 0.4, 0.6, 1.0, 1.3, 1.6, 1.8, 2.2, 2.5, 2.8, 3.2, 3.6])
    y = np.array([0, 0, 0, 0, 1, 0, 0, 1, 0, 1, 1, 1, 1, 1])
    return x[:, None], y


@needs_exercises
def loss_paths(
    train_neuron: Function,
    bce: Function,
    neuron: Function,
    learning_rates: Sequence[float] = (0.02, 1.0, 10.0),
    epochs: int = 60,
) -> None:
    """Draw the path of your training over the loss surface, one panel for each learning rate."""
    X, y = smudged_cards()
    runs = [train_neuron(X, y, epochs=epochs, learning_rate=rate) for rate in learning_rates]
    paths = [_numbers(run["path"]).reshape(-1, 2) for run in runs]
    losses = [_numbers(run["loss"]).ravel() for run in runs]

    every = np.vstack([*paths, [[-0.5, -4.5], [4.0, 1.0]]])
    (w_low, b_low), (w_high, b_high) = every.min(axis=0) - 0.4, every.max(axis=0) + 0.4
    w, b = np.meshgrid(np.linspace(w_low, w_high, 70), np.linspace(b_low, b_high, 70))
    surface = np.array([bce(y, neuron(X, [i], j)) for i, j in zip(w.ravel(), b.ravel(), strict=True)])
    levels = np.geomspace(surface.min() * 1.02, surface.max(), 14)

    count = len(runs)
    figure, panels = plt.subplots(1, count + 1, figsize=(4.1 * (count + 1), 4.4))
    colours = (BLUE, GREEN, RED, PINK, ORANGE, SKY)
    for axes, path, rate, colour in zip(panels, paths, learning_rates, colours, strict=False):
        axes.contour(w, b, surface.reshape(w.shape), levels=levels, colors=GREY, linewidths=0.8)
        axes.plot(path[:, 0], path[:, 1], ".-", color=colour, lw=1.5, ms=5)
        axes.plot(*path[0], "o", color="black", ms=9, label="start")
        axes.plot(*path[-1], "*", color="black", ms=15, label="end")
        axes.set(xlabel="weight $w$", title=f"learning rate {rate:g}")
        axes.grid(False)
    panels[0].set_ylabel("bias $b$")
    panels[0].legend(loc="lower left")
    for loss, rate, colour, style in zip(losses, learning_rates, colours, "-" * count, strict=False):
        panels[-1].plot(loss, style, color=colour, lw=2, label=f"rate {rate:g}")
    panels[-1].set(xlabel="epoch", ylabel="loss", title="The same runs")
    panels[-1].legend()
    figure.suptitle(
        "Each dot is one step of your train_neuron; grey lines join points of equal loss",
        fontsize=14,
    )
    _show()
    print("learning rate   first loss    last loss   lowest loss")
    for loss, rate in zip(losses, learning_rates, strict=True):
        print(f"{rate:13g} {loss[0]:12.4f} {loss[-1]:12.4f} {loss.min():13.4f}")


# ---- Rosenblatt's perceptron ---------------------------------------------------------------------


def cards() -> tuple[np.ndarray, np.ndarray]:
    """Return X (12, 2), the ink on the left and right of a card, and y: 1 for a "right" card."""
    X = np.array(
        [
            [2.9, 4.8], [4.3, 5.4], [4.3, 4.6], [3.4, 1.6], [2.4, 3.6], [1.0, 0.8],
            [3.8, 3.1], [0.5, 5.0], [2.7, 0.8], [3.9, 2.4], [1.7, 5.4], [2.9, 2.5],
        ]
    )  # fmt: skip
    return X, np.array([1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 1, 0])


def _answers(machine: Any, X: np.ndarray) -> np.ndarray:
    """Return the perceptron's answers, or say that `predict` returned nothing."""
    said = machine.predict(X)
    if said is None:
        raise _Unfinished("Perceptron")
    return _numbers(said).ravel()


def _mistakes(Perceptron: type, X: np.ndarray, y: np.ndarray) -> list[dict[str, Any]]:
    """Teach one card at a time and note each mistake: the card, the line before, the line after."""
    machine = Perceptron(2)
    noted = []
    for epoch in range(1, 60):
        clean = True
        for index in range(len(y)):
            if _answers(machine, X[[index]])[0] == y[index]:
                continue
            clean = False
            before = (*_numbers(machine.w).ravel(), float(np.ravel(machine.b)[0]))
            machine.fit(X[[index]], y[[index]], epochs=1)
            after = (*_numbers(machine.w).ravel(), float(np.ravel(machine.b)[0]))
            noted.append({"epoch": epoch, "card": index, "before": before, "after": after})
        if clean:
            break
    return noted


def _line(axes: plt.Axes, numbers: Sequence[float], **style: Any) -> None:
    """Draw the line w1 x1 + w2 x2 + b = 0, where there is one."""
    w1, w2, b = numbers
    if abs(w2) > 1e-12:
        axes.axline((0, -b / w2), slope=-w1 / w2, **style)
    elif abs(w1) > 1e-12:
        axes.axvline(-b / w1, **style)


def _draw_mistake(axes: plt.Axes, X: np.ndarray, y: np.ndarray, note: dict[str, Any], k: int) -> None:
    """Draw the line before and after one mistake, with the card that moved it."""
    first, second, points = _plane(-0.5, 6)
    w1, w2, b = note["after"]
    side = (points @ [w1, w2] + b > 0).reshape(first.shape)
    axes.contourf(first, second, side, levels=[-0.5, 0.5, 1.5], colors=["#DCEBF5", "#FCEFD2"])
    _two_classes(axes, X, y, ("left card", "right card"), size=70)
    _line(axes, note["before"], color=GREY, ls="--", lw=1.5)
    _line(axes, note["after"], color="black", lw=2.5)
    axes.scatter(*X[note["card"]], s=380, facecolors="none", edgecolors=RED, linewidths=2.5, zorder=4)
    axes.set(
        xlim=(-0.5, 6), ylim=(-0.5, 6), aspect="equal", title=f"mistake {k}, epoch {note['epoch']}",
        xlabel="ink on the left", ylabel="ink on the right",
    )  # fmt: skip
    axes.grid(False)


@needs_exercises
def mistakes(Perceptron: type) -> None:
    """Draw how each mistake moved the line, and the card that moved it (ringed in red)."""
    X, y = cards()
    noted = _mistakes(Perceptron, X, y)
    print(f"{len(noted)} mistakes until every card was right. Dashed: the line before. Solid: after.")
    if not noted:
        return

    if _has_widgets():

        def draw(mistake: int) -> plt.Figure:
            figure, axes = plt.subplots(figsize=(5.6, 5.6))
            _draw_mistake(axes, X, y, noted[mistake - 1], mistake)
            axes.legend(loc="lower right", fontsize=10)
            return figure

        _with_controls(draw, mistake=(1, len(noted), 1, 1))
        return

    shown = sorted({round(k) for k in np.linspace(1, len(noted), 6)})
    _, panels = plt.subplots(2, 3, figsize=(12, 8.2))
    for axes in panels.flat[len(shown) :]:
        axes.axis("off")
    for axes, k in zip(panels.flat, shown, strict=False):
        _draw_mistake(axes, X, y, noted[k - 1], k)
    panels[0, 0].legend(loc="lower right", fontsize=10)
    _show()


@needs_exercises
def mistakes_per_epoch(Perceptron: type, epochs: int = 20) -> None:
    """Draw the number of mistakes in each epoch for four tables of two inputs."""
    tables = {
        "AND": [0, 0, 0, 1],
        "OR": [0, 1, 1, 1],
        "NAND": [1, 1, 1, 0],
        "XOR (the lamp)": [0, 1, 1, 0],
    }
    runs = {}
    for name, labels in tables.items():
        machine = Perceptron(2)
        machine.fit(LAMP, np.array(labels), epochs=epochs)
        right = int(np.sum(_answers(machine, LAMP) == labels))
        runs[f"{name}: {right} of 4 right"] = _numbers(machine.errors_).ravel()
    _, axes = plt.subplots(figsize=(8.5, 4.2))
    styles = zip((BLUE, GREEN, PINK, RED), ("o-", "s--", "^:", "D-"), strict=True)
    for (name, errors), (colour, style) in zip(runs.items(), styles, strict=True):
        axes.plot(np.arange(1, errors.size + 1), errors, style, color=colour, lw=2, ms=6, label=name)
    axes.set(
        xlabel="epoch", ylabel="mistakes in the epoch", ylim=(-0.2, 4.4), yticks=range(5),
        xticks=range(0, epochs + 1, 2),
        title="Three tables come to rest, one never does",
    )  # fmt: skip
    axes.legend(loc="center left", bbox_to_anchor=(1, 0.5))
    _show()


@needs_exercises
def tf_losses(train_tf_perceptron: Function) -> None:
    """Draw the loss of your TensorFlow training for four tables of two inputs."""
    tables = {
        "OR": [0, 1, 1, 1],
        "AND": [0, 0, 0, 1],
        "NAND": [1, 1, 1, 0],
        "XOR (the lamp)": [0, 1, 1, 0],
    }
    runs = {name: _numbers(train_tf_perceptron(LAMP, np.array(y))[2]).ravel() for name, y in tables.items()}
    _, axes = plt.subplots(figsize=(8, 4.2))
    styles = zip((GREEN, BLUE, PINK, RED), ("--", "-", ":", "-"), strict=True)
    for (name, loss), (colour, style) in zip(runs.items(), styles, strict=True):
        axes.plot(loss, style, color=colour, lw=2.5, label=f"{name}: ends at {loss[-1]:.3f}")
    axes.axhline(np.log(2), color=GREY, lw=1)
    epochs = max(loss.size for loss in runs.values()) - 1
    axes.text(epochs, np.log(2) + 0.02, "ln 2: always says one half", color=GREY, ha="right")
    axes.set(xlabel="epoch", ylabel="loss", ylim=(0, 0.85), title="Which table can one neuron not learn?")
    axes.legend(loc="center right", bbox_to_anchor=(1, 0.55))
    _show()


# ---- A hidden layer ------------------------------------------------------------------------------


def _hidden_and_output(network: Any, functions: Sequence[Function]) -> tuple[Function, Function, np.ndarray]:
    """Return the hidden layer, the whole network (both take (m, 2)) and the output weights."""
    if hasattr(network, "layers"):  # a Keras model: ask its layers
        body = [layer for layer in network.layers if layer.get_weights()]

        def hidden(X: np.ndarray) -> np.ndarray:
            signal = np.asarray(X, dtype="float32")
            for layer in body[:-1]:
                signal = layer(signal)
            return _numbers(signal)

        return (
            hidden,
            lambda X: _numbers(network(np.asarray(X, dtype="float32"))).ravel(),
            _numbers(body[-1].get_weights()[0]).ravel(),
        )

    W1, b1, W2, b2 = (_numbers(part) for part in network)
    *hidden_kinds, squash = functions

    def layer(X: np.ndarray, kind: Function) -> np.ndarray:
        return _numbers(kind(np.asarray(X) @ W1 + b1.ravel()))

    def whole(X: np.ndarray, kind: Function) -> np.ndarray:
        return _numbers(squash(layer(X, kind) @ W2.reshape(-1, 1) + b2.ravel())).ravel()

    # The network says its weights, not its activation: keep the one with which it answers best.
    kind = min((*hidden_kinds, squash), key=lambda f: np.abs(whole(LAMP, f) - LAMP_ON).sum())
    return lambda X: layer(X, kind), lambda X: whole(X, kind), W2.ravel()


@needs_exercises
def xor_plane(build_xor_net: Function, tanh: Function, sigmoid: Function, seed: int = 0) -> None:
    """Draw the lamp's four samples as they are, and as the hidden layer shows them."""
    hidden, network, output_weights = _hidden_and_output(build_xor_net(seed=seed), (tanh, sigmoid))
    first, second, points = _plane(-0.4, 1.4, 121)
    probability = network(points).reshape(first.shape)

    # Look at the hidden space along two directions: the one that the output neuron weighs, and the
    # one across it in which the picture is widest.
    seen = hidden(points)
    along = output_weights / np.linalg.norm(output_weights)
    rest = seen - np.outer(seen @ along, along)
    across = np.linalg.svd(rest - rest.mean(axis=0), full_matrices=False)[2][0]

    def view(X: np.ndarray) -> np.ndarray:
        return np.column_stack([hidden(X) @ along, hidden(X) @ across])

    figure, (left, right) = plt.subplots(1, 2, figsize=(12, 5.2))
    left.contourf(first, second, probability, levels=[-1, 0.5, 2], colors=["#DCEBF5", "#FCEFD2"])
    lines = np.linspace(0, 1, 9)
    fine = np.linspace(0, 1, 60)
    for value in lines:
        for strand in (
            np.column_stack([np.full(60, value), fine]),
            np.column_stack([fine, np.full(60, value)]),
        ):
            left.plot(*strand.T, color=GREY, lw=0.8, zorder=1)
            right.plot(*view(strand).T, color=GREY, lw=0.8, zorder=1)
    names = ("lamp off", "lamp on")
    _two_classes(left, LAMP, LAMP_ON, names, 200)
    _two_classes(right, view(LAMP), LAMP_ON, names, 200)
    for corner, place in zip(LAMP, view(LAMP), strict=True):
        for axes, spot in ((left, corner), (right, place)):
            axes.annotate(
                f"({corner[0]}, {corner[1]})",
                spot,
                (12, 10),
                textcoords="offset points",
                zorder=4,
                bbox=LABEL,
            )
    # On the first axis the output depends on nothing else: find where it crosses one half.
    order = np.argsort(view(points)[:, 0])
    sorted_view, sorted_out = view(points)[order, 0], network(points)[order]
    border = sorted_view[np.argmin(np.abs(sorted_out - 0.5))]
    right.axvline(border, color="black", lw=2.5)
    left.contour(first, second, probability, levels=[0.5], colors="black", linewidths=2.5)
    left.set(
        xlabel="switch 1",
        ylabel="switch 2",
        title="Before: no straight line will do",
        aspect="equal",
    )
    right.set(
        xlabel="the direction that the output neuron weighs",
        ylabel="a direction across it",
        title="After the hidden layer: one straight line is enough",
    )
    right.margins(x=0.12, y=0.12)
    for axes in (left, right):
        axes.grid(False)
    left.legend(loc="upper center", bbox_to_anchor=(0.5, -0.14), ncols=2)
    right_answers = int(np.sum((network(LAMP) > 0.5) == LAMP_ON))
    figure.suptitle(f"The hidden layer bends the plane ({right_answers} of 4 right)", fontsize=14)
    _show()


@needs_exercises
def relu_pieces(relu_net: Function, relu: Function) -> None:
    """Draw how the hinges of your ReLU network add up to a sine; the slider sets the knots K."""
    x = np.linspace(0, 2 * np.pi, 500)

    def network(K: int) -> tuple[np.ndarray, np.ndarray, float]:
        knots = np.linspace(0, 2 * np.pi, K)
        w1, b1, w2, b2 = (_numbers(part) for part in relu_net(knots, np.sin(knots)))
        pieces = _numbers(relu(x[:, None] * w1.ravel() + b1.ravel())) * w2.ravel()
        return knots, pieces, float(b2.ravel()[0])

    network(5)  # says which exercise is missing, before any slider

    def draw(K: int) -> plt.Figure:
        knots, pieces, b2 = network(K)
        total = pieces.sum(axis=1) + b2
        worst, h = np.abs(total - np.sin(x)).max(), knots[1] - knots[0]
        figure, (left, right) = plt.subplots(1, 2, figsize=(12.5, 4.4))
        for j in range(pieces.shape[1]):
            left.plot(x, pieces[:, j], lw=2, alpha=0.8)
        left.set(xlabel="$x$", title=f"{pieces.shape[1]} hidden units, each one hinge")
        left.set(ylim=(-8, 8), ylabel="what the unit adds")
        right.plot(x, np.sin(x), color=GREY, lw=5, alpha=0.5, label="sine")
        right.plot(x, total, color=RED, lw=2.5, label="sum of the hinges")
        right.plot(knots, np.sin(knots), "o", color="black", ms=6, label="knots")
        right.set(
            xlabel="$x$",
            ylim=(-1.35, 1.35),
            title=f"K = {K}: error {worst:.4f}, bound $h^2/8$ = {h * h / 8:.4f}",
        )
        right.legend(loc="upper right")
        return figure

    _with_controls(draw, K=(3, 30, 1, 7))
