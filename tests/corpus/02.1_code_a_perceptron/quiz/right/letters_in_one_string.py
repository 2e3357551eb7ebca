"""The letters stand in one string, and a comprehension deals them out."""

answers = {f"q{number}": letter for number, letter in enumerate("bdacadbcdacb", 1)}
