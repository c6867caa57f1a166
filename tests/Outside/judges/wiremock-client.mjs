// Drives the admin API with WireMock's own client for Node. Prints one line of JSON per step: what was called, and what came back.
// Usage: node wiremock-client.mjs http://127.0.0.1:5080
import { WireMockRestClient } from 'wiremock-rest-client';

const base = process.argv[2].replace(/\/$/, '');
const wireMock = new WireMockRestClient(base, { logLevel: 'silent', continueOnFailure: true });
const id = '00000000-0000-0000-0000-00000000000a';
const step = (name, value) => console.log(JSON.stringify({ name, value: value ?? null }));
const get = async path => (await fetch(base + path)).status;

await wireMock.global.resetAll();
const created = await wireMock.mappings.createMapping({ id, name: 'one', request: { method: 'GET', url: '/one' }, response: { status: 201, body: 'x' } });
step('create', [created.id, created.response.status]);
step('answers', await get('/one'));
step('get', (await wireMock.mappings.getMapping(id)).name);
step('list', (await wireMock.mappings.getAllMappings()).meta.total);
step('update', (await wireMock.mappings.updateMapping(id, { request: { method: 'GET', url: '/one' }, response: { status: 202 } })).response.status);
step('answers after update', await get('/one'));
step('create what is broken', Object.keys(await wireMock.mappings.createMapping({ request: { bodyPatterns: [{ like: 'x' }] } })));
step('get what is not there', await wireMock.mappings.getMapping('00000000-0000-0000-0000-00000000000f'));

await wireMock.mappings.createMapping({ scenarioName: 's', requiredScenarioState: 'Started', newScenarioState: 'two', request: { url: '/s' }, response: { status: 500 } });
await wireMock.mappings.createMapping({ scenarioName: 's', requiredScenarioState: 'two', request: { url: '/s' }, response: { status: 200 } });
const scenario = async () => (await wireMock.scenarios.getAllScenarios()).scenarios.map(s => [s.name, s.state, [...s.possibleStates].sort()]);
step('scenarios', await scenario());
step('first', await get('/s'));
step('scenarios after one step', await scenario());
step('second', await get('/s'));
await wireMock.scenarios.resetAllScenarios();
step('scenarios after reset', await scenario());
await wireMock.scenarios.setScenarioState('s', 'two');
step('after the state is set', await get('/s'));

await get('/no-such-stub?q=1');
const requests = (await wireMock.requests.getAllRequests()).requests;
step('requests', requests.map(r => [r.request.method, r.request.url, r.wasMatched]));
step('one request', (await wireMock.requests.getRequest(requests[0].id)).request.url);
step('count', (await wireMock.requests.getCount({ method: 'GET', url: '/one' })).count);
step('find', (await wireMock.requests.findRequests({ urlPattern: '/s.*' })).requests.map(r => r.url));
step('unmatched', (await wireMock.requests.getUnmatchedRequests()).requests.map(r => r.url));
step('nearest', (await wireMock.requests.getUnmatchedNearMisses()).nearMisses.map(n => [n.request.url, n.stubMapping.request.url !== undefined])[0]);
await wireMock.requests.deleteRequest(requests[0].id);
step('requests after one is deleted', (await wireMock.requests.getAllRequests()).meta.total);
await wireMock.requests.removeRequests({ url: '/one' });
step('requests after some are removed', (await wireMock.requests.getAllRequests()).meta.total);
await wireMock.requests.deleteAllRequests();
step('requests after all are deleted', (await wireMock.requests.getAllRequests()).meta.total);

await wireMock.global.updateGlobalSettings({ fixedDelay: 300 });
const before = Date.now();
await get('/one');
step('delayed by the settings', Date.now() - before >= 290);
await wireMock.global.updateGlobalSettings({ fixedDelay: 0 });

await wireMock.mappings.deleteMapping(id);
step('after delete', await get('/one') === 404);
await wireMock.mappings.resetAllMappings();
step('list after reset', (await wireMock.mappings.getAllMappings()).meta.total);
await wireMock.mappings.createMapping({ request: { url: '/x' } });
await wireMock.mappings.deleteAllMappings();
step('list after all are deleted', (await wireMock.mappings.getAllMappings()).meta.total);
await wireMock.global.resetAll();
step('requests after all is reset', (await wireMock.requests.getAllRequests()).meta.total);
