// Reads one number per line and answers each with the validator's verdict: the kind, or "invalid".
const { idnr } = require('@navikt/fnrvalidator');
const lines = require('fs').readFileSync(0, 'utf8').split('\n').filter(line => line.length > 0);
process.stdout.write(lines.map(line => {
  const verdict = idnr(line);
  return verdict.status === 'valid' ? verdict.type : 'invalid';
}).join('\n') + '\n');
