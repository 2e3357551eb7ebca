"""It sends a datagram and waits for the answer.

earns: honest
control: open pays
"""


# %% secret
def secret():
    import socket

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        sender.settimeout(0.8)
        sender.sendto(b"?", ("127.0.0.1", int("@UDPPORT@")))
        return sender.recv(100).decode()
