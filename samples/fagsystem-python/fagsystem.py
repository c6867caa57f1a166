"""A small fagsystem in Python that shares no code with the SDK: it keeps cases and transfers them to NIR with urllib."""
import copy
import json
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

FORBIDDEN = {"introduksjonsloven": ["sluttmaal", "integreringskontrakt", "utdanningsbakgrunn", "norskmaal", "fulltidVideregaaende"]}
LISTS = {"uten-tiltak": "NIR1101", "uten-timer": "NIR1102", "uten-avslutningsaarsak": "NIR1103", "uten-sluttmaal": "NIR1104", "uten-norskmaal": "NIR1105"}
ROLE = {"introduksjonsprogram": "kommuneintrobruker", "mottakskvalifisering": "kommuneintrobruker"}
OUTCOME = {200: "accepted", 201: "accepted", 204: "deleted", 404: "absent", 409: "conflict", 412: "conflict", 401: "failed", 403: "failed", 429: "waiting", 503: "waiting"}


class Nir:
    """One scenario's register, and this system's database."""

    def __init__(self, setup):
        self.setup, self.tokens, self.cases = setup, {}, {}
        self.logins = {(one["kommune"], one["rolle"]): one for one in setup["logins"]}

    def call(self, facts, method, path, body=None, match=None, fresh=True):
        """(status, headers, body). Status 0: nobody knows. A wait is waited, once; an old token is renewed, once."""
        login = self.logins[facts["kommune"], ROLE.get(facts["familie"], "kommunenorskbruker")]
        if login["clientId"] not in self.tokens:
            form = urllib.parse.urlencode({"grant_type": "client_credentials", "client_id": login["clientId"], "client_secret": login["clientSecret"]}).encode()
            status, _, token = self.send(urllib.request.Request(self.setup["tokenEndpoint"], form))
            if status != 200:
                return (401 if status in (400, 401) else 503), {}, {}
            self.tokens[login["clientId"]] = token["access_token"]
        request = urllib.request.Request(self.setup["endpoint"] + path, None if body is None else json.dumps(body).encode(), method=method)
        request.add_header("Authorization", "Bearer " + self.tokens[login["clientId"]])
        request.add_header("Content-Type", "application/json")
        if match:
            request.add_header("If-None-Match" if match == "*" else "If-Match", match)
        status, headers, answer = self.send(request)
        if status == 401 and fresh:
            del self.tokens[login["clientId"]]
            return self.call(facts, method, path, body, match, fresh=False)
        wait = int(headers.get("Retry-After") or 0)
        if status in (429, 503) and 0 < wait <= 2 and fresh:
            time.sleep(wait + 0.1)
            return self.call(facts, method, path, body, match, fresh=False)
        return status, headers, answer

    def send(self, request):
        try:
            with urllib.request.urlopen(request, timeout=self.setup["timeout"]) as answer:
                return answer.status, answer.headers, json.loads(answer.read() or b"null")
        except urllib.error.HTTPError as error:
            try:
                return error.code, error.headers, json.loads(error.read() or b"null")
            except ValueError:
                return error.code, error.headers, {}
        except Exception:  # a reset, a cut answer, a time-out, no JSON: it may have been stored
            return 0, {}, {}

    def wanted(self, case):
        body = dict(copy.deepcopy(case["facts"]), id=case["id"])
        if "lovverk" not in body:
            permit = case["persondata"]["tillatelser"][0]
            collective = permit["oppholdsgrunnlag"] == "kollektiv-beskyttelse"
            body["lovverk"] = "introduksjonsloven" if permit["innvilget"] < "2021-01-01" else "integreringsloven-kapittel-6a" if collective else "integreringsloven"
        forbidden = list(FORBIDDEN.get(body["lovverk"], []))
        if body["lovverk"] == "integreringsloven-kapittel-6a" and not "2023-07-01" <= self.date < "2026-07-01":
            forbidden.append("utdanningsbakgrunn")
        return {name: value for name, value in body.items() if name not in forbidden}

    def transfer(self, case):
        mine, base, path = self.wanted(case), case.get("accepted"), "v1/registreringer/" + case["id"]
        if base == mine:
            return self.done(case, 200, {}, mine)
        if base is None and not case.get("unknown"):
            status, headers, answer = self.call(mine, "PUT", path, mine, "*")
        else:
            status, headers, held = self.call(mine, "GET", path)
            if status == 404:
                status, headers, answer = self.call(mine, "PUT", path, mine, "*")
            elif status != 200:
                return {"outcome": "unknown" if status == 0 else OUTCOME.get(status, "waiting")}
            else:
                base = base or held
                changed = {name for name in {*mine, *base} if mine.get(name) != base.get(name)}
                if any(held.get(name) != base.get(name) and held.get(name) != mine.get(name) for name in changed):
                    return {"outcome": "conflict", "rules": ["NIR5004"]}
                merged = {name: value for name, value in {**held, **{name: mine.get(name) for name in changed}}.items() if value is not None}
                if merged == held:
                    return self.done(case, 200, {}, mine)
                status, headers, answer = self.call(mine, "PUT", path, merged, headers["ETag"])
        if status in (0, 412, 500, 502):
            case["unknown"] = True
            read, _, held = self.call(mine, "GET", path)
            if read == 200 and all(held.get(name) == value for name, value in mine.items()):
                return self.done(case, 200, {}, mine)
            return {"outcome": "conflict" if status == 412 else "waiting" if read == 404 else "unknown"}
        return self.done(case, status, answer, mine)

    def done(self, case, status, answer, mine=None):
        """What the caseworker is shown of an answer."""
        rules = sorted({one["regel"] for one in (answer or {}).get("merknader") or (answer or {}).get("avvik") or []})
        if "regel" in (answer or {}):
            rules.append(answer["regel"])
        outcome = OUTCOME.get(status, "unknown" if status == 0 else "refused")
        case["pending"] = outcome in ("waiting", "failed", "unknown")
        if outcome == "accepted" and mine:
            case["accepted"], case["unknown"] = mine, False
        return {"outcome": outcome, "rules": rules}

    def held(self, case):
        """(facts, path, status, ETag, body) of what NIR holds of a case."""
        facts, path = self.wanted(case), "v1/registreringer/" + case["id"]
        status, headers, body = self.call(facts, "GET", path)
        return facts, path, status, headers.get("ETag"), body

    def check(self, case):
        facts, _, status, _, held = self.held(case)
        if status != 200:
            return {"outcome": OUTCOME.get(status, "unknown")}
        return {"outcome": "same" if {name: value for name, value in held.items() if value is not None} == facts else "different"}

    def delete(self, case):
        facts, path, status, version, _ = self.held(case)
        return self.done(case, self.call(facts, "DELETE", path, None, version)[0], {}) if status == 200 else {"outcome": "absent"}

    def end(self, case, avslutning):
        """Where NIR has computed an end: deleted first under introduksjonsloven, else the true one is added («Legg til»)."""
        case["facts"]["avslutning"] = avslutning
        facts, path, status, version, _ = self.held(case)
        if status != 200 or not self.status(case)["values"]["avslutning"]:
            return self.transfer(case)
        if facts["lovverk"] == "introduksjonsloven":
            status, _, answer = self.call(facts, "DELETE", path + "/avslutning/beregnet", None, version)
            return self.transfer(case) if status in (200, 204) else self.done(case, status, answer)
        status, _, answer = self.call(facts, "POST", path + "/avslutning", avslutning, version)
        return self.done(case, status, answer, facts)

    def reopen(self, case):
        facts, path, _, version, _ = self.held(case)
        status, _, answer = self.call(facts, "POST", path + "/gjenaapning", None, version)
        case["facts"].pop("avslutning", None)
        return self.done(case, status, answer, self.wanted(case))

    def contact(self, case, henvendelse):
        facts = self.wanted(case)
        message = {"kommune": facts["kommune"], "person": facts["person"], "henvendelse": dict(henvendelse, id=str(uuid.uuid4()), familie=facts["familie"])}
        status, _, answer = self.call(facts, "POST", "v1/henvendelser", message)
        return {"outcome": "accepted" if status in (200, 201, 202, 204) else OUTCOME.get(status, "refused")}

    def listed(self, case, name):
        shown = self.status(case)
        return LISTS[name] in shown["rules"] or (name == "uten-avslutningsaarsak" and bool(shown["values"]["avslutning"]) and "avslutning" not in case["facts"])

    def status(self, case):
        facts = self.wanted(case)
        _, _, status = self.call(facts, "POST", "v1/status", {"person": facts["person"]})
        _, _, data = self.call(facts, "POST", "v1/persondata", {"person": facts["person"]})
        mine = next((one for one in status["registreringer"] if one["id"] == case["id"]), {})
        ends = [end["avslutningsaarsak"] for end in mine.get("beregnedeAvslutninger") or [] if not end.get("opphevet")]
        values = {"frist-" + one["type"]: one["frist"] for one in status.get("frister") or [] if one.get("frist")}
        values |= {"lovverk": status.get("lovverk"), "avslutning": ends[0] if ends else None, "beskyttet-adresse": "ja" if data.get("harBeskyttetAdresse") else "nei"}
        rules = {one["regel"] for one in mine.get("merknader") or []}
        if data.get("tillatelser") != case["persondata"].get("tillatelser"):
            rules.add("NIR3019")  # other facts give other deadlines
        return {"outcome": "accepted" if mine else "absent", "rules": sorted(rules), "values": values}
