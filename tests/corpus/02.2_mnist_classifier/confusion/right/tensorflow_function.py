"""TensorFlow has such a matrix, and a tensor comes back; a mask leaves the diagonal out."""

def confusion_matrix(y_true, y_pred, k=10):
    return tf.math.confusion_matrix(y_true, y_pred, num_classes=k)


def most_confused(cm):
    masked = np.ma.masked_array(cm, mask=np.eye(len(cm), dtype=bool))
    place = masked.argmax(fill_value=-1)
    return [int(part) for part in np.unravel_index(place, cm.shape)]
