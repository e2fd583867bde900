import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readMessage } from './read-message.ts';

const saysOf = (text: string): string[] => [...readMessage({ text }).observations.keys()].filter((id) => id.startsWith('said:')).map((id) => id.slice(5));
const decisiveOf = (text: string): string | undefined => readMessage({ text }).decisive?.id;

describe('words about credentials around a network failure', () => {
  const failures = [
    'failed to authorize: failed to fetch anonymous token: Get "https://ghcr.io/token": dial tcp 140.82.1.1:443: i/o timeout',
    'failed to authorize: failed to fetch oauth token: Post "https://x.azurecr.io/oauth2/token": x509: certificate signed by unknown authority',
    'unauthorized: Get "https://auth.docker.io/token": dial tcp: lookup auth.docker.io: no such host',
    'pull access denied, authentication required: dial tcp 10.0.0.1:443: connect: connection refused',
  ];
  for (const text of failures)
    test(`are left out: ${text.slice(0, 60)}…`, () => {
      const { decisive, observations } = readMessage({ text });
      assert.ok(decisive?.layer === 'network' || decisive?.layer === 'tls', decisive?.id);
      assert.equal(observations.has('said:refused'), false);
      assert.equal(observations.has('said:anonymous-token-refused'), false);
    });
});

describe('of several errors', () => {
  test('the first real one decides, not the anonymous attempt after it', () => {
    const text = '[rpc error: manifest for x.azurecr.io/a:latest not found: manifest unknown, rpc error: unauthorized: authentication required]';
    assert.equal(decisiveOf(text), 'manifest-unknown');
  });

  test('an attempt that is told as information does not', () => {
    const text = 'level=info msg="trying next host" error="dial tcp 10.0.0.1:5000: connect: connection refused"\nError: manifest unknown';
    assert.equal(decisiveOf(text), 'manifest-unknown');
  });

  test('what is exact wins over what is not, wherever it stands', () => {
    assert.equal(decisiveOf('unauthorized: authentication required\nAADSTS7000222: expired'), 'entra-secret-expired');
  });

  test('the line and the place in it are told', () => {
    const { decisive, lines } = readMessage({ text: 'docker pull x\nError: toomanyrequests: slow down' });
    assert.equal(decisive?.line, 1);
    assert.equal(lines[1]!.slice(decisive!.start, decisive!.end), 'toomanyrequests');
  });
});

describe('from a text come', () => {
  test('the names in it', () => {
    const { facts } = readMessage({ text: 'Error response from daemon: Head "https://myreg.azurecr.io/v2/team/app/manifests/1.4": unauthorized: authentication required' });
    assert.deepEqual(
      { registry: facts['registry'], registryName: facts['registryName'], repository: facts['repository'], tag: facts['tag'], image: facts['image'] },
      { registry: 'myreg.azurecr.io', registryName: 'myreg', repository: 'team/app', tag: '1.4', image: 'myreg.azurecr.io/team/app:1.4' },
    );
  });

  test('the user that was typed', () => {
    assert.equal(readMessage({ text: 'docker login ghcr.io -u octo-cat --password-stdin\ndenied: denied' }).facts['user'], 'octo-cat');
    assert.equal(readMessage({ text: 'docker login ghcr.io -u $USER\ndenied: denied' }).facts['user'], undefined);
  });

  test('the address that was refused', () => {
    const { facts } = readMessage({ text: "denied: client with IP '203.0.113.7' is not allowed access. Refer https://aka.ms/acr/firewall to grant access." });
    assert.deepEqual([facts['address'], facts['registry'], facts['registryName']], ['203.0.113.7', undefined, undefined]);
  });

  test('where, with what and what for', () => {
    const { observations } = readMessage({ text: 'denied', registry: 'dockerhub', client: 'docker-login-action', context: 'Workflow that pushes' });
    assert.deepEqual(['at:docker-hub', 'with:github-actions', 'doing:push'].filter((id) => !observations.has(id)), []);
  });

  test('what people tell in whole sentences, beside the error or around it', () => {
    const told = (message: Parameters<typeof readMessage>[0]) => readMessage(message).observations.has('told:three-hours');
    assert.ok(told({ text: 'I ran az acr login yesterday and now a push says unauthorized: authentication required' }));
    assert.ok(told({ text: 'unauthorized: authentication required', context: 'Login was made yesterday.' }));
    assert.equal(told({ text: 'yesterday.log: unauthorized: authentication required' }), false);
  });

  test('no names out of placeholders', () => {
    assert.equal(readMessage({ text: 'Get https://<account>.dkr.ecr.eu-west-1.amazonaws.com/v2/<repo>/manifests/latest: no basic auth credentials' }).facts['repository'], undefined);
  });
});

describe('odd names are seen', () => {
  const odd: readonly (readonly [string, string])[] = [
    ['host-inside-name', 'Head "https://ghcr.io/v2/ghcr.io/acme/app/manifests/1": denied'],
    ['host-uppercase', 'docker push ContosoReg.azurecr.io/web'],
    ['push-to-hub', 'The push refers to repository [docker.io/contoso/web]\ndenied'],
    ['library-with-owner', 'denied: docker.io/library/acme/app'],
    ['dollar-in-quotes', 'docker login -u "robot$ci" -p secret'],
    ['mail-as-user', 'docker login -u jane@example.org'],
    ['suffix-wrong', 'docker pull contoso.azurecr.com/web'],
    ['other-host-looked-up', 'Get "https://registry.example.org/v2/": dial tcp: lookup old.example.org: no such host'],
    ['host-undefined', 'Get https://undefined/v2/: dial tcp: lookup undefined: no such host'],
    ['secret-for-other-host', 'kubectl create secret docker-registry a --docker-server=gitlab.example.org\nFailed to pull image "registry.example.org/app:1"'],
    ['hub-key-odd', '{"auths": {"https://index.docker.io/v2/": {"auth": "x"}}}'],
    ['packages-read-only', 'permissions:\n  packages: read'],
    ['echo-on-windows', 'C:\\work>echo secret | docker login registry.example.org -u me --password-stdin'],
    ['empty-host', 'docker push /team/app:3\ninvalid reference format'],
    ['host-misspelt', 'dial tcp: lookup 210987654321.dkr.ecr.eu-west-1.amazon.aws.com: no such host'],
    ['single-part-name', 'The push refers to repository [harbor.example.org/app]'],
    ['regions-differ', 'aws ecr get-login-password --region eu-west-1 | docker login --password-stdin 210987654321.dkr.ecr.us-east-1.amazonaws.com'],
    ['auths-lack-host', '{"auths": {"registry.example.org": {"auth": "x"}}}\nThe push refers to repository [docker.io/team/app]'],
    ['port-sometimes', 'docker login registry.example.org:5050\ndocker push registry.example.org/team/app'],
    ['realm-elsewhere', 'Get "https://registry.example.org:8443/v2/": Get "https://registry.example.org/service/token?account=me&service=x": dial tcp 10.0.0.7:443: connect: connection refused'],
    ['realm-elsewhere', 'Get "https://registry.example.org/v2/": Get "http://registry.example.org/token?service=x": dial tcp 10.0.0.7:80: i/o timeout'],
    ['scheme-as-host', 'Get https://https//registry.example.org/v2/: dial tcp: lookup https on 10.0.0.1:53: no such host'],
    ['path-of-other-service', 'helm push app.tgz oci://harbor.example.org/chartrepo/charts'],
    ['auths-lack-host', '{"auths": {"registry.example.org": {"auth": "x"}}}\n$ docker push me/app'],
  ];
  test('realm-elsewhere, but not at the token hosts of the large registries', () => {
    const { observations } = readMessage({ text: 'Get "https://registry-1.docker.io/v2/": Get "https://auth.docker.io/token?service=x": dial tcp: i/o timeout' });
    assert.ok(!observations.has('odd:realm-elsewhere'));
  });
  for (const [name, text] of odd) test(name, () => assert.ok(readMessage({ text }).observations.has(`odd:${name}`)));
  test('and none in an ordinary text', () => {
    const { observations } = readMessage({ text: 'Error response from daemon: Head "https://myreg.azurecr.io/v2/team/app/manifests/1.4": unauthorized: authentication required' });
    assert.deepEqual([...observations.keys()].filter((id) => id.startsWith('odd:')), []);
  });
});

describe('a text that says nothing known', () => {
  for (const text of ['', '   ', 'hello', '\u0000\u001B[2J', '🙂'.repeat(50)])
    test(`is no error: ${JSON.stringify(text.slice(0, 12))}`, () => {
      assert.equal(readMessage({ text }).decisive, null);
      assert.deepEqual(saysOf(text), ['nothing-known']);
    });
});

test('ten megabytes of hostile text are read in time that grows with them, and not faster', () => {
  const size = 10 * 1024 * 1024;
  const lines = (piece: string) => Array.from({ length: size / 2_000 }, (_, index) => `error ${index} ${piece.repeat(Math.ceil(1_980 / piece.length))}`).join('\n').slice(0, size);
  for (const text of [lines('docker-credential-'), lines('docker push -a=b '), '\u001B['.repeat(size / 2), ' '.repeat(size), 'error\n'.repeat(size / 6), lines('https://a.')]) {
    const before = process.cpuUsage();
    readMessage({ text });
    assert.ok(process.cpuUsage(before).user < 10_000_000, JSON.stringify(text.slice(0, 40)));
  }
});
