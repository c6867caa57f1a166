"""Speaks to the harness in JSON lines: nir conformance run -- python3 samples/fagsystem-python/adapter.py (docs/stdio.md)."""
import json
import os
import sys
import uuid

OUT = os.fdopen(os.dup(1), "wb")  # stdout is the protocol's alone
os.dup2(2, 1)                     # what anything else prints goes to stderr

from fagsystem import Nir  # noqa: E402

STEPS = ["enter", "correct", "transfer", "end", "reopen", "delete", "check", "status", "contact", "list"]


def patch(target, changes):
    for name, value in changes.items():
        if value is None:
            target.pop(name, None)
        elif isinstance(value, dict):
            patch(target.setdefault(name, {}), value)
        else:
            target[name] = value


class Adapter:
    nir = None

    def hello(self, _):
        return {"name": "fagsystem-python", "version": "1.0", "protocol": "1", "steps": STEPS, "logPaths": []}

    def begin(self, setup):
        self.nir = Nir(setup)
        return {}

    def end_scenario(self, _):
        self.nir = None
        return {}

    def bye(self, _):
        return {}

    cancel = bye

    def enter(self, with_):
        self.nir.cases[with_["sak"]] = {"id": str(uuid.uuid4()), "facts": with_["facts"], "persondata": with_["persondata"], "pending": True}
        return {}

    def correct(self, with_):
        case = self.nir.cases[with_["sak"]]
        patch(case["facts"], with_["changes"])
        case["pending"] = True
        return {}

    def transfer(self, _):
        return {"cases": {name: self.nir.transfer(case) for name, case in self.nir.cases.items() if case["pending"]}}

    def list(self, with_):
        return {"cases": {name: {"outcome": "listed"} for name, case in self.nir.cases.items() if self.nir.listed(case, with_["list"])}}

    def one(self, what, with_, *more):
        return {"cases": {with_["sak"]: getattr(self.nir, what)(self.nir.cases[with_["sak"]], *more)}}

    def answer(self, what, with_):
        if self.nir and "date" in with_:
            self.nir.date = with_["date"]
        if what == "end" and "sak" not in with_:
            return {"ok": self.end_scenario(with_)}
        if what in ("reopen", "delete", "check", "status"):
            return {"ok": self.one(what, with_)}
        if what == "end":
            return {"ok": self.one(what, with_, with_["avslutning"])}
        if what == "contact":
            return {"ok": self.one(what, with_, with_["henvendelse"])}
        if what in ("hello", "begin", "bye", "cancel", "enter", "correct", "transfer", "list"):
            return {"ok": getattr(self, what)(with_)}
        return {"unsupported": "There is no step " + what}


def main():
    adapter = Adapter()
    for line in sys.stdin.buffer:  # bytes: never the platform's text mode
        request = json.loads(line.decode("utf-8-sig"))
        if request["do"] == "transfer":  # it may take a while: ask for more time
            OUT.write(json.dumps({"note": {"working": request["id"]}}).encode() + b"\n")
            OUT.flush()
        try:
            answer = adapter.answer(request["do"], request.get("with") or {})
        except Exception as fault:  # exactly one answer to each request, also when it fails
            answer = {"error": type(fault).__name__ + ": " + str(fault)}
        OUT.write(json.dumps(dict(answer, id=request["id"])).encode() + b"\n")
        OUT.flush()
        if request["do"] == "bye":
            break


main()
