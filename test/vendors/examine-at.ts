import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { CauseId } from '../../src/causes/catalogue.ts';
import type { Check } from '../../src/doctor/check.ts';
import { checks } from '../../src/doctor/checks/index.ts';
import type { Settings } from '../../src/doctor/context.ts';
import type { Machine } from '../../src/doctor/machine.ts';
import { runDoctor, type Examination } from '../../src/doctor/run.ts';
import { parseTarget } from '../../src/doctor/target.ts';
import { playVendor, type Login, type PlayedVendor } from './simulator.ts';
import type { Simulation, Situation } from './simulation.ts';

/** All but those of the client, its engine and its cluster, which have tests of their own. */
export const asked: readonly Check[] = checks.filter(({ row }) => !/^(?:CL|K8|CI)-/.test(row));

export interface Examined extends PlayedVendor {
  readonly examination: Examination;
  /** Of the suspicions, the surest first. */
  readonly causes: readonly CauseId[];
}

interface Circumstances {
  /** Of the requests, counted from 0, the one whose connection breaks. */
  readonly unanswered?: number;
  /** Milliseconds that each answer takes. */
  readonly latency?: number;
  readonly isSlow?: boolean;
  /** Others than usual. */
  readonly settings?: Partial<Settings>;
  /** Checks that are left out. */
  readonly without?: readonly string[];
}

/** Plays a vendor in a situation and lets the doctor examine it, from a machine of its own. */
export async function examineAt(t: TestContext, simulation: Simulation, situation: Omit<Situation, 'cause'> & Circumstances = {}): Promise<Examined> {
  const vendor = await playVendor(t, simulation, situation);
  const { login = simulation.login, image = 'team/app:latest', doing = 'pull' } = situation;
  const registry = `${simulation.host}:${vendor.port}`;
  const target = parseTarget(image === '' ? registry : `${registry}/${simulation.prefix ?? ''}${image}`);
  const settings: Settings = {
    client: 'docker', purpose: doing === 'pull' ? 'pull' : 'push', isProbingPush: doing === 'probe-push', isSlow: situation.isSlow ?? false,
    allowsExec: false, asksVendor: false, asksIssuer: false, keepsCredentials: false, isOffline: false, namespace: null,
    ...situation.settings,
  };
  const machine = machineFor(t, vendor, target.registry, login);
  const checks = asked.filter(({ id }) => !situation.without?.includes(id));
  const examination = await runDoctor({ target, settings, machine, checks });
  return { ...vendor, examination, causes: examination.suspicions.map(({ cause }) => cause) };
}

/** A machine that finds the vendor's hosts on loopback, trusts the vendor's authority, and has one stored login. */
function machineFor(t: TestContext, { authority, simulation, port }: PlayedVendor, registry: string, login: Login | null): Machine {
  const hosts = new Set([simulation.host, ...(simulation.otherHosts ?? [])]);
  return {
    ...machineWith(t, { authority, registry, login }),
    issuerPort: port,
    resolve: async (host) => {
      if (hosts.has(host)) return ['127.0.0.1'];
      throw Object.assign(new Error('unknown host'), { code: 'ENOTFOUND' });
    },
  };
}

interface Stored {
  /** PEM of the one authority that it trusts. */
  readonly authority?: string;
  readonly registry: string;
  readonly login: Login | null;
}

/** A machine with one stored login, or none. */
export function machineWith(t: TestContext, { authority, registry, login }: Stored): Machine {
  const folder = mkdtempSync(join(tmpdir(), 'dockgate-vendor-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const write = (path: string, content: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content, { mode: 0o600 });
  };
  if (authority) write('root/etc/ssl/certs/ca-certificates.crt', authority);
  if (login) write('home/.docker/config.json', JSON.stringify({ auths: { [registry]: entryOf(login) } }));
  return {
    env: { DOCKER_DEFAULT_PLATFORM: 'linux/amd64' },
    platform: 'linux',
    root: join(folder, 'root'),
    home: join(folder, 'home'),
    userId: process.getuid?.() ?? null,
    folder,
    now: () => new Date(),
  };
}

/** As `docker login` writes it. */
function entryOf({ user, password, isIdentityToken = false }: Login): object {
  const auth = (secret: string) => Buffer.from(`${user}:${secret}`).toString('base64');
  return isIdentityToken ? { auth: auth(''), identitytoken: password } : { auth: auth(password) };
}
