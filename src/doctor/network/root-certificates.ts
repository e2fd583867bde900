import { readdirSync, readFileSync, readlinkSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import tls from 'node:tls';
import { readTextFile, systemPath, type Machine } from '../machine.ts';

/** Authorities that somebody trusts. */
export interface TrustStore {
  /** PEM, one each. */
  readonly certificates: readonly string[];
  /** Files and folders they were read from, as this machine calls them; those that were looked for and are not there are left out. */
  readonly sources: readonly string[];
}

// Where Go looks, the first file that can be read and all the folders:
// https://github.com/golang/go/blob/master/src/crypto/x509/root_linux.go
const files = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/pki/tls/cacert.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/cert.pem',
];
const folders = ['/etc/ssl/certs', '/etc/pki/tls/certs'];
const MOST_FILES = 1_000;
const LARGEST_FILE = 1024 * 1024;

/**
 * Whom a program written in Go trusts on this machine.
 * @param obeysVariables whether it sees SSL_CERT_FILE and SSL_CERT_DIR of this shell, which a daemon does not
 */
export async function systemStore(machine: Machine, obeysVariables: boolean): Promise<TrustStore> {
  if (machine.platform === 'darwin' || machine.platform === 'win32') return ownStore();
  const env = obeysVariables ? machine.env : {};
  const [file, folder] = [env['SSL_CERT_FILE'], env['SSL_CERT_DIR']];
  const fromFile = await firstReadable(file ? [file] : files.map((path) => systemPath(machine, path)));
  const fromFolders = (folder ? folder.split(':') : folders.map((path) => systemPath(machine, path))).map(readStoreFolder);
  return mergeStores([fromFile, ...fromFolders]);
}

/** The authorities that browsers and everybody else trust, as this version of Node has them. */
export const publicStore: TrustStore = { certificates: tls.rootCertificates, sources: ['Node.js'] };

/** Whom Node trusts: the list that came with it, and what NODE_EXTRA_CA_CERTS adds. */
export async function nodeStore({ env }: Machine): Promise<TrustStore> {
  const extra = env['NODE_EXTRA_CA_CERTS'];
  return mergeStores([publicStore, ...(extra ? [await readStoreFile(extra)] : [])]);
}

/** That of macOS or Windows, where this version of Node can read it. */
function ownStore(): TrustStore {
  const read = (tls as { getCACertificates?: (type: 'system') => string[] }).getCACertificates;
  return read ? { certificates: read('system'), sources: ['system'] } : publicStore;
}

export async function readStoreFile(path: string): Promise<TrustStore> {
  const file = await readTextFile(path);
  const certificates = file.kind === 'text' ? splitPem(file.text) : [];
  return { certificates, sources: file.kind === 'text' ? [path] : [] };
}

/** Each certificate once, in the order of the stores. */
export const mergeStores = (stores: readonly TrustStore[]): TrustStore => ({
  certificates: [...new Set(stores.flatMap(({ certificates }) => certificates))],
  sources: [...new Set(stores.flatMap(({ sources }) => sources))],
});

async function firstReadable(paths: readonly string[]): Promise<TrustStore> {
  const [path, ...rest] = paths;
  if (path === undefined) return { certificates: [], sources: [] };
  const store = await readStoreFile(path);
  return store.sources.length > 0 ? store : firstReadable(rest);
}

/** Hundreds of small files: one after the other they take a tenth of the time that they take all at once. */
function readStoreFolder(path: string): TrustStore {
  const certificates = entriesOf(path).filter((entry) => !isAlias(path, entry)).flatMap(({ name }) => splitPem(readSmallFile(join(path, name))));
  return { certificates, sources: certificates.length > 0 ? [path] : [] };
}

function entriesOf(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true }).slice(0, MOST_FILES);
  } catch {
    return [];
  }
}

/** OpenSSL's hashes are links to names in the same folder; Go leaves them out too. */
function isAlias(folder: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return false;
  try {
    return !readlinkSync(join(folder, entry.name)).includes('/');
  } catch {
    return true;
  }
}

function readSmallFile(path: string): string {
  try {
    const found = statSync(path);
    return found.isFile() && found.size <= LARGEST_FILE ? readFileSync(path, 'utf8') : '';
  } catch {
    return '';
  }
}

const BEGIN = '-----BEGIN CERTIFICATE-----';
const END = '-----END CERTIFICATE-----';

/** The certificates in a text, with the same line ends wherever they were read, so that copies are equal. */
function splitPem(text: string): string[] {
  return text.split(BEGIN).slice(1).flatMap((part) => {
    const end = part.indexOf(END);
    return end < 0 ? [] : [`${BEGIN}\n${part.slice(0, end).trim().replaceAll('\r', '')}\n${END}\n`];
  });
}
