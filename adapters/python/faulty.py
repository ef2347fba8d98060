"""Starts the sample with one fault of faults.json in it: `faulty.py NAME`; `faulty.py --list` prints the names."""

import json
import os
import sys
import types

HOME = os.path.dirname(os.path.abspath(__file__))


def text_of(name):
    """A file beside this one."""
    with open(os.path.join(HOME, name), encoding="utf-8") as file:
        return file.read()


def faulty_text(fault):
    """The text of the fault's file with the one replacement made."""
    source = text_of(fault["file"])
    found = source.count(fault["line"])
    if found != 1:
        sys.exit(f"{fault['file']} holds the text that {fault['name']} replaces {found} times, not once")
    return source.replace(fault["line"], fault["becomes"])


def load(name, source):
    """Runs a module's text under the module's name, in the place of the file that would be imported."""
    module = sys.modules[name] = types.ModuleType(name)
    exec(compile(source, name, "exec"), vars(module))


def main(arguments):
    """One argument: a fault's name, or --list."""
    known = {fault["name"]: fault for fault in json.loads(text_of("faults.json"))}
    if arguments == ["--list"]:
        print(*known, sep="\n")
        return
    if len(arguments) != 1 or arguments[0] not in known:
        sys.exit("usage: faulty.py --list | NAME, one of\n  " + "\n  ".join(known))
    fault = known[arguments[0]]
    is_in_dealer = fault["file"] == "dealer.py"
    if not is_in_dealer:
        load(fault["file"].removesuffix(".py"), faulty_text(fault))
    load("__main__", faulty_text(fault) if is_in_dealer else text_of("dealer.py"))


if __name__ == "__main__":
    main(sys.argv[1:])
