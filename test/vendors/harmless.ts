import assert from 'node:assert/strict';
import type { Examined } from './examine-at.ts';
import type { Situation } from './simulation.ts';

/** What no examination may do, whatever it is told and whoever answers. */
export function assertHarmless({ recorded, simulation, world }: Examined, { doing = 'pull', login = simulation.login }: Omit<Situation, 'cause'>): void {
  const toRegistry = recorded.filter(({ request }) => request.host === simulation.host);
  const toOthers = Map.groupBy(recorded.filter(({ request }) => request.host !== simulation.host), ({ request }) => request.host);
  assert.ok(toRegistry.length <= 8, `${toRegistry.length} requests to the registry`);
  for (const [host, requests] of toOthers) assert.ok(requests.length <= 4, `${requests.length} requests to ${host}`);

  const refusedLogins = recorded.filter(({ request, status }) => request.basic && (status === 401 || status === 403));
  assert.ok(refusedLogins.length <= 1, 'a credential was sent again after it had been refused');
  assert.deepEqual(recorded.filter(({ request }) => request.basic && request.basic.password !== login?.password), [], 'a credential that is not stored');

  const scopes = recorded.flatMap(({ request }) => [...request.query.getAll('scope'), request.form.get('scope') ?? '']);
  if (doing === 'pull') assert.deepEqual(scopes.filter((scope) => /push|delete|\*/.test(scope)), [], 'more than a pull was asked for');
  assert.deepEqual(recorded.filter(({ request }) => request.query.has('offline_token') || request.form.has('access_type')), [], 'a refresh token was asked for');
  assert.deepEqual(world.created, [], 'a repository came into being');

  const layerHosts = recorded.filter(({ request }) => request.query.has('signature'));
  assert.deepEqual(layerHosts.filter(({ request }) => request.headers.authorization !== undefined), [], 'a credential followed a redirect');
  const writing = recorded.filter(({ request }) => !['GET', 'HEAD'].includes(request.method) && request.path.startsWith('/v2/'));
  if (doing !== 'probe-push') assert.deepEqual(writing, [], 'something was written');
  assert.deepEqual(writing.filter(({ request }) => request.method !== 'POST' && request.method !== 'DELETE'), []);
  const uploads = writing.filter(({ request, status }) => request.method === 'POST' && status === 202);
  assert.equal(writing.filter(({ request }) => request.method === 'DELETE').length, uploads.length, 'an upload was left open');
}
