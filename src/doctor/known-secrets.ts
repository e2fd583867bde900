import { join } from 'node:path';
import { readTextFile, type Machine } from './machine.ts';

// What must never be in a report, as far as this machine itself says what is secret: for the redactor, and for nothing else.

/** What the name ends with: `TOKEN_HOST` and `SECRET_NAME` are none. */
const SECRET_NAME = /(?:pass(?:word|wd|phrase)?|secret|token|credentials?|api_?key|access_?key|private_?key|_pat|signature|_sas|authorization)$/i;
/** A path, an address, a host: whatever the variable is called, to take these out would blank the report. */
const HARMLESS = /^(?:\/|~\/|[A-Za-z]:\\|https?:\/\/[^@]*$|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?::\d+)?$)/;
const ADDRESS_USER = /:\/\/([^\s/@]{1,512})@/;
const SECRET_OPTION = /^(?:--?(?:p|password|pass|secret|token|key)|--[a-z-]{0,32}(?:password|secret|token))(?:=(.*))?$/s;

/** Values of variables and options whose names say that they are secret, users of addresses, and what `config.json` keeps. */
export async function knownSecrets(machine: Machine, argv: readonly string[]): Promise<Set<string>> {
  const file = await readTextFile(join(machine.env['DOCKER_CONFIG'] || join(machine.home, '.docker'), 'config.json'));
  return new Set([
    ...Object.entries(machine.env).flatMap(([name, value = '']) => [...(SECRET_NAME.test(name) && !HARMLESS.test(value) ? [value.trim()] : []), ...usersIn(value)]),
    ...argv.flatMap(fromArgument),
    ...fromConfig(file.kind === 'text' ? file.text : '{}'),
    ...fromConfig(machine.env['DOCKER_AUTH_CONFIG'] ?? '{}'),
  ]);
}

function fromArgument(argument: string, index: number, argv: readonly string[]): string[] {
  const [option, value] = SECRET_OPTION.exec(argument) ?? [];
  return [...usersIn(argument), ...(option === undefined ? [] : [value ?? argv[index + 1] ?? ''])];
}

/** The user part of an address, its password alone, and both as they are without percent signs. */
function usersIn(text: string): string[] {
  const user = ADDRESS_USER.exec(text)?.[1];
  if (user === undefined) return [];
  const password = user.slice(user.indexOf(':') + 1);
  return [user, password, decoded(password)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Every secret of a `config.json`: those of `auths`, whole and split, every header that Docker adds, users of proxies. */
function fromConfig(text: string): string[] {
  const config = parse(text);
  const entries = Object.values(recordOf(config['auths'])).map(recordOf);
  const kept = entries.flatMap((entry) => ['auth', 'password', 'identitytoken', 'registrytoken'].flatMap((name) => stringsIn(entry[name])));
  const pairs = entries.flatMap(({ auth }) => stringsIn(auth)).map((auth) => Buffer.from(auth, 'base64').toString());
  const headers = stringsIn(config['HttpHeaders']);
  return [
    ...kept,
    ...pairs.flatMap((pair) => [pair, pair.slice(pair.indexOf(':') + 1).replace(/\0+$/, '')]),
    ...headers.flatMap((header) => [header, header.slice(header.lastIndexOf(' ') + 1)]),
    ...stringsIn(config['proxies']).flatMap(usersIn),
  ];
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    return recordOf(JSON.parse(text));
  } catch {
    return {};
  }
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

const stringsIn = (value: unknown): string[] => (typeof value === 'string' ? [value] : Object.values(recordOf(value)).flatMap(stringsIn));
