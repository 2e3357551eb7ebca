"""Hands the course to nbgrader: its command line and formgrader read this file."""

from pathlib import Path

from autograder.course import load_course
from autograder.nbgrader_settings import nbgrader_config

c = get_config()  # noqa: F821  (nbgrader provides it)
c.merge(nbgrader_config(load_course(Path(__file__).parent)))
