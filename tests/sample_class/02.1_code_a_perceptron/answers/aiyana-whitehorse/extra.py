line = "epoch 0: the loss is 0.693147, the weights are 0 0 0, the bias is 0\n" * 1000
for i in range(740):
    print(line)
