import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { databases } from '../../../test/databases/databases.ts';
import { openManagement, type Answer, type OpenedManagement } from '../../../test/harness/management-api.ts';
import { Refusal } from '../../causes/refusal.ts';
import { registryPath } from '../../contract/address.ts';
import type { EventResource } from '../../contract/event.ts';
import { loginEvent, type EventRow } from '../../journal/event.ts';
import { uuidv7 } from '../../names/uuid.ts';

const dockgate = registryPath('dockgate');

describe('what happened, and why', () => {
  let place: OpenedManagement;
  let served: string;
  let refused: string;
  let foreign: string;
  const get = (path: string) => place.askLocally({ method: 'GET', path });
  const eventOf = ({ status, body }: Answer) => (status === 200 ? (body as unknown as EventResource) : null);

  /** Writes a login event and answers its correlation id. */
  const happen = async (registry: string, { name = 'ci', address = '192.0.2.7', cause }: { name?: string; address?: string; cause?: 'token-password-expired' | 'token-disabled' }, more: Partial<EventRow> = {}) => {
    const receivedAt = new Date();
    const correlationId = uuidv7(receivedAt);
    const facts = { token: name, expiredAt: '2029-01-01T00:00:00.000Z' };
    await place.journal.append({
      ...loginEvent({
        exchange: { correlationId, receivedAt, address, host: 'localhost:5000', scheme: 'http', request: { headers: { 'user-agent': 'docker/28' } } },
        registry: (await place.policy()).registries.get(registry)!,
        identification: { ok: true, subject: { name, credentialId: 'p1' }, credentialKind: 'repository-token', steps: [] },
        decision: { steps: [{ rule: 'expiry', outcome: 'fail', facts }], enough: [{ kind: 'new-password', facts: { token: name } }] },
        refusal: cause ? new Refusal(cause, facts) : null,
        status: cause ? 401 : 200,
        operation: 'Login',
        now: receivedAt,
      }),
      ...more,
    });
    return correlationId;
  };

  before(async () => {
    place = await openManagement(databases[0]![1]);
    await place.askLocally({ method: 'PUT', path: registryPath('other'), body: {} });
    served = await happen('dockgate', {});
    refused = await happen('dockgate', { cause: 'token-password-expired' });
    foreign = await happen('other', { cause: 'token-disabled', name: 'theirs' });
  });
  after(() => place.close());

  test('a refusal is told with its cause, its facts and its whole trace', async () => {
    const event = eventOf(await get(`${dockgate}/why/${refused}`))!;
    assert.deepEqual(
      [event.cause, event.identity, event.callerIpAddress, event.userAgent, event.resultDescription, event.registry, event.credentialId],
      ['token-password-expired', 'ci', '192.0.2.7', 'docker/28', '401', 'dockgate', 'p1'],
    );
    const facts = { token: 'ci', expiredAt: '2029-01-01T00:00:00.000Z' };
    assert.deepEqual(event.facts, { scheme: 'http', ...facts });
    assert.deepEqual(event.trace, {
      steps: [{ rule: 'expiry', outcome: 'fail', facts }],
      enough: [{ kind: 'new-password', facts: { token: 'ci' } }],
    });
  });

  test('what was served has no cause', async () => {
    assert.equal(eventOf(await get(`${dockgate}/why/${served}`))!.cause, null);
  });

  test('an id in capitals is the same id', async () => {
    assert.equal(eventOf(await get(`${dockgate}/why/${refused.toUpperCase()}`))?.correlationId, refused);
  });

  test('the id of another registry is answered as one that never was', async () => {
    const [theirs, never] = [foreign, uuidv7(new Date())];
    const answers = await Promise.all([theirs, never].map((id) => get(`${dockgate}/why/${id}`)));
    const told = answers.map(({ status, body }, index) => {
      const { code, message } = (body as { error: { code: string; message: string } }).error;
      return [status, code, message.replace([theirs, never][index]!, 'ID')];
    });
    assert.deepEqual(told, [[404, 'ResourceNotFound', 'event ID was not found'], [404, 'ResourceNotFound', 'event ID was not found']]);
    assert.equal(eventOf(await get(`${registryPath('other')}/why/${foreign}`))?.identity, 'theirs');
  });

  for (const id of ['x', "' or 1=1 --", '%25', '0'.repeat(36)]) {
    test(`${id} is no correlation id`, async () => assert.equal((await get(`${dockgate}/why/${encodeURIComponent(id)}`)).status, 400));
  }

  test('the last refusal is found, also by address and by name, and what was served is none', async () => {
    const last = await happen('dockgate', { cause: 'token-disabled', name: 'robot', address: '2001:db8::7' });
    await happen('dockgate', { name: 'robot', address: '2001:db8::7' });
    const find = async (query: string) => eventOf(await get(`${dockgate}/why?last${query}`))?.correlationId;
    assert.equal(await find(''), last);
    assert.equal(await find('&subject=ci'), refused);
    assert.equal(await find('&from=192.0.2.7'), refused);
    assert.equal(await find('&from=2001:DB8:0::7'), last);
    assert.equal(await find('&from=192.0.2.7&subject=robot'), undefined);
    assert.equal(await find('&subject=theirs'), undefined);
    for (const query of ['&from=everywhere', '&who=ci', '&subject=a&subject=b', `&subject=${'x'.repeat(300)}`]) {
      assert.equal((await get(`${dockgate}/why?last${query}`)).status, 400, query);
    }
    assert.equal((await get(`${dockgate}/why`)).status, 400);
  });

  test('an event that stands for many refusals says how many, and until when', async () => {
    const id = await happen('dockgate', { cause: 'token-disabled' }, { attempts: 1_234, last_at: '2033-03-04T05:06:07.890Z' });
    const { attempts, lastAt } = eventOf(await get(`${dockgate}/why/${id}`))!;
    assert.deepEqual([attempts, lastAt], [1_234, '2033-03-04T05:06:07.890Z']);
    assert.equal(eventOf(await get(`${dockgate}/why/${refused}`))?.attempts, undefined);
  });

  test('refusals are listed newest first, page after page, since an instant', async () => {
    const since = new Date().toISOString();
    const ids: string[] = [];
    for (let index = 0; index < 103; index += 1) ids.push(await happen('dockgate', { cause: 'token-disabled' }));
    await happen('other', { cause: 'token-disabled' });
    const found: string[] = [];
    for (let link: string | undefined = `${dockgate}/logs/failures?since=${since}`; link; ) {
      const page = (await get(link)).body as unknown as { value: EventResource[]; nextLink?: string };
      found.push(...page.value.map(({ correlationId }) => correlationId));
      link = page.nextLink?.replace('http://localhost:5000', '');
    }
    assert.deepEqual(found, ids.toReversed());
    for (const query of ['', '?since=yesterday', `?since=${since}&$skipToken=x`, `?since=${since}&n=1`]) {
      assert.equal((await get(`${dockgate}/logs/failures${query}`)).status, 400, query);
    }
  });
});
