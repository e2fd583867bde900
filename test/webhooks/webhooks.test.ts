import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { after, before, describe, test, type TestContext } from 'node:test';
import { registryPath, webhookPath } from '../../src/contract/address.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { listen } from '../servers/listening.ts';
import { client, type Credential } from '../security/ask.ts';
import { pushImage } from '../security/images.ts';

// Webhooks over HTTP: made, told, listed. What is waited for is a delivery or a row of its list, never a time.

let dockgate: TestDockgate;
let owner: Credential;
let asking: ReturnType<typeof client>;
before(async () => {
  dockgate = await startDockgate();
  asking = client(dockgate.port);
  owner = [dockgate.owner.userName, dockgate.owner.password];
});
after(() => asking.close());

const manage = (method: string, path: string, body?: object) => asking.ask({ method, path: `${path}?api-version=2023-07-01`, as: owner, ...(body ? { body } : {}) });
const make = async (name: string, properties: object) => {
  const answer = await manage('PUT', webhookPath('dockgate', name), { location: 'local', properties });
  assert.equal(answer.status, 201, answer.text);
  return answer;
};
const push = (repository: string, ...tags: string[]) => pushImage({ ask: asking.ask, as: owner }, repository, `${repository} ${tags.join()}`, ...tags);

interface Told {
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
  readonly content: Record<string, Record<string, string> & string>;
}

/** A target that answers each delivery, and hands over the next one that came. */
async function target(t: TestContext, answer: (response: ServerResponse, count: number) => unknown = (response) => response.end('thanks')) {
  const told: Told[] = [];
  let arrived = Promise.withResolvers<void>();
  const port = await listen(t, createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      told.push({ headers: request.headers, text, content: JSON.parse(text) as Told['content'] });
      answer(response, told.length);
      arrived.resolve();
    });
  }));
  let seen = 0;
  return {
    uri: `http://127.0.0.1:${port}/hook?key=hidden`,
    told,
    async next(): Promise<Told> {
      while (told.length <= seen) {
        await arrived.promise;
        arrived = Promise.withResolvers();
      }
      return told[seen++]!;
    },
  };
}

interface Event {
  readonly id: string;
  readonly attempts: number;
  readonly nextAttempt?: string;
  readonly eventRequestMessage: { headers: Record<string, string>; requestUri: string; content: { action: string } };
  readonly eventResponseMessage?: { statusCode: string; content: string; reasonPhrase: string };
}

/** The list, once the newest of its entries is as wanted. */
async function eventsOf(name: string, isWanted: (event: Event) => boolean): Promise<readonly Event[]> {
  for (;;) {
    const { value } = (await manage('POST', `${webhookPath('dockgate', name)}/listEvents`)).json as { value: readonly Event[] };
    if (value[0] && isWanted(value[0])) return value;
  }
}

describe('a webhook', () => {
  test('is told of pushes and deletions, in ACR’s words and signed', async (t) => {
    const there = await target(t);
    await make('builds', { serviceUri: there.uri, customHeaders: { Authorization: 'Bearer of the target' }, actions: ['push', 'delete'], scope: 'team/app:*' });
    const { json } = await manage('POST', `${webhookPath('dockgate', 'builds')}/getCallbackConfig`);
    const { signingSecret, ...config } = json as Record<string, unknown>;
    assert.deepEqual(config, { serviceUri: there.uri, customHeaders: { Authorization: 'Bearer of the target' } });

    await push('elsewhere/app', '1.0');
    const { digest, content: manifest } = await push('team/app', '1.0');
    const { headers, text, content } = await there.next();
    assert.equal(headers.authorization, 'Bearer of the target');
    const signature = createHmac('sha256', String(signingSecret)).update(`${headers['x-dockgate-timestamp'] as string}.${text}`).digest('hex');
    assert.equal(headers['x-dockgate-signature'], `sha256=${signature}`);
    const { mediaType, size, ...rest }: Record<string, string> = content['target']!;
    assert.deepEqual([content['action'], rest['digest'], rest['repository'], rest['tag'], Number(size)], ['push', digest, 'team/app', '1.0', manifest.length]);
    assert.equal(mediaType, 'application/vnd.oci.image.manifest.v1+json');
    assert.deepEqual([content['actor']!['name'], content['request']!['method']], [dockgate.owner.userName, 'PUT']);
    const why = await asking.ask({ path: `${registryPath('dockgate')}/why/${content['request']!['id']}`, as: owner });
    assert.equal((why.json as { repository: string }).repository, 'team/app');

    assert.equal((await asking.ask({ method: 'DELETE', path: `/v2/team/app/manifests/${digest}`, as: owner })).status, 202);
    const deleted = await there.next();
    assert.deepEqual([deleted.content['action'], deleted.content['target']!['digest'], deleted.content['target']!['size']], ['delete', digest, undefined]);
  });

  test('keeps its secrets: its resource and its events show none', async (t) => {
    const there = await target(t, (response) => response.end('x'.repeat(5_000)));
    const made = await make('secretive', { serviceUri: there.uri, customHeaders: { 'X-Key': 'very secret' }, actions: ['push'] });
    const { json } = await manage('POST', `${webhookPath('dockgate', 'secretive')}/ping`);
    assert.deepEqual(JSON.parse((await there.next()).text), { id: (json as { id: string }).id, timestamp: JSON.parse(there.told[0]!.text).timestamp, action: 'ping' });
    const [event] = await eventsOf('secretive', ({ eventResponseMessage: answer }) => answer !== undefined);
    assert.deepEqual([event!.attempts, event!.eventResponseMessage!.statusCode, event!.eventResponseMessage!.content], [1, '200', 'x'.repeat(1_024)]);
    assert.equal(event!.eventRequestMessage.headers['X-Key'], '***');
    for (const shown of [made.text, JSON.stringify(event)]) assert.doesNotMatch(shown, /very secret|hidden/);
  });

  test('is tried again later where that may help, and not where it will not', async (t) => {
    const busy = await target(t, (response) => response.writeHead(503).end('later'));
    await make('refusing', { serviceUri: (await target(t, (response) => response.writeHead(410).end('gone'))).uri, actions: ['push'], scope: 'never' });
    await make('retrying', { serviceUri: busy.uri, actions: ['push'], scope: 'never' });
    for (const name of ['retrying', 'refusing']) await manage('POST', `${webhookPath('dockgate', name)}/ping`);
    const [again] = await eventsOf('retrying', ({ eventResponseMessage: answer }) => answer !== undefined);
    assert.deepEqual([again!.eventResponseMessage!.statusCode, again!.eventResponseMessage!.content], ['503', 'later']);
    assert.ok(Date.parse(again!.nextAttempt!) > Date.now());
    const [gone] = await eventsOf('refusing', ({ eventResponseMessage: answer }) => answer !== undefined);
    assert.deepEqual([gone!.eventResponseMessage!.statusCode, gone!.nextAttempt], ['410', undefined]);
    // The pause is over.
    dockgate.clock.ahead += 10_000;
    await busy.next();
    await busy.next();
    assert.equal((await eventsOf('retrying', ({ attempts, eventResponseMessage: answer }) => attempts === 2 && answer !== undefined)).length, 1);
  });

  test('that hangs, or is at an address that is not allowed, delays no other', async (t) => {
    const hanging = await target(t, () => {});
    const quick = await target(t);
    await make('hanging', { serviceUri: hanging.uri, actions: ['push'], scope: 'busy/app:*' });
    await make('inside', { serviceUri: 'http://10.0.0.1/', actions: ['push'], scope: 'busy/app:*' });
    await make('quick', { serviceUri: quick.uri, actions: ['push'], scope: 'busy/app:*' });
    await push('busy/app', ...Array.from({ length: 5 }, (_, index) => `v${index}`));
    for (let count = 0; count < 5; count += 1) await quick.next();
    assert.equal(hanging.told.length <= 2, true, 'one that hangs has two places');
    const [refused] = await eventsOf('inside', ({ eventResponseMessage: answer }) => answer !== undefined);
    assert.match(refused!.eventResponseMessage!.reasonPhrase, /10\.0\.0\.1 is a private address/);
  });

  test('that is off, or was deleted, is told nothing', async (t) => {
    const [off, on] = [await target(t), await target(t)];
    await make('offoff', { serviceUri: off.uri, actions: ['push'], status: 'disabled' });
    await make('deleted', { serviceUri: off.uri, actions: ['push'] });
    await make('onlatest', { serviceUri: on.uri, actions: ['push'], scope: 'quiet/app' });
    assert.equal((await manage('DELETE', webhookPath('dockgate', 'Deleted'))).status, 200);
    assert.equal((await manage('DELETE', webhookPath('dockgate', 'deleted'))).status, 204);
    await push('quiet/app', '1', 'latest');
    assert.equal((await on.next()).content['target']!['tag'], 'latest');
    assert.deepEqual([off.told.length, on.told.length], [0, 1]);
  });

  test('is shown, listed and changed', async () => {
    const properties = { serviceUri: 'https://example.com/a', actions: ['push'], scope: 'shown/app:1.0' };
    assert.deepEqual((await make('shown', properties)).json, {
      id: webhookPath('dockgate', 'shown'), name: 'shown', type: 'Microsoft.ContainerRegistry/registries/webhooks', location: 'local', tags: {},
      properties: { status: 'enabled', scope: 'shown/app:1.0', actions: ['push'], provisioningState: 'Succeeded' },
    });
    const changed = await manage('PATCH', webhookPath('dockgate', 'shown'), { tags: { team: 'a' }, properties: { status: 'disabled', actions: ['delete', 'push'] } });
    assert.deepEqual((changed.json as { properties: object }).properties, { status: 'disabled', scope: 'shown/app:1.0', actions: ['delete', 'push'], provisioningState: 'Succeeded' });
    assert.deepEqual((await manage('GET', webhookPath('dockgate', 'SHOWN'))).json, changed.json);
    const { value } = (await manage('GET', `${registryPath('dockgate')}/webhooks`)).json as { value: { name: string }[] };
    assert.ok(value.some(({ name }) => name === 'shown'));
    const config = (await manage('POST', `${webhookPath('dockgate', 'shown')}/getCallbackConfig`)).json as Record<string, unknown>;
    assert.equal(config['serviceUri'], properties.serviceUri);
    assert.equal((await manage('GET', webhookPath('dockgate', 'nothere'))).status, 404);
  });

  test('that is wrong is refused with the field', async () => {
    const wrong: [properties: object, message: RegExp][] = [
      [{ actions: ['push'] }, /properties\.serviceUri: it is missing/],
      [{ serviceUri: 'ftp://x', actions: ['push'] }, /properties\.serviceUri: it does not begin/],
      [{ serviceUri: 'https://a:b@x/', actions: ['push'] }, /properties\.serviceUri: it holds a user name/],
      [{ serviceUri: 'https://x/', actions: [] }, /properties\.actions: it is smaller/],
      [{ serviceUri: 'https://x/', actions: ['push', 'chart_push'] }, /properties\.actions\[1\]: charts are pushed as images are/],
      [{ serviceUri: 'https://x/', actions: ['quarantine'] }, /properties\.actions\[0\]: images are not kept in quarantine/],
      [{ serviceUri: 'https://x/', actions: ['push'], scope: 'App' }, /properties\.scope: .*a scope is REPOSITORY:TAG/],
      [{ serviceUri: 'https://x/', actions: ['push'], customHeaders: { Host: 'y' } }, /properties\.customHeaders: the header Host is not to be chosen/],
      [{ serviceUri: 'https://x/', actions: ['push'], customHeaders: { a: 'b\r\nc: d' } }, /properties\.customHeaders: a name or a value/],
    ];
    for (const [properties, message] of wrong) {
      const answer = await manage('PUT', webhookPath('dockgate', 'wrong'), { location: 'local', properties });
      assert.equal(answer.status, 400, answer.text);
      assert.match((answer.json as { error: { message: string } }).error.message, message);
    }
    const badName = await manage('PUT', webhookPath('dockgate', 'abc'), { properties: { serviceUri: 'https://x/', actions: ['push'] } });
    assert.match(badName.text, /name: it must have 5 to 50 letters and digits/);
  });
});
