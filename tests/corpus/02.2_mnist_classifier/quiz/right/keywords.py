"""The dictionary is made from keywords, in another order."""

answers = dict(q8="d", q7="b", q6="c", q5="a", q4="b", q3="d", q2="a", q1="c")
