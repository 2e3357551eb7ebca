"""The loop is written out with a tape, nothing is compiled, and the history is a dictionary of its own."""

def train_model(model, x, y, epochs=5):
    optimizer = keras.optimizers.Adam()
    loss_of = keras.losses.SparseCategoricalCrossentropy()
    batches = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(len(x)).batch(32)

    @tf.function
    def update(images, digits):
        with tf.GradientTape() as tape:
            outputs = model(images, training=True)
            loss = loss_of(digits, outputs)
        slopes = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(zip(slopes, model.trainable_variables))
        hits = tf.equal(tf.argmax(outputs, axis=1), tf.cast(digits, tf.int64))
        return loss, tf.reduce_sum(tf.cast(hits, tf.float32))

    history = {"loss": [], "accuracy": []}
    for epoch in range(epochs):
        losses, hits = [], 0.0
        for images, digits in batches:
            loss, right = update(images, digits)
            losses.append(float(loss))
            hits += float(right)
        history["loss"].append(np.mean(losses))
        history["accuracy"].append(hits / len(x))
        print("epoch", epoch + 1, "loss", history["loss"][-1], "accuracy", history["accuracy"][-1])
    return history
