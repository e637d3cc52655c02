"""A plugin that does what it is told to do wrong, in Python: by the first word
of a file. Any other word is answered as it should be."""

import base64
import json
import os
import sys


def attempt(word, path):
    """Tries what a wall should refuse."""
    if word == "read":
        open("/etc/passwd").close()
    elif word == "list":
        os.listdir("/")
    elif word == "secret":
        open(path).close()
    elif word == "write":
        open("written", "w").close()
    elif word == "tcp":
        import socket
        socket.create_connection(("127.0.0.1", 1))
    elif word == "udp":
        import socket
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    elif word == "unix":
        import socket
        socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    elif word == "fork":
        if os.fork() == 0:
            os._exit(0)
    elif word == "exec":
        import subprocess
        subprocess.run(["/bin/true"])
    elif word == "thread":
        import threading
        threading.Thread(target=print).start()
    elif word == "signal":
        os.kill(os.getppid(), 0)
    elif word == "code":
        import mmap
        mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    elif word == "rlimit":
        import resource
        resource.setrlimit(resource.RLIMIT_CPU, (1, 1))
    elif word == "library":
        import csv, datetime, decimal, hashlib, re, statistics, zipfile  # noqa: F401, E401
    else:
        return False
    return True


def obey(word, path):
    """Does not always come back; may have something to say when it does."""
    try:
        if attempt(word, path):
            return "done"
    except PermissionError:
        return "refused: PermissionDenied"
    except (RuntimeError, ValueError) as error:
        return f"refused: {type(error).__name__}"
    if word == "environ":
        return " ".join(f"{name}={value}" for name, value in sorted(os.environ.items()))
    if word == "exit":
        sys.exit(3)
    if word == "become":
        os.execv("/bin/true", ["true"])
    if word == "allocate":
        bytearray(10 << 30)
    while word == "hang":
        pass
    if word == "print":
        print("this is not an answer", flush=True)
    while word == "endless":
        sys.stdout.write("x" * (1 << 20))
    return "0"


def answer(question):
    if question["ask"] == "describe":
        return {
            "answer": "description",
            "id": "misbehaving",
            "title": "Misbehaving in Python",
            "version": "1.0.0",
            "protocol": 1,
            "offers": [],
            "languages": ["en"],
        }
    words = base64.b64decode(question["files"][0]).decode().split()
    word, path = words[0], words[-1]
    if word == "raise":
        return {"answer": "failure", "message": "as told"}
    said = {"code": word, "line": None, "column": None, "text": obey(word, path)}
    batch = dict(EMPTY, answer="batch", warnings=[said])
    return [batch, batch] if word == "twice" else batch


EMPTY = {"participation": [], "results": [], "columns": [], "refused": [], "rows": 0}

for line in sys.stdin:
    answers = answer(json.loads(line))
    for one in answers if isinstance(answers, list) else [answers]:
        sys.stdout.write(json.dumps(one) + "\n")
    sys.stdout.flush()
