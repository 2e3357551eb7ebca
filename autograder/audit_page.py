"""report/audit-<assignment>.html: all that an audit has seen of a suite, on one page that needs nothing else.

Answers, messages and diffs are what students could have written, and so are always shown as text, never as markup.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from pathlib import Path

from autograder.audit import (
    AuditedExercise,
    Finding,
    JudgedAnswer,
    findings_of,
    kills,
    never_alone,
    passes_the_visible,
    told_to_the_right,
)
from autograder.band_distances import BandDistances, Distance
from autograder.corpus import Kind
from autograder.trial import is_troubled

STYLE = """
:root { --ink: #1b1f24; --soft: #59636e; --line: #d9dee3; --paper: #fff; --shade: #f6f8fa;
  --good: #1a7f37; --bad: #b42318; --warn: #9a6700; --bar: #2f6fdb; --dots: #8b949e }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ed; --soft: #9aa4af; --line: #343b43; --paper: #14181d;
  --shade: #1c2229; --good: #4ac26b; --bad: #ff7b72; --warn: #d4a72c; --bar: #6ea3ff; --dots: #7d8590 } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 68rem; padding: 2.5rem 1.5rem 5rem; background: var(--paper); color: var(--ink);
  font: 15px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif }
h1 { font-size: 1.7rem; margin: 0 0 .2rem } h2 { font-size: 1.15rem; margin: 0 }
h3 { font-size: .95rem; margin: 1.4rem 0 .4rem }
p { margin: .3rem 0 } .soft { color: var(--soft) } a { color: inherit }
code, pre { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .82rem }
pre { margin: .4rem 0 0; padding: .6rem .8rem; background: var(--shade); border-radius: 6px; white-space: pre-wrap }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: .8rem; margin: 1.6rem 0 2rem }
.card { border: 1px solid var(--line); border-radius: 10px; padding: .8rem 1rem }
.card b { display: block; font-size: 1.6rem; line-height: 1.3; font-variant-numeric: tabular-nums }
.good { color: var(--good) } .bad { color: var(--bad) } .warn { color: var(--warn) }
table { border-collapse: collapse; width: 100% }
th { text-align: left; font-weight: 600; color: var(--soft); font-size: .82rem }
th, td { padding: .35rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
details { border: 1px solid var(--line); border-radius: 10px; margin: .8rem 0; padding: .8rem 1rem }
summary { cursor: pointer; display: flex; gap: 1rem; align-items: baseline } summary h2 { flex: 1 }
.finding { border-left: 4px solid var(--bad); padding: .1rem 0 .1rem .9rem; margin: 1rem 0 }
.added { color: var(--good) } .taken { color: var(--bad) }
.tag { border: 1px solid var(--line); border-radius: 99px; padding: 0 .5rem; font-size: .78rem; color: var(--soft) }
.share { display: inline-block; width: 5rem; height: .55rem; border-radius: 99px; background: var(--line);
  overflow: hidden; vertical-align: middle; margin-left: .5rem }
.share i { display: block; height: 100%; background: var(--bar) }
.said { white-space: pre-wrap } svg text { fill: var(--soft); font-size: 11px }
"""


def write_page(folder: Path, assignment: str, exercises: Sequence[AuditedExercise], is_whole: bool = True) -> Path:
    """Write the page of an assignment, or one of some of its exercises, into `folder`, and say where."""
    folder.mkdir(parents=True, exist_ok=True)
    names = [] if is_whole else [exercise.name for exercise in exercises]
    file = folder / f"{'-'.join(['audit', assignment, *names])}.html"
    file.write_text(page(assignment, exercises), encoding="utf-8")
    return file


def page(assignment: str, exercises: Sequence[AuditedExercise]) -> str:
    """The page as text."""
    title = f"Audit of {_text(assignment)}"
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="en"><head><meta charset="utf-8"><title>{title}</title>',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<style>{STYLE}</style></head><body>",
            f"<h1>{title}</h1>",
            '<p class="soft">How its suite judges answers whose marks are known.</p>',
            _cards(exercises),
            _overview(exercises),
            *(_exercise(exercise) for exercise in exercises),
            "</body></html>\n",
        ]
    )


def _text(value: object) -> str:
    return html.escape(str(value))


# --- the whole assignment --------------------------------------------------------------------------------


def _cards(exercises: Sequence[AuditedExercise]) -> str:
    right = [judged for exercise in exercises for judged in exercise.of(Kind.RIGHT)]
    wrong = [judged for exercise in exercises for judged in exercise.answers if judged.answer.kind is not Kind.RIGHT]
    points = {exercise.name: exercise.points for exercise in exercises}
    passed = sum(judged.tried.earned >= points[judged.answer.exercise] for judged in right)
    caught = sum(judged.tried.earned < points[judged.answer.exercise] for judged in wrong)
    mutants = [mutant for exercise in exercises for mutant in exercise.mutants if not mutant.reason]
    killed = sum(mutant.killer is not None for mutant in mutants)
    equivalent = sum(bool(mutant.reason) for exercise in exercises for mutant in exercise.mutants)
    found = sum(len(findings_of(exercise)) for exercise in exercises)
    cards = [
        _card(f"{passed} of {len(right)}", "right answers earn full points", passed == len(right)),
        _card(f"{caught} of {len(wrong)}", "wrong answers earn less", caught == len(wrong)),
        _card(
            f"{killed / len(mutants):.1%}" if mutants else "none",
            f"of {len(mutants)} mutants are noticed; {equivalent} more are equivalent",
            killed == len(mutants),
        ),
        _card(str(found), "findings" if found != 1 else "finding", not found),
    ]
    return f'<div class="cards">{"".join(cards)}</div>'


def _card(number: str, words: str, is_good: bool) -> str:
    return f'<div class="card"><b class="{"good" if is_good else "bad"}">{_text(number)}</b>{_text(words)}</div>'


def _overview(exercises: Iterable[AuditedExercise]) -> str:
    rows = []
    for exercise in exercises:
        found = len(findings_of(exercise))
        rows.append(
            f'<tr><td><a href="#{_text(exercise.name)}">{_text(exercise.name)}</a></td>'
            f'<td class="number">{exercise.points:g}</td>'
            + "".join(f'<td class="number">{len(exercise.of(kind)) or ""}</td>' for kind in Kind)
            + f'<td class="number">{_noticed(exercise)}</td>'
            f'<td class="number {"bad" if found else "good"}">{found or "none"}</td></tr>'
        )
    heads = "".join(f'<th class="number">{head}</th>' for head in ("points", *Kind, "mutants noticed", "findings"))
    return f"<table><tr><th>exercise</th>{heads}</tr>{''.join(rows)}</table>"


def _noticed(exercise: AuditedExercise) -> str:
    counted = [mutant for mutant in exercise.mutants if not mutant.reason]
    if not counted:
        return ""
    killed = sum(mutant.killer is not None for mutant in counted)
    share = 100 * killed / len(counted)
    return f'{killed} of {len(counted)}<span class="share"><i style="width:{share:.1f}%"></i></span>'


# --- one exercise ----------------------------------------------------------------------------------------


def _exercise(exercise: AuditedExercise) -> str:
    found = findings_of(exercise)
    words = f'<span class="bad">{len(found)} to look at</span>' if found else '<span class="good">nothing wrong</span>'
    parts = [
        *(_finding(finding) for finding in found),
        _notes(exercise),
        *(_band(band) for band in exercise.bands),
        _tests(exercise),
        _answers(exercise),
        _equivalent(exercise),
    ]
    return (
        f'<details id="{_text(exercise.name)}"{" open" if found else ""}>'
        f"<summary><h2>{_text(exercise.name)}</h2>{words}</summary>{''.join(parts)}</details>"
    )


def _finding(finding: Finding) -> str:
    diff = f"<pre>{_diff(finding.diff)}</pre>" if finding.diff else ""
    return (
        f'<div class="finding"><b class="bad">{_text(finding.fault)}</b>: <code>{_text(finding.what)}</code>'
        f'<p class="said">{_text(finding.detail)}</p>{diff}</div>'
    )


def _diff(diff: str) -> str:
    marks = {"+": "added", "-": "taken"}
    lines = [
        f'<span class="{marks[line[0]]}">{_text(line)}</span>' if line[:1] in marks else _text(line)
        for line in diff.splitlines()
    ]
    return "\n".join(lines)


def _notes(exercise: AuditedExercise) -> str:
    notes = [
        f"<code>{_text(judged.answer.name)}</code> passes every test that students see: only hidden ones know it."
        for judged in passes_the_visible(exercise)
    ]
    notes += [
        f"<code>{_text(judged.answer.name)}</code> is right, and <code>{_text(test.name)}</code>, which earns nothing, "
        "still has something to say."
        for judged, test in told_to_the_right(exercise)
    ]
    if exercise.answers:
        notes += [
            f"<code>{_text(name)}</code> never is the only one to fail: what it finds, others find too."
            for name in never_alone(exercise)
        ]
    return f"<h3>Worth knowing</h3><ul>{''.join(f'<li>{note}</li>' for note in notes)}</ul>" if notes else ""


def _tests(exercise: AuditedExercise) -> str:
    failed = kills(exercise)
    rows = [
        f"<tr><td><code>{_text(test.name)}</code><br>{_text(test.sentence)}</td>"
        f'<td><span class="tag">{"visible" if test.visible else "hidden"}</span></td>'
        f'<td class="number">{test.weight}</td><td class="number">{failed[test.name]}</td></tr>'
        for test in exercise.solution.tests
    ]
    head = '<tr><th>test</th><th></th><th class="number">weight</th><th class="number">fails</th></tr>'
    return f"<h3>Tests, and how many answers and mutants each fails</h3><table>{head}{''.join(rows)}</table>"


def _answers(exercise: AuditedExercise) -> str:
    if not exercise.answers:
        return ""
    rows = "".join(_answer(judged, exercise.points) for judged in exercise.answers)
    head = '<tr><th>answer</th><th>what the student reads first</th><th class="number">earned</th></tr>'
    return f"<h3>Answers</h3><table>{head}{rows}</table>"


def _answer(judged: JudgedAnswer, points: float) -> str:
    answer = judged.answer
    failed = [test.name for test in judged.tried.tests if is_troubled(test)]
    by = f'<br><span class="soft">{_text(", ".join(failed))}</span>' if failed else ""
    return (
        f'<tr><td><span class="tag">{answer.kind}</span> <code>{_text(answer.name)}</code>'
        f"<br>{_text(answer.sentence)}{by}</td>"
        f'<td class="said">{_text(judged.message)}</td>'
        f'<td class="number">{judged.tried.earned:g} of {points:g}</td></tr>'
    )


def _equivalent(exercise: AuditedExercise) -> str:
    listed = [mutant for mutant in exercise.mutants if mutant.reason]
    rows = "".join(
        f"<tr><td><pre>{_diff(one.mutant.diff)}</pre></td><td>{_text(one.reason)}</td></tr>" for one in listed
    )
    return f"<h3>Equivalent mutants</h3><table>{rows}</table>" if listed else ""


# --- bands -----------------------------------------------------------------------------------------------

WIDTH, HEIGHT, MARGIN = 720, 70, 40


def _band(band: BandDistances) -> str:
    """A strip with a mark for each value, the threshold, and the distances in words."""
    points = [band.solution, *band.answers]
    low = min(band.top, *(one.value for one in points))
    high = max(band.top, *(one.value for one in points))
    room = (high - low) or 1.0

    def at(value: float) -> float:
        return MARGIN + (WIDTH - 2 * MARGIN) * (value - low) / room

    marks = "".join(_mark(one, at(one.value)) for one in points)
    edge = at(band.top)
    rows = "".join(
        f'<tr><td>{_text(one.what)}</td><td class="number">{one.value:.4f}</td>'
        f'<td class="number {"" if one.is_far else "warn"}">{one.deviations:+.1f} sd</td></tr>'
        for one in points
    )
    return (
        f"<h3>{_text(band.band)}, measured by <code>{_text(band.test)}</code></h3>"
        f'<p class="soft">Full marks from {band.top:g}. The solution reaches {band.solution.value:.4f} '
        f"over {band.seeds} seeds, with a standard deviation of {band.deviation:.4f}.</p>"
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" width="100%" role="img" aria-label="values and threshold">'
        f'<line x1="{MARGIN}" x2="{WIDTH - MARGIN}" y1="35" y2="35" stroke="var(--line)"/>'
        f'<line x1="{edge:.1f}" x2="{edge:.1f}" y1="12" y2="52" stroke="var(--ink)"/>'
        f'<text x="{edge:.1f}" y="66" text-anchor="middle">{band.top:g}</text>{marks}</svg>'
        f"<table>{rows}</table>"
    )


def _mark(one: Distance, x: float) -> str:
    colour = "var(--good)" if one.is_right else "var(--bad)"
    title = f"{_text(one.what)}: {one.value:.4f}"
    return f'<circle cx="{x:.1f}" cy="35" r="5" fill="{colour}" fill-opacity=".75"><title>{title}</title></circle>'
