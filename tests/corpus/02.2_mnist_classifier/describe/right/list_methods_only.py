"""Arrays become lists, and only lists are asked: len, min, max and count."""


def describe(images, labels):
    rows = [row for image in images.tolist() for row in image]
    digits = list(map(int, labels))
    answer = {"n": len(images.tolist()), "height": len(images.tolist()[0]), "width": len(rows[0])}
    answer["dtype"] = images.dtype.name
    answer["min"] = min(min(row) for row in rows)
    answer["max"] = max(max(row) for row in rows)
    answer["class_counts"] = [digits.count(d) for d in range(10)]
    return answer
