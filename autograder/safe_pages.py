"""How nbgrader's pages show what strangers wrote: as text, with the formatting of Markdown, and never as a program.

nbgrader renders a student's notebook in the browser of a grader (formgrader) and of the student (feedback), and lets
the HTML in it through; nbconvert's own switch for that, `sanitize_html`, does not reach the cells of nbgrader's
templates. The filters and the preprocessor here take the place of nbconvert's in both pages.

Kept: formatting, tables, `details`, formulas, links that a reader may click, and pictures that are in the page or in
the assignment's release. Everything else is shown as the text that it is. A page asks no other host for anything but
MathJax, which nbconvert loads in its safe mode.
"""

from __future__ import annotations

import base64
import html
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import bleach  # type: ignore[import-untyped]
import nbformat
from bleach.css_sanitizer import CSSSanitizer  # type: ignore[import-untyped]
from jinja2 import pass_context
from jinja2.runtime import Context
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from nbconvert.preprocessors import Preprocessor
from nbformat import NotebookNode

from autograder.document import IMAGES
from autograder.plain_file import PlainFileError, read_plain_file
from autograder.plain_text import visible

MOST_RENDERED = 20_000  # characters of one cell: hostile Markdown of this size takes two seconds
MOST_ON_A_PAGE = 200_000
MOST_TAGS = 20_000
LARGEST_PICTURE = 2 * 2**20
PICTURES = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".gif": "gif", ".svg": "svg+xml"}

TAGS = frozenset(
    {"a", "abbr", "b", "blockquote", "br", "code", "dd", "del", "details", "div", "dl", "dt", "em", "h1", "h2", "h3"}
    | {"h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "s", "samp", "small", "span"}
    | {"strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul"}
)
STYLES = ("border-left", "color", "margin-left", "padding", "text-align")
_OF_A_TABLE = re.compile(r"text-align: ?(left|right|center);?")
_OF_A_RESULT = re.compile(
    rf"{_OF_A_TABLE.pattern}|border-left:4px solid #[0-9a-f]{{6}};padding:\.4em \.8em|margin-left:1\.5em"
    r"|color:#[0-9a-f]{6}"
)
# Of pygments. Others would borrow the look and the behaviour of the page's own parts.
_CLASSES = re.compile(r"highlight|[a-z]{1,2}[0-9a-z]?")
_TEXT, _NUMBER = re.compile(r"[^\0]*"), re.compile(r"\d{1,4}(px|%)?")
_LINK = re.compile(r"(https?://|mailto:|#)[^\s\\]*")
_PICTURE = re.compile(rf"data:({'|'.join(re.escape(kind) for kind in IMAGES)});base64,[A-Za-z0-9+/=\s]*")
ATTRIBUTES = {
    "a": {"href": _LINK, "title": _TEXT},
    "img": {"src": _PICTURE, "alt": _TEXT, "title": _TEXT, "width": _NUMBER, "height": _NUMBER},
    "ol": {"start": _NUMBER},
    "td": {"colspan": _NUMBER, "rowspan": _NUMBER},
    "th": {"colspan": _NUMBER, "rowspan": _NUMBER},
}


@pass_context
def markdown(context: Context, source: str) -> str:
    """Markdown as HTML that only formats; as its own text where it is too long or too strange to be rendered."""
    resources, cell = context.get("resources", {}), context.get("cell", {})
    rendered = resources.get("rendered", 0) + len(source)
    if len(source) <= MOST_RENDERED and rendered <= MOST_ON_A_PAGE:
        resources["rendered"] = rendered
        try:
            return _cleaned(_rendered(source, cell.get("attachments", {}), _release(resources)), _OF_A_TABLE)
        except Exception:  # a reader wants to see what was written, whatever a renderer makes of it
            pass
    return f"<pre>{html.escape(visible(source))}</pre>"


def clean(page: str) -> str:
    """The HTML of an output with the tags, attributes and styles that only format, and every other tag as text.

    It keeps the styles of our own results. Markdown may not have them, or an answer could look like a result.
    """
    return _cleaned(page, _OF_A_RESULT)


class ShowAsText(Preprocessor):
    """Prepares a page: no metadata that steer its rendering, nothing in the code that hides, no name with markup."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Change what is shown, not what is kept."""
        nb.metadata.pop("widgets", None)
        for cell in nb.cells:
            cell.source = visible(cell.source)
            kept = {key: cell.metadata[key] for key in ("nbgrader",) if key in cell.metadata}
            cell.metadata = nbformat.from_dict(kept)  # type: ignore[no-untyped-call]
        for key in ("student", "first_name", "last_name", "notebook_path"):
            if isinstance(resources.get(key), str):
                resources[key] = html.escape(visible(resources[key]))
        return nb, resources


def _cleaned(page: str, style: re.Pattern[str]) -> str:
    if page.count("<") > MOST_TAGS:
        return f"<pre>{html.escape(page)}</pre>"

    def is_harmless(tag: str, name: str, value: str) -> bool:
        if name == "style":
            return bool(style.fullmatch(value))
        if name == "class":
            return tag in ("div", "span") and bool(_CLASSES.fullmatch(value))
        wanted = ATTRIBUTES.get(tag, {}).get(name)
        return wanted is not None and bool(wanted.fullmatch(value))

    cleaned: str = bleach.clean(
        page,
        tags=TAGS,
        attributes=is_harmless,
        protocols=("http", "https", "mailto", "data"),
        css_sanitizer=CSSSanitizer(allowed_css_properties=STYLES, allowed_svg_properties=()),
    )
    return cleaned


def _rendered(source: str, attachments: Mapping[str, Any], release: Path | None) -> str:
    renderer = _Renderer(escape=False, attachments=dict(attachments), exclude_anchor_links=True)
    renderer.release = release
    return MarkdownWithMath(renderer=renderer).render(source)


class _Renderer(IPythonRenderer):
    """nbconvert's, with the pictures of the release in the page, and no fault where an attachment is missing."""

    release: Path | None = None

    def image(self, text: str, url: str, title: str | None = None) -> str:
        """A picture; its text where it cannot be shown."""
        if url.startswith("attachment:") and url.removeprefix("attachment:") not in self.attachments:
            return html.escape(text)
        found = _of_release(self.release, url)
        shown: str = super().image(text, found or url, title)
        return shown


def _of_release(release: Path | None, url: str) -> str | None:
    """A picture of the release as a data URL; None for anything else."""
    if release is None or "\0" in url:
        return None
    file = (release / url).resolve()
    if not file.is_relative_to(release.resolve()) or file.suffix not in PICTURES:
        return None
    try:
        content = read_plain_file(file, LARGEST_PICTURE)
    except (FileNotFoundError, PlainFileError):
        return None
    return f"data:image/{PICTURES[file.suffix]};base64,{base64.b64encode(content).decode()}"


def _release(resources: Mapping[str, Any]) -> Path | None:
    """The folder of the released assignment: the page's notebook lies in autograded/<student>/<assignment>/."""
    path = resources.get("metadata", {}).get("path")
    if not path:
        return None
    folder = Path(path).absolute()
    return folder.parents[2] / "release" / folder.name if len(folder.parents) > 2 else None
