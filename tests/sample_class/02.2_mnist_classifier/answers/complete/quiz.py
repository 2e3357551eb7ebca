answers = dict(q1="c", q2="a", q3="d", q4="b", q5="a", q6="c", q7="b", q8="d")
