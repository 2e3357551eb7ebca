"""For each digit the labels that equal it are summed, as bools."""


def describe(images, labels):
    result = {}
    result["n"] = len(images)
    result["height"] = len(images[0])
    result["width"] = len(images[0][0])
    result["dtype"] = f"{images.dtype}"
    result["min"] = int(images.min()) if images.dtype.kind in "ui" else float(images.min())
    result["max"] = int(images.max()) if images.dtype.kind in "ui" else float(images.max())
    result["class_counts"] = [sum(labels == digit) for digit in range(10)]
    return result
