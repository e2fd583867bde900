import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { clientOrSkip, type Client, type ClientName, type Ran } from './clients.ts';
import { tarOf, writeLayout } from './local-image.ts';

// What a person types, for each client: the same few things to do, said in its own way.

export const containerClients = ['docker', 'podman', 'buildah', 'skopeo'] as const satisfies ClientName[];
export type ContainerClientName = (typeof containerClients)[number];

export interface Where {
  /** Login server: what is typed after `login`. */
  readonly host: string;
  /** Over plain HTTP, podman and its kin want to be told. Docker knows that this is fine on loopback. */
  readonly isPlain: boolean;
  /** Runs the client elsewhere, such as in a network namespace: a program and its first arguments. */
  readonly via?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

export interface ContainerClient {
  readonly name: ContainerClientName;
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
  /** Its own command line, for what only this client does. */
  run(arguments_: readonly string[], input?: string): Promise<Ran>;
  /** Turns off the check of TLS, where this client must be told: `tls('--dest-')`. */
  tls(prefix?: '--' | '--src-' | '--dest-'): readonly string[];
  login(userName: string, password: string): Promise<Ran>;
  logout(): Promise<Ran>;
  /** Pushes an image that was made on this machine, always the same one. `image` is without the host: `team/app:1`. */
  push(image: string): Promise<Ran>;
  /** Asks the registry even for what is here already. `image` may end with `@sha256:…`. */
  pull(image: string): Promise<Ran>;
  /** Removes what it left outside its home: the images of this login server at the Docker Engine. */
  cleanUp(): Promise<void>;
}

/** The client as a user of this registry. */
function containerClient(name: ContainerClientName, client: Client, where: Where): ContainerClient {
  const run: ContainerClient['run'] = (arguments_, input) =>
    client.run(arguments_, { ...(input === undefined ? {} : { input }), via: where.via ?? [], env: where.env ?? {} });
  const tls: ContainerClient['tls'] = (prefix = '--') => (where.isPlain && name !== 'docker' ? [`${prefix}tls-verify=false`] : []);
  const own = pushAndPull[name]({ host: where.host, home: client.home, run, tls });
  return {
    name,
    home: client.home,
    env: { ...client.env, ...where.env },
    run,
    tls,
    login: (userName, password) => run(['login', ...tls(), '--username', userName, '--password-stdin', where.host], password),
    logout: () => run(['logout', where.host]),
    ...own,
    cleanUp: async () => void (name === 'docker' && (await removeImages(run, where.host))),
  };
}

/** The client of a test, or nothing when it is skipped; it leaves nothing behind. */
export function useClient(t: TestContext, name: ContainerClientName): ((where: Where) => ContainerClient) | undefined {
  const program = clientOrSkip(t, name);
  if (!program) return undefined;
  return (where) => {
    const client = containerClient(name, program, where);
    t.after(() => client.cleanUp());
    return client;
  };
}

async function removeImages(run: ContainerClient['run'], host: string): Promise<void> {
  const { stdout } = await run(['images', '--quiet', '--filter', `reference=${host}/*/*`]);
  const found = new Set(stdout.split('\n').filter(Boolean));
  if (found.size > 0) await run(['rmi', '--force', ...found]);
}

type Setting = Pick<ContainerClient, 'home' | 'run' | 'tls'> & Pick<Where, 'host'>;
type PushAndPull = (setting: Setting) => Pick<ContainerClient, 'push' | 'pull'>;

const pushAndPull: Record<ContainerClientName, PushAndPull> = {
  docker({ host, run, home }) {
    const local = once(async () => lastLine(await run(['import', '-'], tarOf('hello.txt', `docker ${home}\n`).toString())));
    return {
      async push(image) {
        succeeded(await run(['tag', await local(), `${host}/${image}`]));
        return run(['push', `${host}/${image}`]);
      },
      pull: (image) => run(['pull', `${host}/${image}`]),
    };
  },

  podman({ host, run, tls, home }) {
    const local = once(async () => lastLine(await run(['import', '--quiet', '-'], tarOf('hello.txt', `podman ${home}\n`).toString())));
    return {
      push: async (image) => run(['push', ...tls(), await local(), `docker://${host}/${image}`]),
      pull: (image) => run(['pull', ...tls(), `${host}/${image}`]),
    };
  },

  buildah({ host, run, tls, home }) {
    const local = once(async () => {
      const container = lastLine(await run(['from', 'scratch']));
      writeFileSync(join(home, 'hello.txt'), `buildah ${home}\n`);
      succeeded(await run(['copy', '--quiet', container, join(home, 'hello.txt')]));
      return lastLine(await run(['commit', '--quiet', '--rm', container]));
    });
    return {
      push: async (image) => run(['push', ...tls(), await local(), `docker://${host}/${image}`]),
      // Without the policy it is content with what is here.
      pull: (image) => run(['pull', ...tls(), '--policy', 'always', `${host}/${image}`]),
    };
  },

  skopeo({ host, run, tls, home }) {
    const local = once(async () => {
      const layout = join(home, 'layout');
      await writeLayout(layout, `skopeo ${home}`);
      return `oci:${layout}:1`;
    });
    const folder = () => `dir:${mkdtempSync(join(home, 'pulled-'))}`;
    return {
      push: async (image) => run(['copy', ...tls('--dest-'), await local(), `docker://${host}/${image}`]),
      pull: (image) => run(['copy', ...tls('--src-'), `docker://${host}/${image}`, folder()]),
    };
  },
};

/** Of the Engine for docker, which says the words; else of the client itself. */
export async function versionOf({ name, run }: ContainerClient): Promise<string> {
  if (name === 'docker') return succeeded(await run(['version', '--format', '{{.Server.Version}}'])).stdout.trim();
  return /version (\S+)/.exec(succeeded(await run(['--version'])).stdout)?.[1] ?? '';
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/** For steps on the way: fails the test with what the client said. */
export function succeeded(ran: Ran): Ran {
  assert.equal(ran.code, 0, ran.stderr || ran.stdout);
  return ran;
}

const lastLine = (ran: Ran): string => succeeded(ran).stdout.trim().split('\n').at(-1) ?? '';
