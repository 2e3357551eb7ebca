"""It connects to a Unix socket that has a name but no file.

earns: honest
control: open pays
"""


# %% secret
def secret():
    import socket

    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(1)
        connection.connect("\0@ABSTRACT@")
        return connection.recv(100).decode()
