import type { Machine } from './machine.ts';
import type { Requests } from './probes/registry/requests.ts';
import type { ServerFacts } from './server-facts.ts';
import type { Target } from './target.ts';

/** Programs whose way to find a credential the doctor knows. */
export const clientNames = ['docker', 'podman', 'buildah', 'skopeo', 'nerdctl', 'containerd', 'buildkit', 'helm', 'oras', 'crane', 'kaniko', 'kubernetes'] as const;
export type ClientName = (typeof clientNames)[number];

export type Purpose = 'login' | 'pull' | 'push';

export interface Settings {
  /** The program that failed, whose rules for credentials count. */
  readonly client: ClientName;
  readonly purpose: Purpose;
  /** Opens an upload and cancels it. */
  readonly isProbingPush: boolean;
  readonly isSlow: boolean;
  /** May run what a kubeconfig or an `ssh://` context names. */
  readonly allowsExec: boolean;
  /** May ask vendors about their settings, through command lines that are signed in already. */
  readonly asksVendor: boolean;
  /** May send the stored secret to whoever issued it. */
  readonly asksIssuer: boolean;
  /** The Entra tenant to ask there; absent where none was named. */
  readonly tenant?: string;
  /** Looks at stored credentials and sends none. */
  readonly keepsCredentials: boolean;
  /** No request leaves this machine. */
  readonly isOffline: boolean;
  /** Kubernetes: where the pods are. */
  readonly namespace: string | null;
  /** The error that was shown, to be read beside what is measured. */
  readonly message?: string;
}

/** What a check sees of the world. */
export interface Context {
  /** Null: no registry was named, this machine is examined. */
  readonly target: Target | null;
  readonly settings: Settings;
  readonly machine: Machine;
  readonly requests: Requests;
  /** Of the Dockgate on this machine, where there is one. */
  readonly serverFacts?: ServerFacts;
  /** Measures once a run, however many checks ask. */
  ask<T>(probe: Probe<T>): Promise<T>;
}

/** Something worth knowing for several checks; remembered by the function itself. Never throws on purpose. */
export type Probe<T> = (context: Context) => Promise<T>;

/** What probes answered before the examination began, with the same settings on the same machine. */
export type Answered = ReadonlyMap<Probe<unknown>, Promise<unknown>>;

export function makeContext(parts: Omit<Context, 'ask'>, answered: Answered = new Map()): Context {
  const asked = new Map(answered);
  const context: Context = {
    ...parts,
    ask: <T>(probe: Probe<T>) => {
      const answer = asked.get(probe) ?? probe(context);
      asked.set(probe, answer);
      return answer as Promise<T>;
    },
  };
  return context;
}
