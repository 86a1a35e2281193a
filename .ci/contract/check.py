"""Lets schemathesis ask the embedded stack whatever openapi.yaml says, and prints what it was answered.

Ends with 1 if a check finds something, or a success or refusal that is documented was not reached.
"""

import collections
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import yaml

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
SCHEMATHESIS = pathlib.Path(sys.executable).with_name("schemathesis")

# Which newsroom and scopes each key of hooks.py has.
KEYS = {
    "all": ("demo", "read,write,publish,admin"),
    "read": ("demo", "read"),
    "write": ("demo", "write"),
    "admin": ("demo", "admin"),
    "agent": ("gull", "write,publish,admin"),
    "settings": ("harbour", "admin"),
    "keys": ("lantern", "admin"),
    "hooks": ("beacon", "admin"),
    "told": ("pier", "write,admin"),
    "full": ("skerry", "admin"),
    "sources": ("ostervik", "admin"),
}
# What no single client can make happen; a test of the use case does.
BY_OTHERS = {
    ("DELETE /releases/{id}/previews/{preview}", "409"): "others change the preview each time",
    ("DELETE /keys/{key}", "409"): "others change the key each time",
    ("POST /webhook-endpoints/{endpoint}/secret", "409"): "others change the endpoint each time",
    ("POST /webhook-endpoints/{endpoint}/deliveries/{sequence}/replay", "409"): "others change the delivery each time",
    ("DELETE /webhook-sources/{source}", "409"): "others change the source each time",
}


def start(data, log):
    command = [ROOT / "dateline", "up", "--port", "0", "--site-port", "0", "--data", data]
    stack = subprocess.Popen(command, stdout=log.open("w"), stderr=subprocess.STDOUT)
    while "\nReady." not in log.read_text():
        if stack.poll() is not None:
            sys.exit(log.read_text() + "ci: the stack does not start")
        time.sleep(0.2)
    return stack


def address(data):
    return re.search(r"^export DATELINE_URL='?([^'\n]*)", (data / "env").read_text(), re.MULTILINE).group(1)


def make_key(data, newsroom, scopes):
    command = [ROOT / "dateline", "key", "--newsroom", newsroom, "--scopes", scopes, "--data", data]
    made = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return made.stdout.split()[-1]


def ask(url, keys, reached, options):
    command = [SCHEMATHESIS, "--config-file", HERE / "schemathesis.toml", "run", ROOT / "openapi.yaml", "--url", url]
    environment = {
        **os.environ,
        "SCHEMATHESIS_HOOKS": "hooks",
        "PYTHONPATH": str(HERE),
        "PYTHONDONTWRITEBYTECODE": "1",
        "DATELINE_URL": url,
        "CONTRACT_KEYS": json.dumps(keys),
        "CONTRACT_REACHED": str(reached),
    }
    return subprocess.run([*command, "--checks", "all", *options], env=environment, cwd=reached.parent).returncode


def print_table(reached):
    """Prints how often each operation answered each status, and returns what is documented and was not reached."""
    answers = collections.Counter(tuple(json.loads(line)) for line in reached.read_text().splitlines())
    document = yaml.safe_load((ROOT / "openapi.yaml").read_text(encoding="utf-8"))
    documented = {
        f"{method.upper()} {path}": set(operation["responses"])
        for path, item in document["paths"].items()
        for method, operation in item.items()
        if method != "parameters"
    }
    statuses = sorted({status for each in documented.values() for status in each if status < "500"})
    wide = max(len(operation) for operation in documented)
    print(f"\n{'':{wide}}" + "".join(f"{status:>6}" for status in statuses))
    missing = []
    for operation, known in documented.items():
        cells = []
        for status in statuses:
            times = answers[operation, int(status)]
            wanted = status in known and (operation, status) not in BY_OTHERS
            if wanted and not times:
                missing.append(f"{operation} {status}")
            cells.append(str(times) if times else "NONE" if wanted else "-" if status in known else "")
        print(f"{operation:{wide}}" + "".join(f"{cell:>6}" for cell in cells))
    print(f"{sum(answers.values())} requests; not reached (-) by one client:", "; ".join(
        f"{operation} {status}, {why}" for (operation, status), why in BY_OTHERS.items()
    ))
    return missing


def main():
    with tempfile.TemporaryDirectory() as folder:
        data = pathlib.Path(folder) / "data"
        reached = pathlib.Path(folder) / "reached"
        stack = start(data, pathlib.Path(folder) / "log")
        try:
            keys = {name: make_key(data, *which) for name, which in KEYS.items()}
            found = ask(address(data), keys, reached, sys.argv[1:])
        finally:
            stack.terminate()
            stack.wait()
        missing = print_table(reached)
        if missing:
            print("documented and not reached:", *missing, sep="\n  ")
        sys.exit(1 if found or missing else 0)


if __name__ == "__main__":
    main()
