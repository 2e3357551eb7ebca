"""The dictionary is made from keywords, in another order."""

answers = dict(q12="b", q11="c", q10="a", q9="d", q8="c", q7="b", q6="d", q5="a", q4="c", q3="a", q2="d", q1="b")
