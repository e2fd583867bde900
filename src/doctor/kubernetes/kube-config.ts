import { readFile } from 'node:fs/promises';
import { delimiter, dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { Secret } from '../../secret.ts';
import { readTextFile, type Machine } from '../machine.ts';

// Where the cluster is and who asks: kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig. A program
// that a file names is run only with consent, so it is returned, not run.

export interface ClusterAccess {
  /** Of the context, or `in-cluster`. */
  readonly context: string;
  readonly server: URL;
  readonly namespace: string;
  /** PEM; null: the authorities that the system trusts. */
  readonly authority: string | null;
  readonly skipsVerification: boolean;
  /** Expected in the certificate instead of the server's host. */
  readonly serverName: string | null;
  readonly user: ClusterUser;
}

export type ClusterUser =
  | { readonly kind: 'token'; readonly token: Secret }
  | { readonly kind: 'certificate'; readonly certificate: string; readonly key: Secret }
  | { readonly kind: 'password'; readonly userName: string; readonly password: Secret }
  | { readonly kind: 'program'; readonly command: string; readonly args: readonly string[]; readonly env: Readonly<Record<string, string>>; readonly apiVersion: string }
  | { readonly kind: 'none' };

/** `reason`: key of `reason.<key>`. */
export type ClusterConfig = { readonly kind: 'access'; readonly access: ClusterAccess } | { readonly kind: 'problem'; readonly reason: string; readonly facts: Readonly<Record<string, string>> };

const problem = (reason: string, facts: Readonly<Record<string, string>> = {}): ClusterConfig => ({ kind: 'problem', reason, facts });

const ACCOUNT_FOLDER = 'var/run/secrets/kubernetes.io/serviceaccount';

/** The files of KUBECONFIG, else `~/.kube/config`, else the account of the pod that this runs in. Never throws. */
export async function readClusterConfig(machine: Machine): Promise<ClusterConfig> {
  const named = machine.env['KUBECONFIG'];
  const paths = named ? named.split(delimiter).filter(Boolean) : [join(machine.home, '.kube', 'config')];
  const files: ConfigFile[] = [];
  for (const path of paths) {
    const file = await readTextFile(path);
    if (file.kind === 'unreadable') return problem('kubeconfig-unreadable', { file: path, code: file.code });
    if (file.kind === 'absent') continue;
    const parsed = parseFile(file.text);
    if (!parsed) return problem('kubeconfig-invalid', { file: path });
    files.push({ ...parsed, folder: dirname(path) });
  }
  if (files.length === 0) return inCluster(machine);
  return chosen(files);
}

interface ConfigFile {
  readonly folder: string;
  readonly document: Fields;
}

type Fields = Readonly<Record<string, unknown>>;

function parseFile(text: string): { document: Fields } | null {
  try {
    const document: unknown = parse(text, { maxAliasCount: 0 });
    return isFields(document) ? { document } : null;
  } catch {
    return null;
  }
}

/** The first file that has something decides, as kubectl does it. */
async function chosen(files: readonly ConfigFile[]): Promise<ClusterConfig> {
  const current = files.map(({ document }) => textOf(document['current-context'])).find((name) => name !== null);
  if (current === undefined || current === null) return problem('kubeconfig-no-context');
  const context = find(files, 'contexts', current, 'context')?.fields;
  const cluster = find(files, 'clusters', textOf(context?.['cluster']), 'cluster');
  const user = find(files, 'users', textOf(context?.['user']), 'user');
  const server = textOf(cluster?.fields['server']);
  if (!cluster || server === null || !URL.canParse(server)) return problem('kubeconfig-no-cluster', { context: current });
  try {
    const access: ClusterAccess = {
      context: current,
      server: new URL(server),
      namespace: textOf(context?.['namespace']) ?? 'default',
      authority: await content(cluster, 'certificate-authority'),
      skipsVerification: cluster.fields['insecure-skip-tls-verify'] === true,
      serverName: textOf(cluster.fields['tls-server-name']),
      user: user ? await readUser(user) : { kind: 'none' },
    };
    return { kind: 'access', access };
  } catch (error) {
    return problem('kubeconfig-unreadable', { file: (error as NodeJS.ErrnoException).path ?? current, code: (error as NodeJS.ErrnoException).code ?? 'EIO' });
  }
}

interface Named {
  readonly folder: string;
  readonly fields: Fields;
}

function find(files: readonly ConfigFile[], list: string, name: string | null, member: string): Named | undefined {
  for (const { folder, document } of files) {
    const entries = document[list];
    const entry = Array.isArray(entries) ? entries.find((each): each is Fields => isFields(each) && each['name'] === name) : undefined;
    const fields = entry?.[member];
    if (isFields(fields)) return { folder, fields };
  }
  return undefined;
}

async function readUser(user: Named): Promise<ClusterUser> {
  const { fields, folder } = user;
  const token = textOf(fields['token']) ?? (textOf(fields['tokenFile']) === null ? null : (await readFile(resolve(folder, String(fields['tokenFile'])), 'utf8')).trim());
  const [certificate, key] = [await content(user, 'client-certificate'), await content(user, 'client-key')];
  const [userName, password] = [textOf(fields['username']), textOf(fields['password'])];
  const program = fields['exec'];
  if (token !== null) return { kind: 'token', token: new Secret(token) };
  if (certificate !== null && key !== null) return { kind: 'certificate', certificate, key: new Secret(key) };
  if (userName !== null && password !== null) return { kind: 'password', userName, password: new Secret(password) };
  if (isFields(program) && textOf(program['command']) !== null) return readProgram(program);
  return { kind: 'none' };
}

function readProgram(program: Fields): ClusterUser {
  const [args, env] = [program['args'], program['env']];
  return {
    kind: 'program',
    command: String(program['command']),
    apiVersion: textOf(program['apiVersion']) ?? 'client.authentication.k8s.io/v1',
    args: Array.isArray(args) ? args.map(String) : [],
    env: Object.fromEntries((Array.isArray(env) ? env.filter(isFields) : []).map(({ name, value }) => [String(name), String(value)])),
  };
}

/** `<name>-data` in base64 before a file of that name. */
async function content({ fields, folder }: Named, name: string): Promise<string | null> {
  const data = textOf(fields[`${name}-data`]);
  if (data !== null) return Buffer.from(data, 'base64').toString('utf8');
  const path = textOf(fields[name]);
  return path === null ? null : readFile(resolve(folder, path), 'utf8');
}

async function inCluster(machine: Machine): Promise<ClusterConfig> {
  const [host, port] = [machine.env['KUBERNETES_SERVICE_HOST'], machine.env['KUBERNETES_SERVICE_PORT'] ?? '443'];
  const read = (name: string) => readTextFile(join(machine.root || '/', ACCOUNT_FOLDER, name));
  const [token, authority, namespace] = await Promise.all(['token', 'ca.crt', 'namespace'].map(read));
  if (!host || token?.kind !== 'text') return problem('no-cluster');
  const server = `https://${host.includes(':') ? `[${host}]` : host}:${port}`;
  if (!URL.canParse(server)) return problem('no-cluster');
  return {
    kind: 'access',
    access: {
      context: 'in-cluster',
      server: new URL(server),
      namespace: namespace?.kind === 'text' ? namespace.text.trim() : 'default',
      authority: authority?.kind === 'text' ? authority.text : null,
      skipsVerification: false,
      serverName: null,
      user: { kind: 'token', token: new Secret(token.text.trim()) },
    },
  };
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
