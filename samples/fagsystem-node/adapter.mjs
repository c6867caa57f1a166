// A small fagsystem in Node that speaks to the harness in JSON lines: nir conformance run -- node samples/fagsystem-node/adapter.mjs
// It enters, corrects, transfers and checks; the rest it answers with «unsupported». docs/stdio.md describes the protocol.
import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";

console.log = console.error; // stdout is the protocol's alone

const steps = ["enter", "correct", "transfer", "check"];
const forbidden = { introduksjonsloven: ["sluttmaal", "integreringskontrakt", "utdanningsbakgrunn", "norskmaal", "fulltidVideregaaende"] };
const outcomes = { 200: "accepted", 201: "accepted", 404: "absent", 409: "conflict", 412: "conflict", 401: "failed", 403: "failed", 429: "waiting", 503: "waiting" };
const intro = ["introduksjonsprogram", "mottakskvalifisering"];
let setup, tokens, cases, date;

const same = (a, b) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = value => Array.isArray(value) ? value.map(sorted) : value && typeof value === "object"
  ? Object.fromEntries(Object.keys(value).filter(key => value[key] != null).sort().map(key => [key, sorted(value[key])])) : value;
const sleep = seconds => new Promise(done => setTimeout(done, seconds * 1000));

async function send(url, options) {
  try {
    const answer = await fetch(url, { ...options, redirect: "error", signal: AbortSignal.timeout(setup.timeout * 1000) });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : answer.status === 204 ? {} : JSON.parse(text) };
  } catch {
    return { status: 0, headers: new Headers(), body: {} }; // a reset, a cut answer, a time-out, no JSON: it may have been stored
  }
}

async function call(facts, method, path, body, match, fresh = true) {
  const role = intro.includes(facts.familie) ? "kommuneintrobruker" : "kommunenorskbruker";
  const login = setup.logins.find(one => one.kommune === facts.kommune && one.rolle === role);
  if (!tokens[login.clientId]) {
    const form = new URLSearchParams({ grant_type: "client_credentials", client_id: login.clientId, client_secret: login.clientSecret });
    const token = await send(setup.tokenEndpoint, { method: "POST", body: form });
    if (token.status !== 200) return { ...token, status: [400, 401].includes(token.status) ? 401 : 503 };
    tokens[login.clientId] = token.body.access_token;
  }
  const headers = { Authorization: `Bearer ${tokens[login.clientId]}`, "Content-Type": "application/json" };
  if (match) headers[match === "*" ? "If-None-Match" : "If-Match"] = match;
  const answer = await send(setup.endpoint + path, { method, headers, body: body && JSON.stringify(body) });
  const wait = Number(answer.headers.get("Retry-After") ?? 0);
  if (answer.status === 401 && fresh) {
    delete tokens[login.clientId];
  } else if (!([429, 503].includes(answer.status) && wait > 0 && wait <= 2 && fresh)) {
    return answer;
  } else {
    await sleep(wait + 0.1);
  }
  return call(facts, method, path, body, match, false);
}

function wanted(one) {
  const body = { ...structuredClone(one.facts), id: one.id };
  const permit = one.persondata.tillatelser?.[0];
  body.lovverk ??= permit.innvilget < "2021-01-01" ? "introduksjonsloven"
    : permit.oppholdsgrunnlag === "kollektiv-beskyttelse" ? "integreringsloven-kapittel-6a" : "integreringsloven";
  for (const name of forbidden[body.lovverk] ?? []) delete body[name];
  if (body.lovverk === "integreringsloven-kapittel-6a" && !(date >= "2023-07-01" && date < "2026-07-01")) delete body.utdanningsbakgrunn;
  return body;
}

async function transfer(one) {
  const mine = wanted(one), path = `v1/registreringer/${one.id}`;
  if (one.accepted && same(one.accepted, mine)) return show(one, { status: 200, body: {} }, mine);
  const held = one.accepted || one.unknown ? await call(mine, "GET", path) : { status: 404 };
  let answer;
  if (held.status === 404) {
    answer = await call(mine, "PUT", path, mine, "*");
  } else if (held.status !== 200) {
    return { outcome: "unknown", rules: [] };
  } else {
    const base = one.accepted ?? held.body;
    const changed = [...new Set([...Object.keys(mine), ...Object.keys(base)])].filter(name => !same([mine[name]], [base[name]]));
    if (changed.some(name => !same([held.body[name]], [base[name]]) && !same([held.body[name]], [mine[name]]))) return { outcome: "conflict", rules: ["NIR5004"] };
    const merged = sorted({ ...held.body, ...Object.fromEntries(changed.map(name => [name, mine[name] ?? null])) });
    answer = same(merged, held.body) ? { status: 200, body: {} } : await call(mine, "PUT", path, merged, held.headers.get("ETag"));
  }
  if (![0, 412, 500, 502].includes(answer.status)) return show(one, answer, mine);
  one.unknown = true;
  const read = await call(mine, "GET", path);
  return read.status === 200 && same(read.body, mine) ? show(one, { status: 200, body: {} }, mine)
    : { outcome: answer.status === 412 ? "conflict" : read.status === 404 ? "waiting" : "unknown", rules: [] };
}

function show(one, answer, mine) {
  const outcome = outcomes[answer.status] ?? "refused";
  one.pending = ["waiting", "failed"].includes(outcome);
  if (outcome === "accepted") Object.assign(one, { accepted: mine, unknown: false });
  return { outcome, rules: [...new Set([...(answer.body.merknader ?? []), ...(answer.body.avvik ?? [])].map(each => each.regel))] };
}

async function check(one) {
  const held = await call(wanted(one), "GET", `v1/registreringer/${one.id}`);
  return { outcome: held.status === 200 ? (same(held.body, wanted(one)) ? "same" : "different") : outcomes[held.status] ?? "unknown" };
}

const patch = (target, changes) => Object.entries(changes).forEach(([name, value]) => {
  if (value === null) delete target[name];
  else if (typeof value === "object" && !Array.isArray(value)) patch(target[name] ??= {}, value);
  else target[name] = value;
});

async function answer(what, given) {
  date = given.date ?? date;
  if (what === "hello") return { ok: { name: "fagsystem-node", version: "1.0", protocol: "1", steps, logPaths: [] } };
  if (what === "begin") [setup, tokens, cases] = [given, {}, {}];
  else if (what === "enter") cases[given.sak] = { id: randomUUID(), facts: given.facts, persondata: given.persondata, pending: true };
  else if (what === "correct") { patch(cases[given.sak].facts, given.changes); cases[given.sak].pending = true; }
  else if (what === "check") return { ok: { cases: { [given.sak]: await check(cases[given.sak]) } } };
  else if (what === "transfer") {
    const shown = {};
    for (const [name, one] of Object.entries(cases)) if (one.pending) shown[name] = await transfer(one);
    return { ok: { cases: shown } };
  } else if (!["bye", "cancel"].includes(what) && !(what === "end" && !given.sak)) return { unsupported: `There is no step ${what}.` };
  return { ok: {} };
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const request = JSON.parse(line.replace(/^\uFEFF/, ""));
  if (request.do === "transfer") process.stdout.write(JSON.stringify({ note: { working: request.id } }) + "\n"); // it may take a while
  const reply = await answer(request.do, request.with ?? {}).catch(fault => ({ error: String(fault) }));
  process.stdout.write(JSON.stringify({ ...reply, id: request.id }) + "\n");
  if (request.do === "bye") break;
}
