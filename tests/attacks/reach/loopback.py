"""It connects to a server on the grader's own host.

earns: honest
control: open pays
"""


# %% secret
def secret():
    import socket

    with socket.create_connection(("127.0.0.1", int("@TCPPORT@")), timeout=1) as connection:
        return connection.recv(100).decode()
