// Transfers a registration to NIR, corrects it, reads it back, and shows what a refusal looks like.
// Usage: node transfer.js ENDPOINT CLIENT_ID DUF_NUMMER, with the client's secret in NIR_CLIENT_SECRET.
import { randomUUID } from 'node:crypto';
import { regler } from 'nir-types';
import type { Avvik, IntroduksjonsprogramEtterIntegreringsloven, NirProblem, OverfoeringResponse, Registrering, TokenResponse } from 'nir-types';

const [endpoint, clientId, dufNummer] = process.argv.slice(2);
const secret = process.env['NIR_CLIENT_SECRET'];
if (!endpoint || !clientId || !dufNummer || !secret) {
  throw new Error('Give the address, the client id and a DUF-nummer, and the secret in NIR_CLIENT_SECRET.');
}

/** What became of a transfer: a closed set, so that a switch over it misses nothing. */
type Outcome =
  | { readonly kind: 'accepted'; readonly versjon: string; readonly merknader: readonly Avvik[] }
  | { readonly kind: 'refused'; readonly avvik: readonly Avvik[] }
  | { readonly kind: 'conflict'; readonly problem: NirProblem };

const token = await login(endpoint, clientId, secret);

// Under introduksjonsloven `sluttmaal` would be a compiler error here, and so would `rettsstilling: 'rett'`.
const first: IntroduksjonsprogramEtterIntegreringsloven = {
  familie: 'introduksjonsprogram',
  id: randomUUID(),
  kommune: '9901',
  person: { dufNummer },
  lovverk: 'integreringsloven',
  rettsstilling: 'rett-og-plikt',
  vedtak: [{ vedtakstype: 'tildeling-introduksjonsprogram', vedtaksdato: '2026-02-02', startdato: '2026-02-16' }],
  tilbudsdato: '2026-02-02',
  startdato: '2026-02-16',
  sluttmaal: 'fullfoert-videregaaende',
};
const sent = await send(first, null);
show('sent', sent);
if (sent.kind !== 'accepted') {
  process.exit(1);
}

const corrected: IntroduksjonsprogramEtterIntegreringsloven = {
  ...first,
  integreringskontrakt: { inngaatt: '2026-02-16' },
  tiltak: [{ tiltakstype: 'opplaering-i-norsk', fra: '2026-02-16', timerPerUke: 15 }],
};
const correction = await send(corrected, sent.versjon);
show('corrected', correction);

const stored = await read(first.id);
if (stored.familie === 'introduksjonsprogram' && stored.lovverk === 'integreringsloven') {
  console.log(`read back: ${stored.sluttmaal}, ${stored.tiltak?.length ?? 0} tiltak`);
}

// More hours than a week has: no type can see that, and the register refuses it by rule.
const impossible = await send(
  { ...corrected, tiltak: [{ tiltakstype: 'opplaering-i-norsk', fra: '2026-02-16', timerPerUke: 200 }] },
  correction.kind === 'accepted' ? correction.versjon : sent.versjon);
show('impossible', impossible);

function show(what: string, outcome: Outcome): void {
  switch (outcome.kind) {
    case 'accepted':
      console.log(`${what}: accepted as version ${outcome.versjon}`);
      outcome.merknader.forEach(merknad => console.log(`  ${merknad.regel} ${merknad.peker}: ${merknad.tekstEn}`));
      break;
    case 'refused':
      console.log(`${what}: refused`);
      for (const { regel, peker } of outcome.avvik) {
        // A newer register may name a rule that this version does not know.
        const known = regel in regler ? regler[regel as keyof typeof regler] : null;
        console.log(`  ${regel} ${peker}: ${known?.tittelEn ?? 'a rule that is newer than these types'}`);
      }

      break;
    case 'conflict':
      console.log(`${what}: NIR holds version ${outcome.problem.versjon ?? 'unknown'}`);
      break;
  }
}

async function login(address: string, client: string, password: string): Promise<string> {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: client, client_secret: password });
  const answer = await fetch(new URL('oauth/token', address), { method: 'POST', body });
  return ((await answer.json()) as TokenResponse).access_token;
}

async function read(id: string): Promise<Registrering> {
  const answer = await fetch(new URL(`v1/registreringer/${id}`, endpoint), { headers: { Authorization: `Bearer ${token}` } });
  return (await answer.json()) as Registrering;
}

async function send(registrering: Registrering, version: string | null): Promise<Outcome> {
  const answer = await fetch(new URL(`v1/registreringer/${registrering.id}`, endpoint), {
    method: 'PUT',
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      ...(version === null ? { 'If-None-Match': '*' } : { 'If-Match': `"${version}"` }),
    },
    body: JSON.stringify(registrering),
  });
  if (answer.ok) {
    const { versjon, merknader } = (await answer.json()) as OverfoeringResponse;
    return { kind: 'accepted', versjon, merknader };
  }

  const problem = (await answer.json()) as NirProblem;
  return problem.status === 422 ? { kind: 'refused', avvik: problem.avvik ?? [] } : { kind: 'conflict', problem };
}
