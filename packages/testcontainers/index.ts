import { createServer, type AddressInfo } from 'node:net';

// Dockgate for tests that use Testcontainers. Nothing of that package is loaded here: a test brings its own, of whatever version.

/** What this needs of a `GenericContainer`. */
export interface Container<Started extends StartedContainer> {
  withExposedPorts(...ports: { readonly container: number; readonly host: number }[]): this;
  withEnvironment(variables: Record<string, string>): this;
  start(): Promise<Started>;
}

/** What this needs of a container that runs. */
export interface StartedContainer {
  exec(command: string[]): Promise<{ readonly output: string; readonly stdout: string; readonly stderr: string; readonly exitCode: number }>;
  stop(): Promise<unknown>;
}

export interface Credentials {
  readonly userName: string;
  readonly password: string;
}

export interface StartedDockgate<Started> {
  readonly container: Started;
  /** `localhost:PORT`: what image names begin with. */
  readonly loginServer: string;
  readonly url: string;
  /** Types `dockgate …` in the container, as its owner. Throws when that fails. @returns what it printed on stdout */
  dockgate(...args: readonly string[]): Promise<string>;
  /** A new repository-scoped token. @param actions such as `'team/app', 'content/read', 'content/write'` */
  token(name: string, ...actions: readonly string[]): Promise<Credentials>;
  /** Somebody whom the registry refuses for that cause of docs/causes.md; `dockgate provoke` lists which there are. */
  provoke(cause: string): Promise<Credentials & { readonly image: string }>;
  /** The cause of the newest refusal to that user name; null when nothing was refused to them. */
  whyRefused(userName: string): Promise<string | null>;
  stop(): Promise<void>;
}

export interface Options {
  /** On this machine and in the container alike: a registry knows itself by host and port. A free one by default. */
  readonly port?: number;
}

/** Starts it. @param container `new GenericContainer('dockgate')`, with whatever else it shall have */
export async function startDockgate<Started extends StartedContainer>(container: Container<Started>, { port: wanted }: Options = {}): Promise<StartedDockgate<Started>> {
  const port = wanted ?? (await freePort());
  const started = await container.withExposedPorts({ container: port, host: port }).withEnvironment({ DOCKGATE_PORT: String(port), DOCKGATE_WORKERS: '1' }).start();
  const run = (args: readonly string[]) => started.exec(['/usr/bin/dockgate', ...args]);
  const dockgate = async (...args: readonly string[]) => {
    const { exitCode, stdout, output } = await run(args);
    if (exitCode !== 0) throw new Error(`dockgate ${args.join(' ')}: ${output}`);
    return stdout.trim();
  };
  return {
    container: started,
    loginServer: `localhost:${port}`,
    url: `http://localhost:${port}`,
    dockgate,
    token: async (userName, ...actions) => ({ userName, password: await dockgate('token', 'create', userName, '--repository', ...actions) }),
    provoke: async (cause) => {
      const { userName, password, image } = JSON.parse(await dockgate('provoke', cause, '--json')) as Credentials & { image: string };
      return { userName, password, image };
    },
    whyRefused: async (userName) => {
      const { exitCode, stdout, output } = await run(['why', '--last', '--subject', userName, '--json']);
      if (exitCode === 0) return (JSON.parse(stdout) as { cause: string }).cause;
      if (output.includes('has no refusal that fits')) return null;
      throw new Error(output);
    },
    stop: async () => void (await started.stop()),
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
