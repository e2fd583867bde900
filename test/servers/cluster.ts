import { createServer } from 'node:https';
import type { TestContext } from 'node:test';
import { authority, certificate } from '../samples/certificates.ts';
import type { ExaminedMachine } from '../doctor/examined-machine.ts';
import { listen } from './listening.ts';

// The API server of a cluster, as far as the doctor asks it: https://kubernetes.io/docs/reference/kubernetes-api/.

export interface ClusterState {
  /** Of the pod's container. */
  readonly image: string;
  readonly reason?: string;
  readonly message?: string;
  /** Messages of events of the pod. */
  readonly events?: readonly string[];
  /** What the pod holds. */
  readonly podSecrets?: readonly string[];
  readonly accountSecrets?: readonly string[];
  /** Name to Secret. */
  readonly secrets?: Readonly<Record<string, { readonly type: string; readonly data: Readonly<Record<string, string>> }>>;
  /** Paths that are forbidden. */
  readonly forbidden?: RegExp;
}

export const TOKEN = 'token-of-the-kubeconfig';
export const NAMESPACE = 'shop';

/** Writes a kubeconfig that leads to it into the machine's home. Every request it got is in the list. */
export async function startCluster(t: TestContext, machine: ExaminedMachine, state: ClusterState, user: object = { token: TOKEN }): Promise<readonly string[]> {
  const root = await authority();
  const { certificate: cert, key } = await certificate({ names: ['127.0.0.1'] }, root);
  const asked: string[] = [];
  const server = createServer({ cert, key }, (request, response) => {
    const path = request.url ?? '';
    asked.push(`${request.method} ${path}`);
    const isKnown = request.headers.authorization === `Bearer ${TOKEN}`;
    const found = isKnown ? answer(path, state) : null;
    const status = !isKnown ? 401 : state.forbidden?.test(path) ? 403 : found === undefined ? 404 : 200;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(status === 200 ? found : { kind: 'Status', status: 'Failure', code: status }));
  });
  const port = await listen(t, server);
  machine.file('home/.kube/config', JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'shop@test',
    contexts: [{ name: 'shop@test', context: { cluster: 'test', user: 'reader', namespace: NAMESPACE } }],
    clusters: [{ name: 'test', cluster: { server: `https://127.0.0.1:${port}`, 'certificate-authority-data': Buffer.from(root.certificate).toString('base64') } }],
    users: [{ name: 'reader', user }],
  }));
  return asked;
}

const named = (names: readonly string[] = []) => names.map((name) => ({ name }));

function answer(path: string, { image, reason = 'ImagePullBackOff', message = '', events = [], podSecrets, accountSecrets, secrets = {} }: ClusterState): object | undefined {
  const [, rest = ''] = path.split(`/api/v1/namespaces/${NAMESPACE}/`);
  if (rest.startsWith('pods')) {
    const spec = { nodeName: 'node-1', serviceAccountName: 'default', imagePullSecrets: named(podSecrets), containers: [{ name: 'app', image }] };
    const containerStatuses = [{ name: 'app', image, state: { waiting: { reason, message } } }];
    return { items: [{ metadata: { name: 'web-0', creationTimestamp: '2026-11-20T10:00:00Z' }, spec, status: { containerStatuses } }] };
  }
  if (rest.startsWith('events')) return { items: events.map((text) => ({ reason: 'Failed', message: text, involvedObject: { kind: 'Pod', name: 'web-0' } })) };
  if (rest === 'serviceaccounts/default') return { metadata: { name: 'default' }, imagePullSecrets: named(accountSecrets) };
  return rest.startsWith('secrets/') ? secrets[rest.slice('secrets/'.length)] : undefined;
}

/** As `kubectl create secret docker-registry` writes it. */
export const pullSecret = (host: string, user: string, password: string) => ({
  type: 'kubernetes.io/dockerconfigjson',
  data: { '.dockerconfigjson': encode(JSON.stringify({ auths: { [host]: { username: user, password, auth: encode(`${user}:${password}`) } } })) },
});

export const encode = (text: string): string => Buffer.from(text).toString('base64');
