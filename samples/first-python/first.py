"""Checks a registration against the law as JSON Schema, and transfers it to NIR. Needs Python 3.9 and python3-jsonschema.

Usage: first.py ENDPOINT CLIENT_ID DUF_NUMMER, with the client's secret in NIR_CLIENT_SECRET.
"""
import json
import os
import sys
import urllib.parse
import urllib.request
import uuid

from jsonschema import Draft202012Validator


def find_broken(validator, registration):
    """The rules that a registration breaks, each with the place: what the validator and the register say too."""
    found = set()
    for error in validator.iter_errors(registration):
        rule, place = "form", [str(part) for part in error.absolute_path]
        at = validator.schema
        for step in error.absolute_schema_path:
            # The name of the last definition on the way is the rule.
            while "$ref" in at:
                rule = at["$ref"].removeprefix("#/$defs/")
                at = validator.schema["$defs"][rule]
            at = at[step]
        if error.validator == "required":  # the place is the missing member's
            place.append(error.message.split("'")[1])
        found.add((rule, "".join("/" + part for part in place)))
    return sorted(found)


def call(method, address, body=None, headers=()):
    request = urllib.request.Request(address, data=body, method=method, headers=dict(headers))
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def main():
    endpoint, client_id, duf_nummer = sys.argv[1:]
    law = Draft202012Validator(call("GET", endpoint + "v1/schema/introduksjonsprogram.json"))
    registration = {
        "familie": "introduksjonsprogram",
        "id": str(uuid.uuid4()),
        "kommune": "9901",
        "person": {"dufNummer": duf_nummer},
        "lovverk": "introduksjonsloven",
        "rettsstilling": "rett-og-plikt",
        "vedtak": [{"vedtakstype": "tildeling-introduksjonsprogram", "vedtaksdato": "2018-04-20", "startdato": "2018-05-02", "sluttdato": "2020-05-01"}],
        "avslutning": {"dato": "2020-05-01", "avslutningsaarsak": "hoeyere-utdanning"},
        "sluttmaal": "arbeid",
    }
    print("first:", find_broken(law, registration))

    # Sluttmål is integreringsloven's, and the tiltak are expected: a remark, which would not be refused.
    del registration["sluttmaal"]
    registration["tiltak"] = [{"tiltakstype": "opplaering-i-norsk", "fra": "2018-05-02", "til": "2020-05-01", "timerPerUke": 15}]
    print("mended:", find_broken(law, registration))

    form = urllib.parse.urlencode(
        {"grant_type": "client_credentials", "client_id": client_id, "client_secret": os.environ["NIR_CLIENT_SECRET"]}).encode()
    token = call("POST", endpoint + "oauth/token", form)["access_token"]
    answer = call("PUT", endpoint + "v1/registreringer/" + registration["id"], json.dumps(registration).encode(),
                  {"Authorization": "Bearer " + token, "Content-Type": "application/json", "If-None-Match": "*"})
    print("accepted as version", answer["versjon"])
    for remark in answer["merknader"]:
        print(" ", remark["regel"], remark["peker"] + ":", remark["tekstEn"])


if __name__ == "__main__":
    main()
