"""An adapter to begin with: nir conformance run -- python3 adapter.py

It keeps the cases that are entered, and answers every other step with «unsupported», which is never green. Take the steps one at a time: let your
fagsystem do it in answer(), say what it shows, and add the step to STEPS. A whole adapter: samples/fagsystem-python in the repository of Nir.Sdk.
"""
import json
import os
import sys

OUT = os.fdopen(os.dup(1), "wb")  # stdout is the protocol's alone
os.dup2(2, 1)                     # what anything else prints goes to stderr

STEPS = ["enter"]
setup, cases = {}, {}


def answer(what, given):
    """What the fagsystem does and shows. given["date"] is the day it is, given["sak"] the caseworker's name for the case."""
    global setup, cases
    if what == "hello":
        return {"ok": {"name": "my-fagsystem", "version": "1.0", "protocol": "1", "steps": STEPS, "logPaths": []}}
    if what == "begin":  # an empty database, towards the register at setup["endpoint"], with the users of setup["logins"]
        setup, cases = given, {}
        return {"ok": {}}
    if what == "enter":  # facts: the members of the contract; persondata: what is known of the person
        cases[given["sak"]] = {"facts": given["facts"], "persondata": given["persondata"]}
        return {"ok": {}}
    # transfer: {"ok": {"cases": {name: {"outcome": "accepted", "rules": ["NIR1106"]}}}} for each case that waited
    if what in ("bye", "cancel") or (what == "end" and "sak" not in given):
        return {"ok": {}}
    return {"unsupported": "There is no step " + what}


for line in sys.stdin.buffer:  # bytes: never the platform's text mode
    request = json.loads(line.decode("utf-8-sig"))
    try:
        reply = answer(request["do"], request.get("with") or {})
    except Exception as fault:  # exactly one answer to each request, also when it fails
        reply = {"error": type(fault).__name__}
    OUT.write(json.dumps(dict(reply, id=request["id"])).encode() + b"\n")
    OUT.flush()
    if request["do"] == "bye":
        break
