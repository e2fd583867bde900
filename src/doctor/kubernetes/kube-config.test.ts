import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { readClusterConfig } from './kube-config.ts';

const config = (name: string, user: string) => `
apiVersion: v1
kind: Config
current-context: ${name}
contexts:
- name: ${name}
  context: { cluster: ${name}, user: ${name}, namespace: shop }
clusters:
- name: ${name}
  cluster: { server: 'https://${name}.example:6443' }
users:
- name: ${name}
  user: ${user}
`;

describe('a kubeconfig', () => {
  test('in the home leads to its current context', async (t) => {
    const machine = examinedMachine(t);
    machine.file('home/.kube/config', config('one', '{ token: abc }'));
    const found = await readClusterConfig(machine.context().machine);
    assert.ok(found.kind === 'access');
    const { context, server, namespace, user } = found.access;
    assert.deepEqual([context, server.host, namespace], ['one', 'one.example:6443', 'shop']);
    assert.ok(user.kind === 'token' && user.token.reveal() === 'abc');
  });

  test('of KUBECONFIG counts instead, the first file before the others', async (t) => {
    const machine = examinedMachine(t);
    machine.file('home/.kube/config', config('home', '{ token: abc }'));
    const paths = [machine.file('a', config('first', '{ username: ann, password: secret }')), machine.file('b', config('second', '{ token: abc }'))];
    const found = await readClusterConfig(machine.context({ env: { KUBECONFIG: paths.join(':') } }).machine);
    assert.ok(found.kind === 'access');
    assert.deepEqual([found.access.context, found.access.user.kind], ['first', 'password']);
  });

  test('that names a token file or a program says so', async (t) => {
    const machine = examinedMachine(t);
    machine.file('home/.kube/token', 'from-a-file\n');
    machine.file('home/.kube/config', config('one', '{ tokenFile: token }'));
    const withFile = await readClusterConfig(machine.context().machine);
    assert.ok(withFile.kind === 'access' && withFile.access.user.kind === 'token' && withFile.access.user.token.reveal() === 'from-a-file');
    machine.file('home/.kube/config', config('one', '{ exec: { apiVersion: client.authentication.k8s.io/v1, command: kubelogin, args: [get-token] } }'));
    const withProgram = await readClusterConfig(machine.context().machine);
    assert.ok(withProgram.kind === 'access');
    assert.deepEqual(withProgram.access.user, { kind: 'program', command: 'kubelogin', args: ['get-token'], env: {}, apiVersion: 'client.authentication.k8s.io/v1' });
  });

  for (const [name, text, reason] of [
    ['is no YAML', 'a: [', 'kubeconfig-invalid'],
    ['is a list', '- a', 'kubeconfig-invalid'],
    ['expands itself', 'a: &a [1]\nb: [*a, *a]', 'kubeconfig-invalid'],
    ['has no current context', 'contexts: []', 'kubeconfig-no-context'],
    ['names a cluster that is not there', 'current-context: x\ncontexts: [{ name: x, context: { cluster: y } }]', 'kubeconfig-no-cluster'],
    ['has an address that is none', config('one', '{}').replace('https://one.example:6443', 'nowhere'), 'kubeconfig-no-cluster'],
    ['names a certificate that is not there', config('one', '{ client-certificate: a.crt, client-key: a.key }'), 'kubeconfig-unreadable'],
  ] as const) {
    test(`that ${name} is a problem, told by name`, async (t) => {
      const machine = examinedMachine(t);
      machine.file('home/.kube/config', text);
      const found = await readClusterConfig(machine.context().machine);
      assert.equal(found.kind === 'problem' && found.reason, reason);
    });
  }

  test('is not needed in a pod, which has an account', async (t) => {
    const machine = examinedMachine(t);
    const none = await readClusterConfig(machine.context().machine);
    assert.equal(none.kind === 'problem' && none.reason, 'no-cluster');
    const folder = 'root/var/run/secrets/kubernetes.io/serviceaccount';
    for (const [name, content] of [['token', 'pod-token\n'], ['ca.crt', 'PEM'], ['namespace', 'shop']] as const) machine.file(`${folder}/${name}`, content);
    const found = await readClusterConfig(machine.context({ env: { KUBERNETES_SERVICE_HOST: '10.0.0.1', KUBERNETES_SERVICE_PORT: '443' } }).machine);
    assert.ok(found.kind === 'access');
    assert.deepEqual([found.access.server.href, found.access.namespace, found.access.authority], ['https://10.0.0.1/', 'shop', 'PEM']);
  });
});
