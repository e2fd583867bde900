import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test, type TestContext } from 'node:test';
import { isAboutRoles } from '../../src/access/actions.ts';
import { graphRoutes } from '../../src/directory/graph/plugin.ts';
import { managementRoutes } from '../../src/management/served-routes.ts';
import { routes as dataRoutes } from '../../src/registry/data-plane.ts';
import { databases } from '../databases/databases.ts';
import { openDataPlane } from '../harness/data-plane.ts';
import { freePort } from '../servers/free-port.ts';
import { openGraph } from '../harness/graph-api.ts';
import { openManagement } from '../harness/management-api.ts';
import { isAbove, routesAboveRegistries, routesFor } from './matrix/above.ts';
import { cases, type Case, type Made } from './matrix/cases.ts';
import { directoryCases } from './matrix/directory-cases.ts';
import { renderMatrix, type Row } from './matrix/render.ts';
import { actions, isDirectory, isManaging, present, REPOSITORY, scopes, type Action, type How, type Presentation } from './matrix/people.ts';
import { managed, samples } from './matrix/samples.ts';
import { seed, sweep, type Presented, type RouteFacts } from './matrix/sweep.ts';
import { FAILED_LOGINS, throttledCases } from './matrix/throttled-cases.ts';
import { openPrincipals, type Principals } from './principals.ts';
import { openWorld, type World } from './world.ts';

// Who may do what: every route × every credential × every way to present it × every state it can be in, by real
// requests to a real server that is never restarted. Rows 3, 7, 12, 16, 20, 24 and 29 of the record of other
// registries' mistakes; classes 1, 2 and 4.

let world: World;
let principals: Principals;
let routes: readonly RouteFacts[];
const rows: Row[] = [];
let requests = 0;

/** Who is asked, and by whom, from now on. */
async function begin(flags: Parameters<typeof openWorld>[0] = {}): Promise<void> {
  const managedIdentityPort = await freePort();
  world = await openWorld({ managedIdentityPort, ...flags });
  principals = await openPrincipals(world, managedIdentityPort);
  await seed(world);
}
async function end(): Promise<void> {
  await principals.close();
  world.close();
}

before(async () => void ([routes] = await Promise.all([listRoutes(), begin()])));
after(end);

test('every route has a sample request, so that a new one cannot be forgotten', () => {
  const keys = routes.map(({ key }) => key);
  assert.deepEqual(keys.toSorted(), [...Object.keys(samples), ...Object.keys(managed), ...routes.filter((route) => isDirectory(route.action) || isAbove(route)).map(({ key }) => key)].toSorted());
  assert.equal(new Set(keys).size, keys.length);
});

test('a challenge asks for exactly what the route needs', async () => {
  for (const { method, key, action } of routes) {
    if (isManaging(action)) continue;
    const { headers } = await world.ask({ method, ...samples[key]!.ask({ image: { config: '', layer: DIGEST, digest: DIGEST, content: '' }, upload: `/v2/${REPOSITORY}/blobs/uploads/x` }) });
    const scope = /scope="([^"]*)"/.exec(String(headers['www-authenticate']))?.[1] ?? null;
    assert.equal(scope, scopes[action], key);
  }
});
const DIGEST = `sha256:${'0'.repeat(64)}`;

describe('who may do what', () => {
  for (const each of [...cases, ...directoryCases]) test(`${each.who}, ${each.state}`, () => run(each));
});

describe('who may do what while somebody guesses', () => {
  before(async () => {
    await end();
    await begin({ failedLogins: FAILED_LOGINS, failedLoginSeconds: 3_600 });
  });
  for (const each of throttledCases) test(`${each.who}, ${each.state}`, () => run(each));
});

test('the answers are the reviewed ones', (t: TestContext) => {
  const path = join(import.meta.dirname, 'matrix.snapshot.md');
  t.assert.fileSnapshot(renderMatrix(rows, routes, requests), path, { serializers: [(text) => text] });
});

async function run(each: Case): Promise<void> {
  const made = await each.make(world, principals);
  const presented = await presentAll(each, made);
  try {
    await made.change?.();
    for (const [how, presentation] of presented) await sweepOne(each, how, presentation);
  } finally {
    await made.undo?.();
  }
}

/** Every presentation is used while it is good: what the server remembers of it must not outlive the change. */
async function presentAll({ hows, state }: Case, { host, ...made }: Made): Promise<[How, Presentation][]> {
  const all: [How, Presentation][] = [];
  for (const how of hows) {
    const presentation = await present({ ask: world.ask, ...made, ...(host ? { host } : {}) }, how);
    all.push([how, presentation]);
    if (presentation === 'no token' || how === 'nothing' || how === 'empty Basic' || (made.pair === null && !made.exchanged)) continue;
    if (how === 'directory token') {
      assert.equal((await world.ask({ path: '/subscriptions', as: presentation.management })).status, 200, `${how}, before it was ${state}`);
      continue;
    }
    const used = await world.ask({ path: '/v2/', as: presentation['sign-in'], ...(host ? { host } : {}) });
    assert.equal(used.status, 200, `${how}, before it was ${state}`);
    await world.ask({ path: `/v2/${REPOSITORY}/manifests/v1`, as: presentation['content/read'], ...(host ? { host } : {}) });
  }
  return all;
}

async function sweepOne({ who, state, standing }: Case, how: How, presentation: Presentation): Promise<void> {
  if (presentation === 'no token') {
    assert.deepEqual([state, how.startsWith('Bearer')], ['anonymous pull off', true]);
    rows.push({ who, state, how, outcomes: Object.fromEntries(actions.map((action) => [action, 'no token'])) as Record<Action, string> });
    return;
  }
  const presented: Presented = { how, standing, presentation };
  const swept = await sweep(world, routesFor(how, routes), presented);
  rows.push({ who, state, how, outcomes: swept.outcomes });
  requests += swept.requests;
}

/** From the lists that the server itself is made of. */
async function listRoutes(): Promise<RouteFacts[]> {
  const plane = await openDataPlane();
  const api = await openManagement(databases[0]![1]);
  const directory = await openGraph(databases[0]![1]);
  try {
    return [
      ...graphRoutes(directory.parts).map(({ method, path, action, named }): RouteFacts => ({
        method, path: `/v1.0${path}`, action: named === 'me' ? 'directory/me' : action.endsWith('/read') ? 'directory/read' : 'directory/write', key: `${method} /v1.0${path}`,
      })),
      ...dataRoutes(plane.parts).map(({ method, path, action }) => ({ method, path, action, key: `${method} ${path}` })),
      ...(await routesAboveRegistries(api.parts)),
      ...managementRoutes(api.parts).map(({ method, path, action }) => ({ method, path, action: isAboutRoles(action) ? ('assigning' as const) : ('management' as const), key: `${method} ${path}` })),
    ];
  } finally {
    await plane.close();
    await api.close();
    await directory.close();
  }
}
