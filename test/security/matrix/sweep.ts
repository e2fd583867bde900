import assert from 'node:assert/strict';
import type { Answer, Credential } from '../ask.ts';
import { sampleAbove } from './above.ts';
import { makeImage } from '../images.ts';
import { expected, expectedError, SERVED, type Standing } from './expected.ts';
import { actions, isDirectory, isManaging, REPOSITORY, type Action, type How, type Presentation } from './people.ts';
import { beginUpload, managed, samples, seeding, SOME_ID, type Scene } from './samples.ts';
import type { World } from '../world.ts';

// Sends one request to every route and compares status, code, cause and challenge with what is expected.

export interface RouteFacts {
  readonly method: string;
  readonly path: string;
  readonly action: Action;
  /** Name of its sample. */
  readonly key: string;
}

export interface Presented {
  readonly how: How;
  readonly standing: Standing;
  readonly presentation: Exclude<Presentation, 'no token'>;
}

const image = makeImage('the image of the matrix');

/** An upload of the seeder's, for those who may not begin one. */
let foreignUpload = '';

/** Everything in the repository is as a test expects it. */
export async function seed({ ask, seeder }: World): Promise<void> {
  for (const asked of seeding(image)) assert.equal((await ask({ ...asked, as: seeder })).status, 201, asked.path);
  foreignUpload = String((await ask({ ...beginUpload, as: seeder })).headers.location);
}

/** What came of each action: one outcome where all of its routes agree. `requests`: how many were compared. */
export async function sweep(world: World, routes: readonly RouteFacts[], presented: Presented): Promise<{ outcomes: Record<Action, string>; requests: number }> {
  const outcomes = Object.fromEntries(actions.map((action) => [action, new Set<string>()])) as Record<Action, Set<string>>;
  const one = async (route: RouteFacts) => {
    const outcome = await send(world, route, presented);
    outcomes[route.action].add(outcome);
    assert.equal(outcome, wanted(route, presented), `${route.key}, ${presented.how}`);
  };
  const mayPass = (route: RouteFacts) => wanted(route, presented) === SERVED;
  const before = await fingerprint(world);
  await Promise.all(routes.filter((route) => !mayPass(route)).map(one));
  assert.equal(await fingerprint(world), before, `a refused request changed something, ${presented.how}`);
  for (const route of routes.filter(mayPass)) await one(route);
  const told = Object.fromEntries(actions.map((action) => [action, [...outcomes[action]].join(' / ')])) as Record<Action, string>;
  return { outcomes: told, requests: routes.length };
}

const wanted = ({ action }: RouteFacts, { standing, how }: Presented) => expected(standing, how, action);

function send(world: World, route: RouteFacts, presented: Presented): Promise<string> {
  const as = presented.presentation[route.action];
  if (isDirectory(route.action)) return sendDirectory(world, route, as);
  return isManaging(route.action) ? sendManagement(world, route, as) : sendData(world, route, as, presented);
}

async function sendData(world: World, { key, method, action }: RouteFacts, as: Credential | null, presented: Presented): Promise<string> {
  const { ask } = world;
  const sample = samples[key]!;
  const scene: Scene = { image, upload: sample.usesUpload ? await uploadOf(world, as) : '' };
  const answer = await ask({ method, ...sample.ask(scene), as });
  if (answer.status < 400 || answer.status === sample.served) {
    assert.equal(answer.status, sample.served, key);
    if (sample.removes) await seed(world);
    return SERVED;
  }
  checkRefusal(method, answer);
  checkChallenge(answer, expectedError(presented.standing, presented.how), `${key} ${action}`);
  return `${answer.status} ${answer.cause}`;
}

/** An upload is its beginner's own. */
async function uploadOf({ ask }: World, as: Credential | null): Promise<string> {
  const { status, headers } = await ask({ ...beginUpload, as });
  return status === 202 ? String(headers.location) : foreignUpload;
}

async function sendManagement({ ask }: World, route: RouteFacts, as: Credential | null): Promise<string> {
  const { key, method } = route;
  const answer = await ask({ method, ...(managed[key] ?? sampleAbove(route)), as });
  if (!isRefusal(answer)) return SERVED;
  if (method === 'HEAD') return `${answer.status} ${answer.cause}`;
  const { error } = answer.json as { error?: { code: string; additionalInfo: { info: { cause: string; correlationId: string } }[] } };
  assert.equal(error?.additionalInfo[0]?.info.cause, answer.cause);
  assert.equal(error?.additionalInfo[0]?.info.correlationId, answer.correlationId);
  assert.equal(error.code, armCodes[answer.status]);
  return `${answer.status} ${answer.cause}`;
}

const isRefusal = ({ status }: Answer): boolean => status === 401 || status === 403 || status === 429;
const armCodes: Readonly<Record<number, string>> = { 401: 'AuthenticationFailed', 403: 'AuthorizationFailed', 429: 'TooManyRequests' };
const graphCodes: Readonly<Record<number, string>> = { 401: 'InvalidAuthenticationToken', 403: 'Authorization_RequestDenied', 429: 'TooManyRequests' };

/** About objects that are not there: whoever may is told so. */
async function sendDirectory({ ask }: World, { path, method }: RouteFacts, as: Credential | null): Promise<string> {
  const answer = await ask({ method, path: path.replaceAll(/:\w+/g, SOME_ID), as, ...(method === 'GET' || method === 'DELETE' ? {} : { body: {} }) });
  if (!isRefusal(answer)) return SERVED;
  const { error } = answer.json as { error?: { code: string; innerError: Record<string, string> } };
  assert.equal(error?.innerError['request-id'], answer.correlationId);
  assert.equal(error.code, graphCodes[answer.status]);
  return `${answer.status} ${answer.cause}`;
}

/** The body says what the headers say; HEAD has none. */
export function checkRefusal(method: string, { status, text, json, cause, correlationId }: Answer): void {
  if (method === 'HEAD') return assert.equal(text, '');
  const [error] = json.errors ?? [];
  assert.ok(error, text);
  assert.deepEqual([error.cause, error.correlationId], [cause, correlationId]);
  assert.ok(error.message.endsWith(` CorrelationId: ${correlationId}`), error.message);
  if (status === 401 || status === 403) assert.equal(error.code, status === 401 ? 'UNAUTHORIZED' : 'DENIED');
}

function checkChallenge({ status, headers }: Answer, error: string | null, what: string): void {
  const challenge = headers['www-authenticate'];
  if (status !== 401) return assert.equal(challenge, undefined, what);
  assert.match(String(challenge), /^Bearer realm="http:\/\/localhost:\d+\/oauth2\/token",service="localhost:\d+"(,scope="[^"]+")?(,error="[^"]+")?$/, what);
  assert.equal(/error="([^"]+)"/.exec(String(challenge))?.[1] ?? null, error, what);
}

/** All that a request could have changed, as the seeder and this machine's own command line see it. */
async function fingerprint({ ask, seeder, managed: registry, here }: World): Promise<string> {
  const paths = ['', '/_tags', '/_manifests'].map((rest) => `/acr/v1/${REPOSITORY}${rest}`);
  const content = await Promise.all(paths.map((path) => ask({ path, as: seeder })));
  const policy = [];
  for (const path of ['', '/tokens', '/scopeMaps']) policy.push(await registry.send('GET', path).catch(() => 'gone'));
  policy.push(await here.send('GET', '').catch(() => 'gone'));
  // Who is kept out by address reads nothing, the seeder neither; there the policy alone is compared.
  const seen = content.some(({ status }) => status === 403) ? [] : content.map(({ text }) => text);
  return JSON.stringify([seen, policy]);
}
