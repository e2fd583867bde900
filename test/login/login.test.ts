import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, beforeEach, afterEach, describe, test } from 'node:test';
import { dockerCredentialCommand } from '../../src/cli/commands/docker-credential.ts';
import { loginCommand } from '../../src/cli/commands/login.ts';
import { authorityOf as authorityOfPlace } from '../../src/cli/sign-in/authority.ts';
import { openWeb } from '../../src/cli/sign-in/web.ts';
import { NULL_GUID } from '../../src/names/guid.ts';
import { certificate } from '../samples/certificates.ts';
import { authorityOf, people, type Authority, type People } from '../directory/authority.ts';
import { freePort } from '../servers/free-port.ts';
import { basic, startDockgate, type TestDockgate } from '../harness/harness.ts';
import { startScriptedIssuer, type ScriptedIssuer } from '../servers/oidc-issuer.ts';
import { elsewhere, owner, typeCode, type Elsewhere } from './scene.ts';

// `dockgate login` on a machine that is not the server's, in each way that there is.

let dockgate: TestDockgate;
let authority: Authority;
let directory: People;
let issuer: ScriptedIssuer;
let here: Elsewhere;
let robot: { appId: string; secret: string };
let identityPort: number;
const SUBJECT = 'system:serviceaccount:web:app';

before(async () => {
  identityPort = await freePort();
  dockgate = await startDockgate({ tls: true, managedIdentityPort: identityPort });
  authority = authorityOf(dockgate);
  directory = await people(dockgate);
  issuer = await startScriptedIssuer();
  const made = JSON.parse(await owner(dockgate, 'service-principal', 'create', 'robot', '--role', 'AcrPull', '--json')) as { appId: string; password: string };
  robot = { appId: made.appId, secret: made.password };
  await owner(dockgate, 'role', 'assignment', 'create', '--assignee', 'robot', '--role', 'Reader');
});
after(async () => {
  await issuer.close();
  await directory.close();
});
beforeEach(() => (here = elsewhere(dockgate)));
afterEach(() => here.leave());

const exposed = (out: string) => JSON.parse(out) as { accessToken: string; loginServer: string; username: string };
/** The status of `/v2/` for whoever was logged in. */
const statusOf = async (out: string) => {
  const { accessToken, username } = exposed(out);
  return (await authority.send('/v2/', { headers: { authorization: basic(username, accessToken) } })).status;
};
const secretFile = () => {
  writeFileSync(join(here.home, 'secret'), `${robot.secret}\n`);
  return join(here.home, 'secret');
};
const asRobot = (...more: string[]) => here.type('login', dockgate.host, '--service-principal', robot.appId, ...more);

describe('a service principal', () => {
  test('with its secret gets a token in the shape of az, and is known to further commands until it logs out', async () => {
    const { code, out, err } = await asRobot('--secret-file', secretFile(), '--expose-token');
    assert.equal(code, 0, err);
    assert.deepEqual([exposed(out).loginServer, exposed(out).username], [dockgate.host, NULL_GUID]);
    assert.equal(await statusOf(out), 200);
    assert.ok(!err.includes(exposed(out).accessToken));
    assert.equal((statSync(here.kept).mode & 0o777).toString(8), '600');
    assert.equal((statSync(join(here.kept, '..')).mode & 0o777).toString(8), '700');

    const listed = await here.type('registry', 'show', '--server', dockgate.url, '--json');
    assert.deepEqual([listed.code, (JSON.parse(listed.out) as { name: string }).name], [0, 'dockgate'], listed.err);
    const denied = await here.type('registry', 'update', '--admin', 'on', '--server', dockgate.host);
    assert.deepEqual([denied.code, /registries\/write|AuthorizationFailed|does not have/.test(denied.err)], [1, true], denied.err);

    const left = await here.type('logout', dockgate.host);
    assert.equal(left.out, `The sign-in to ${dockgate.host} is forgotten.`);
    assert.ok(!readFileSync(here.kept, 'utf8').includes(robot.secret));
    const gone = await here.type('registry', 'show', '--server', dockgate.host);
    assert.deepEqual([gone.code, gone.err], [1, `Nobody is signed in to ${dockgate.host} here. Sign in with\n  dockgate login ${dockgate.host}`]);
    assert.match((await here.type('logout', dockgate.host)).err, /No sign-in is kept/);
  });

  test('with its secret in a variable', async () => {
    here.env['AZURE_CLIENT_SECRET'] = robot.secret;
    const { out } = await asRobot('--expose-token');
    assert.equal(await statusOf(out), 200);
  });

  test('hours later, further commands sign in again by themselves', async () => {
    await asRobot('--secret-file', secretFile(), '--expose-token');
    assert.equal((await here.type('registry', 'show', '--server', dockgate.host)).code, 0);
    dockgate.clock.ahead += 4 * 3_600_000;
    const later = await here.type('registry', 'show', '--server', dockgate.host);
    dockgate.clock.ahead = 0;
    assert.equal(later.code, 0, later.err);
  });

  for (const rsa of [true, false])
    test(`with its certificate, ${rsa ? 'of RSA' : 'of an elliptic curve'}`, async () => {
      const made = await certificate({ commonName: 'robot', rsa });
      const file = join(here.home, 'robot.pem');
      writeFileSync(file, made.certificate);
      await owner(dockgate, 'service-principal', 'certificate', 'add', robot.appId, file);
      writeFileSync(file, made.certificate + made.key);
      const { out, err } = await asRobot('--certificate', file, '--expose-token');
      assert.equal(out === '' ? err : await statusOf(out), 200);
      writeFileSync(file, made.certificate);
      assert.match((await asRobot('--certificate', file, '--expose-token')).err, /must hold a certificate and its private key/);
    });

  test('with a wrong secret is told so, and nothing is kept', async () => {
    here.env['AZURE_CLIENT_SECRET'] = 'wrong';
    const { code, out, err } = await asRobot('--expose-token');
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^The sign-in was refused: AADSTS7000215: Invalid client secret/);
    assert.throws(() => statSync(here.kept), /ENOENT/);
  });

  test('without a role on the registry is told what is missing', async () => {
    const stranger = await directory.application('stranger');
    here.env['AZURE_CLIENT_SECRET'] = stranger.secret;
    const { code, err } = await here.type('login', dockgate.host, '--service-principal', stranger.appId, '--expose-token');
    assert.equal(code, 1);
    assert.match(err, new RegExp(`^${dockgate.host} does not let you in: `));
  });
});

describe('a person', () => {
  const userName = 'ada@dockgate';
  before(async () => {
    await directory.user(userName, 'correct horse battery');
    await owner(dockgate, 'role', 'assignment', 'create', '--assignee', userName, '--role', 'AcrPull');
  });
  /** Signs in by a code that is typed between two questions. */
  const byCode = async (fields: Parameters<typeof typeCode>[2]) => {
    const login = loginCommand(async (seconds) => {
      dockgate.clock.ahead += seconds * 1_000;
      await typeCode(authority, /enter the code (\S+)/.exec(here.told())![1]!, fields);
    });
    return here.typeWith(login, dockgate.host, '--expose-token');
  };

  test('types a code in a browser', async () => {
    const { code, out, err } = await byCode({ username: userName, password: 'correct horse battery' });
    assert.equal(code, 0, err);
    assert.match(err, /open the page https:\/\/localhost:\d+\/devicelogin and enter the code/);
    assert.equal(await statusOf(out), 200);
    assert.equal((JSON.parse(readFileSync(here.kept, 'utf8')) as { signIns: Record<string, { way: { kind: string } }> }).signIns[dockgate.host]!.way.kind, 'person');
  });

  test('who refuses in the browser is not signed in', async () => {
    const { code, err } = await byCode({ answer: 'refuse' });
    assert.equal(code, 1);
    assert.match(err, /The sign-in was refused: AADSTS65004/);
  });

  test('with a password, where the tenant allows it', async () => {
    writeFileSync(join(here.home, 'password'), 'correct horse battery');
    const byPassword = () => here.type('login', dockgate.host, '--user', userName, '--password-file', join(here.home, 'password'), '--expose-token');
    assert.match((await byPassword()).err, /The sign-in was refused: AADSTS/);
    await directory.setTenant({ passwordGrant: true });
    assert.equal(await statusOf((await byPassword()).out), 200);
  });
});

describe('a token of another service', () => {
  const claims = (more: object = {}) => ({ sub: SUBJECT, iat: Math.floor(Date.now() / 1000), exp: Math.floor(Date.now() / 1000) + 300, jti: crypto.randomUUID(), ...more });
  before(() => owner(dockgate, 'federated-credential', 'create', 'web-app', '--issuer', issuer.url, '--subject', SUBJECT, '--scope-map', '_repositories_pull'));

  test('opens the registry alone: from a file, and from a variable', async () => {
    // Each counts once.
    writeFileSync(join(here.home, 'token'), `${await issuer.token(claims({ aud: dockgate.host }))}\n`);
    here.env['ID_TOKEN'] = await issuer.token(claims({ aud: dockgate.host }));
    for (const source of [join(here.home, 'token'), 'env:ID_TOKEN']) {
      const { out, err } = await here.type('login', dockgate.host, '--federated-token', source, '--expose-token');
      assert.equal(out === '' ? err : await statusOf(out), 200, source);
    }
    const again = await here.typeWith(dockerCredentialCommand(async () => dockgate.host), 'get');
    assert.deepEqual([again.code, (JSON.parse(again.out) as { Username: string }).Username], [0, NULL_GUID], again.out);
  });

  test('is asked for where GitHub Actions gives it, and is what a service principal proves itself with', async (t) => {
    const asked: string[] = [];
    const github = createServer(async (request, response) => {
      const aud = new URL(request.url!, 'http://localhost').searchParams.get('audience')!;
      asked.push(`${aud} ${request.headers.authorization}`);
      response.end(JSON.stringify({ value: await issuer.token(claims({ aud })) }));
    });
    await new Promise<void>((resolve) => github.listen(0, '127.0.0.1', resolve));
    t.after(() => github.close());
    const login = (...more: string[]) => here.type('login', dockgate.host, '--federated-token', 'github', '--expose-token', ...more);
    assert.match((await login()).err, /it needs "permissions: id-token: write"/);
    here.env['ACTIONS_ID_TOKEN_REQUEST_URL'] = `http://127.0.0.1:${(github.address() as AddressInfo).port}/token?api-version=2.0`;
    here.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] = 'of the job';
    assert.equal(await statusOf((await login()).out), 200);
    const trusted = await openWeb(here.env)(new URL(`/v1.0/applications(appId='${robot.appId}')/federatedIdentityCredentials`, dockgate.url), {
      method: 'POST',
      headers: { authorization: basic(dockgate.owner.userName, dockgate.owner.password), 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'job', issuer: issuer.url, subject: SUBJECT, audiences: ['api://AzureADTokenExchange'] }),
    });
    assert.equal(trusted.status, 201, trusted.text);
    const { out, err } = await login('--service-principal', robot.appId);
    assert.equal(out === '' ? err : await statusOf(out), 200);
    assert.deepEqual(asked, [`${dockgate.host} bearer of the job`, 'api://AzureADTokenExchange bearer of the job']);
  });
});

test('a managed identity, with the secret of its endpoint', async () => {
  await owner(dockgate, 'managed-identity', 'create', 'builder');
  await owner(dockgate, 'role', 'assignment', 'create', '--assignee', 'builder', '--role', 'AcrPull');
  here.env['IDENTITY_HEADER'] = await owner(dockgate, 'managed-identity', 'credential', 'reset', 'builder');
  here.env['IDENTITY_ENDPOINT'] = `http://127.0.0.1:${identityPort}/metadata/identity/oauth2/token`;
  const { out, err } = await here.type('login', dockgate.host, '--managed-identity', '--expose-token');
  assert.equal(out === '' ? err : await statusOf(out), 200);
});

describe('nothing is sent', () => {
  test('to a server whose certificate is not trusted', async () => {
    here.env['SSL_CERT_FILE'] = '';
    const { code, err } = await asRobot('--secret-file', secretFile());
    assert.equal(code, 3);
    assert.match(err, /certs\.d\/localhost:\d+\/ca\.crt/);
  });

  test('to a host that the registry names instead of its own', async (t) => {
    const asked: string[] = [];
    const liar = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.end(JSON.stringify({ token_endpoint: `${dockgate.url}/adfs/oauth2/token` }));
    });
    await new Promise<void>((resolve) => liar.listen(0, '127.0.0.1', resolve));
    t.after(() => liar.close());
    const { port } = liar.address() as AddressInfo;
    const { code, err } = await here.type('login', `http://127.0.0.1:${port}`, '--service-principal', robot.appId, '--secret-file', secretFile());
    assert.equal(code, 1);
    assert.match(err, /sends its clients to https:\/\/localhost:\d+: nothing is sent there/);
    assert.deepEqual(asked, ['GET /organizations/v2.0/.well-known/openid-configuration']);
  });

  test('to anybody but Entra for a registry of Azure', () => {
    const at = (loginServer: string) => authorityOfPlace({ loginServer, origin: `https://${loginServer}` });
    assert.deepEqual(
      ['myregistry.azurecr.io', 'myregistry-abc.azurecr.us', 'myregistry.azurecr.cn', 'registry.example', 'azurecr.io.example'].map(at),
      ['https://login.microsoftonline.com', 'https://login.microsoftonline.us', 'https://login.partner.microsoftonline.cn', 'https://registry.example', 'https://azurecr.io.example'],
    );
  });
});

for (const [argv, words] of [
  [['--user', 'ada@dockgate'], /--user needs --password-file/],
  [['--user', 'a@b', '--managed-identity'], /Give one way to sign in/],
  [['--service-principal', 'x'], /needs --secret-file, AZURE_CLIENT_SECRET, --certificate or --federated-token/],
  [['--secret-file', 'x'], /go with --service-principal/],
  [['--service-principal', 'x', '--secret-file', 'a', '--certificate', 'b'], /Give one of/],
  [['--client-id', 'x'], /goes with --managed-identity/],
] as const)
  test(`dockgate login ${argv.join(' ')} is wrong usage`, async () => {
    const { code, err } = await here.type('login', dockgate.host, ...argv);
    assert.deepEqual([code, words.test(err)], [2, true], err);
  });
