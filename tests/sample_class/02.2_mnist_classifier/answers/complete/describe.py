def describe(images, labels):
    return dict(
        n=images.shape[0],
        height=images.shape[1],
        width=images.shape[2],
        dtype=images.dtype.name,
        min=int(np.min(images)) if images.dtype.kind in "iu" else float(np.min(images)),
        max=int(np.max(images)) if images.dtype.kind in "iu" else float(np.max(images)),
        class_counts=[int((labels == digit).sum()) for digit in range(10)],
    )
