"""Reads one number per line and answers each with the validator's verdict. The first line is the day it judged on."""
import datetime
import sys

from stdnum.no import fodselsnummer

print(datetime.date.today().isoformat())
print('\n'.join('valid' if fodselsnummer.is_valid(line) else 'invalid' for line in sys.stdin.read().split('\n') if line))
