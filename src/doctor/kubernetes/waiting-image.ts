import type { Context, Probe } from '../context.ts';
import { openClusterApi, type ClusterApi, type ClusterAnswer } from './cluster-api.ts';
import { readClusterConfig } from './kube-config.ts';
import { eventsIn, serviceAccountIn, waitingIn, type PullEvent, type ServiceAccount, type WaitingContainer } from './objects.ts';
import { readPullSecret, type PullSecret } from './pull-secret.ts';

// What the cluster tells of the image that does not come.

type Facts = Readonly<Record<string, string | number>>;
/** `reason`: key of `reason.<key>`. */
export type Unknown = { readonly kind: 'unknown'; readonly reason: string; readonly facts: Facts };
export type Known<T> = { readonly kind: 'known'; readonly value: T } | Unknown;

export interface Cluster {
  readonly api: ClusterApi;
  readonly namespace: string;
}

const known = <T>(value: T): Known<T> => ({ kind: 'known', value });
const unknown = (reason: string, facts: Facts = {}): Unknown => ({ kind: 'unknown', reason, facts });

export const clusterOf: Probe<Known<Cluster>> = async (context) => {
  if (context.settings.isOffline) return unknown('offline');
  const config = await readClusterConfig(context.machine);
  if (config.kind === 'problem') return unknown(config.reason, config.facts);
  const opened = await openClusterApi(config.access, context);
  if ('kind' in opened) return unknown(opened.reason, opened.facts);
  return known({ api: opened, namespace: context.settings.namespace ?? config.access.namespace });
};

/** As the cluster tells of them, whatever they wait for. */
export const podsOfNamespace: Probe<Known<unknown>> = async ({ ask }) =>
  read(await ask(clusterOf), ({ namespace }) => `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods?limit=500`, 'pods');

/** Pods that wait for an image; of those that wait for the target's alone where there is a target. */
export const waitingContainers: Probe<Known<readonly WaitingContainer[]>> = async ({ ask, target }) => {
  const pods = await ask(podsOfNamespace);
  if (pods.kind === 'unknown') return pods;
  const waiting = waitingIn(pods.value);
  return known(target?.image ? waiting.filter(({ image }) => image === target.text || image === target.image) : waiting);
};

export const pullEvents: Probe<Known<readonly PullEvent[]>> = async ({ ask }) => {
  const events = await read(await ask(clusterOf), ({ namespace }) => `/api/v1/namespaces/${encodeURIComponent(namespace)}/events?limit=500&fieldSelector=${encodeURIComponent('type=Warning,involvedObject.kind=Pod')}`, 'events');
  if (events.kind === 'unknown') return events;
  const waiting = await ask(waitingContainers);
  const pods = waiting.kind === 'known' ? new Set(waiting.value.map(({ pod }) => pod)) : new Set<string>();
  return known(eventsIn(events.value).filter(({ pod }) => pods.has(pod)));
};

/** The account of the first pod that waits, or `default`. */
export const serviceAccount: Probe<Known<ServiceAccount>> = async ({ ask }) => {
  const waiting = await ask(waitingContainers);
  const name = (waiting.kind === 'known' ? waiting.value[0]?.serviceAccount : undefined) ?? 'default';
  const account = await read(await ask(clusterOf), ({ namespace }) => `/api/v1/namespaces/${encodeURIComponent(namespace)}/serviceaccounts/${encodeURIComponent(name)}`, 'serviceaccounts');
  return account.kind === 'known' ? known({ ...serviceAccountIn(account.value), name }) : account;
};

export interface NamedSecrets {
  readonly named: readonly string[];
  /** Named, and not in the namespace. */
  readonly absent: readonly string[];
  readonly secrets: readonly PullSecret[];
}

const MOST_SECRETS = 5;

/** The pull secrets that the pod holds, or that its account would give it. */
export const pullSecrets: Probe<Known<NamedSecrets>> = async ({ ask }) => {
  const [cluster, waiting, account] = [await ask(clusterOf), await ask(waitingContainers), await ask(serviceAccount)];
  if (waiting.kind === 'unknown') return waiting;
  const [pod] = waiting.value;
  if (!pod && account.kind === 'unknown') return account;
  const named = pod ? pod.pullSecrets : account.kind === 'known' ? account.value.pullSecrets : [];
  const absent: string[] = [];
  const secrets: PullSecret[] = [];
  for (const name of named.slice(0, MOST_SECRETS)) {
    const secret = await read(cluster, ({ namespace }) => `/api/v1/namespaces/${encodeURIComponent(namespace)}/secrets/${encodeURIComponent(name)}`, 'secrets');
    if (secret.kind === 'known') secrets.push(readPullSecret(name, secret.value));
    else if (secret.reason === 'cluster-object-absent') absent.push(name);
    else return secret;
  }
  return known({ named, absent, secrets });
};

async function read(cluster: Known<Cluster>, path: (cluster: Cluster) => string, kind: string): Promise<Known<unknown>> {
  if (cluster.kind === 'unknown') return cluster;
  const answer: ClusterAnswer = await cluster.value.api.get(path(cluster.value));
  const { host } = cluster.value.api.access.server;
  if (answer.kind === 'failure') return unknown('cluster-unreachable', { host, code: answer.code });
  if (answer.status === 200) return known(answer.body);
  if (answer.status === 404) return unknown('cluster-object-absent', { kind });
  if (answer.status === 401) return unknown('cluster-not-signed-in', { host });
  return unknown(answer.status === 403 ? 'cluster-forbidden' : 'cluster-unreachable', { host, kind, code: `HTTP ${answer.status}` });
}

/** Whether the question makes sense at all. */
export const isAboutKubernetes = ({ settings }: Context): boolean => settings.client === 'kubernetes';
