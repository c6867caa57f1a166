// An adapter to begin with: nir conformance run -- node adapter.mjs
//
// It keeps the cases that are entered, and answers every other step with «unsupported», which is never green. Take the steps one at a time: let your
// fagsystem do it in answer(), say what it shows, and add the step to steps. A whole adapter: samples/fagsystem-node in the repository of Nir.Sdk.
import { createInterface } from "node:readline";

console.log = console.error; // stdout is the protocol's alone

const steps = ["enter"];
let setup = {}, cases = {};

// What the fagsystem does and shows. given.date is the day it is, given.sak the caseworker's name for the case.
async function answer(what, given) {
  if (what === "hello") return { ok: { name: "my-fagsystem", version: "1.0", protocol: "1", steps, logPaths: [] } };
  if (what === "begin") { // an empty database, towards the register at setup.endpoint, with the users of setup.logins
    [setup, cases] = [given, {}];
    return { ok: {} };
  }
  if (what === "enter") { // facts: the members of the contract; persondata: what is known of the person
    cases[given.sak] = { facts: given.facts, persondata: given.persondata };
    return { ok: {} };
  }
  // transfer: { ok: { cases: { [name]: { outcome: "accepted", rules: ["NIR1106"] } } } } for each case that waited
  return ["bye", "cancel"].includes(what) || (what === "end" && !given.sak) ? { ok: {} } : { unsupported: `There is no step ${what}.` };
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const request = JSON.parse(line.replace(/^\uFEFF/, ""));
  const reply = await answer(request.do, request.with ?? {}).catch(fault => ({ error: fault.name }));
  process.stdout.write(JSON.stringify({ ...reply, id: request.id }) + "\n");
  if (request.do === "bye") break;
}
