"""Starts the sample with one fault of faults.json in it: `faulty.py NAME`; `faulty.py --list` prints the names."""

import json
import os
import runpy
import shutil
import sys
import tempfile

HOME = os.path.dirname(os.path.abspath(__file__))


def faults():
    """The catalogue, by name."""
    with open(os.path.join(HOME, "faults.json"), encoding="utf-8") as catalogue:
        return {fault["name"]: fault for fault in json.load(catalogue)}


def plant(fault, folder):
    """Copies the sample into a folder with the one replacement made."""
    for name in os.listdir(HOME):
        if name.endswith(".py"):
            shutil.copy(os.path.join(HOME, name), folder)
    path = os.path.join(folder, fault["file"])
    with open(path, encoding="utf-8") as file:
        source = file.read()
    found = source.count(fault["line"])
    if found != 1:
        sys.exit(f"{fault['file']} holds the text that {fault['name']} replaces {found} times, not once")
    with open(path, "w", encoding="utf-8") as file:
        file.write(source.replace(fault["line"], fault["becomes"]))


def main(arguments):
    """One argument: a fault's name, or --list."""
    known = faults()
    if arguments == ["--list"]:
        print(*known, sep="\n")
        return
    if len(arguments) != 1 or arguments[0] not in known:
        sys.exit("usage: faulty.py --list | NAME, one of\n  " + "\n  ".join(known))
    sys.dont_write_bytecode = True
    with tempfile.TemporaryDirectory() as folder:
        plant(known[arguments[0]], folder)
        sys.path.insert(0, folder)
        runpy.run_path(os.path.join(folder, "dealer.py"), run_name="__main__")


if __name__ == "__main__":
    main(sys.argv[1:])
