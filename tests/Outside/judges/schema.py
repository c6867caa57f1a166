"""Reads registrations, one a line, and answers each with what jsonschema finds by its family's schema, as the first sample of Python reads it."""
import json
import multiprocessing
import sys

from jsonschema import Draft202012Validator

sys.path.insert(0, 'samples/first-python')
from first import find_broken  # noqa: E402

VALIDATORS = {}
for family in ('introduksjonsprogram', 'norskopplaering', 'mottakskvalifisering', 'asylopplaering'):
    with open(f'docs/schema/{family}.json', encoding='utf-8') as file:
        VALIDATORS[family] = Draft202012Validator(json.load(file))


def judge(line):
    registration = json.loads(line)
    broken = {(rule if rule.startswith('NIR') else 'form', place) for rule, place in find_broken(VALIDATORS[registration['familie']], registration)}
    return json.dumps(sorted(f'{rule} {place}' for rule, place in broken))


if __name__ == '__main__':
    lines = [line for line in sys.stdin.read().split('\n') if line]
    with multiprocessing.Pool() as pool:
        print('\n'.join(pool.map(judge, lines, chunksize=100)))
