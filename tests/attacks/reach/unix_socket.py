"""It connects to a Unix socket by its path.

earns: honest
control: open pays
"""


# %% secret
def secret():
    import socket

    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(1)
        connection.connect("@SOCKET@")
        return connection.recv(100).decode()
