import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { authorityOf, AZURE_CLI, codeOf, cookieOf, hiddenFields, MANAGEMENT, people, type Answered, type Authority, type Fields, type People } from './authority.ts';

// Under `disclosure: strict` nobody learns by asking which people and applications there are.

let dockgate: TestDockgate;
let authority: Authority;
let directory: People;
let ci: Awaited<ReturnType<People['application']>>;
const ada = { username: 'ada@dockgate', password: 'correct horse battery' };
const GUID = crypto.randomUUID();
before(async () => {
  dockgate = await startDockgate({ tls: true, failedLogins: 1000, failedLoginsPerAddress: 10_000 });
  authority = authorityOf(dockgate);
  directory = await people(dockgate);
  await directory.setTenant({ disclosure: 'strict', passwordGrant: true });
  ci = await directory.application('ci');
  await directory.user(ada.username, ada.password);
});
after(() => directory.close());

const clientCredentials = (fields: Fields) => authority.token({ grant_type: 'client_credentials', scope: MANAGEMENT, client_secret: 'wrong', ...fields });
const byPassword = (fields: Fields) => authority.token({ grant_type: 'password', client_id: AZURE_CLI, scope: MANAGEMENT, password: 'wrong', ...fields });

/** An answer without what was sent, and without what is new in each. */
const shapeOf = ({ status, text, headers }: Answered, ...sent: string[]) => ({
  status,
  cause: headers['x-dockgate-cause'],
  names: Object.keys(headers),
  text: sent
    .reduce((shown, name) => shown.replaceAll(name, 'NAME'), text)
    .replace(/value="[\w-]{43}"/g, 'CSRF')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    .replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ/g, 'TIME'),
});

describe('to a stranger', () => {
  test('an application that exists looks like one that does not, however its id is written', async () => {
    for (const [known, unknown] of [[ci.appId, GUID], [ci.appId.toUpperCase(), GUID.toUpperCase()]] as const) {
      const [wrong, none] = [await clientCredentials({ client_id: known }), await clientCredentials({ client_id: unknown })];
      assert.deepEqual(shapeOf(wrong, known), shapeOf(none, unknown));
      assert.equal(codeOf(wrong), 7000215);
    }
    const bySecretId = await clientCredentials({ client_id: ci.appId, client_secret: ci.secretId });
    assert.deepEqual(shapeOf(bySecretId, ci.appId), shapeOf(await clientCredentials({ client_id: GUID }), GUID));
  });

  test('it does so wherever an application is named', async () => {
    const off = await directory.application('off', { isPublicClient: true });
    await directory.principals.update(directory.tenantId, off.appId, { enabled: false });
    const asks: ((id: string) => Promise<Answered>)[] = [
      (client_id) => authority.token({ grant_type: 'refresh_token', refresh_token: 'x', scope: MANAGEMENT, client_id }),
      (client_id) => byPassword({ client_id, username: ada.username }),
      (client_id) => authority.deviceCode({ client_id }),
      (client_id) => authority.deviceCode({ client_id, client_secret: 'wrong' }),
      (client_id) => authority.token({ grant_type: 'authorization_code', code: 'x', code_verifier: 'x', redirect_uri: 'http://localhost', client_id }),
      (client_id) => authority.send(`/common/oauth2/v2.0/authorize?client_id=${client_id}&redirect_uri=https://evil.example.com/`),
    ];
    for (const ask of asks) {
      const none = shapeOf(await ask(GUID), GUID);
      assert.deepEqual(shapeOf(await ask(ci.appId), ci.appId), none, String(ask));
    }
    assert.equal(codeOf(await authority.deviceCode({ client_id: off.appId })), 7000218);
  });

  test('a person who exists looks like one who does not, to programs and on the page', async () => {
    const names = [ada.username, 'nobody@dockgate'] as const;
    const [known, unknown] = [await byPassword({ username: names[0] }), await byPassword({ username: names[1] })];
    assert.deepEqual(shapeOf(known), shapeOf(unknown));
    assert.equal(codeOf(known), 50126);
    const question = { client_id: AZURE_CLI, response_type: 'code', redirect_uri: 'http://localhost', code_challenge: 'a'.repeat(43), code_challenge_method: 'S256' };
    const page = await authority.send(`/common/oauth2/v2.0/authorize?${new URLSearchParams(question)}`);
    const typed = (username: string) =>
      authority.post('/common/oauth2/v2.0/authorize', { ...hiddenFields(page.text), username, password: 'wrong' }, { cookie: cookieOf(page) });
    assert.deepEqual(shapeOf(await typed(names[0]), names[0]), shapeOf(await typed(names[1]), names[1]));
  });

  test('both cost one slow hash: neither is answered at once', async () => {
    const time = async (username: string) => {
      const took: number[] = [];
      for (let round = 0; round < 15; round += 1) {
        const start = performance.now();
        await byPassword({ username, password: `wrong ${round}` });
        took.push(performance.now() - start);
      }
      return took.toSorted((one, other) => one - other)[7]!;
    };
    const [known, unknown] = [await time(ada.username), await time('nobody@dockgate')];
    assert.ok(known < 3 * unknown && unknown < 3 * known, `${known} ms, ${unknown} ms`);
  });

  test('the owner reads the truth', async () => {
    const answer = await clientCredentials({ client_id: GUID });
    const { openDatabase } = await import('../../src/db/database.ts');
    const database = await openDatabase(`sqlite:${dockgate.data}`, 'journal');
    const id = String(answer.headers['x-ms-correlation-request-id']);
    const event = await database.query.selectFrom('event').select(['cause', 'operation_name']).where('correlation_id', '=', id).executeTakeFirst();
    await database.close();
    assert.deepEqual(event, { cause: 'application-not-registered', operation_name: 'Sign-in' });
  });
});
