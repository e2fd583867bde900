// Hosts, references and commands that stand in a text: facts for the words of a cause, and what is wrong with them.

import { isRegistry, LOGIN_OR_TOKEN } from './hosts-in-text.ts';
import { findOddities } from './oddities.ts';

export interface Names {
  /** The registry that failed, in the spelling of the text; null when none is named. */
  readonly registry: string | null;
  readonly repository: string | null;
  readonly reference: string | null;
  /** What is odd about them: the names of observations. */
  readonly oddities: readonly string[];
}

/** `host/path:tag`, with or without a scheme; the host has a dot or a port, or is localhost. */
const REFERENCE = /(?:docker:\/\/|https?:\/\/|oci:\/\/)?((?:[A-Za-z0-9<][\w<>-]{0,62}\.){1,8}[A-Za-z<>][\w<>-]{0,30}(?::\d{2,5})?|localhost(?::\d{2,5})?|(?:\d{1,3}\.){3}\d{1,3}(?::\d{2,5})?|[A-Za-z][\w-]{0,60}:\d{2,5}(?=\/))((?:\/[\w<>.${}-]{1,128}){0,8})(?::([\w<>.$-]{1,128}))?/g;
const MANIFEST = /\/v2\/([\w<>./-]{1,255}?)\/manifests\/([\w<>.:-]{1,128})/;
const FILE = /\.(?:json|ya?ml|toml|go|py|js|ts|sh|exe|sock|conf|crt|pem|md|txt|log|html?|tgz|gz|d)$/i;
const COMMAND = /(?:docker|podman|buildah|nerdctl|skopeo)(?: image)? (push|pull|login|run|tag|build)\s{1,4}((?:-{1,2}[\w-]{1,30}(?:[ =][^\s-][^\s]{0,120})?\s{1,4}){0,8})(?:docker:\/\/)?([^\s\\'"`]{1,255})/gi;

/** `client with IP '203.0.113.7'`: whose address it is, and no registry's. */
const isCallersAddress = ({ 0: whole, index, input }: RegExpExecArray): boolean =>
  /^(?:\d{1,3}\.){3}\d{1,3}$/.test(whole) && /\b(?:ip|ip address|client) {0,2}['"(]?$/i.test(input.slice(Math.max(0, index - 14), index));

const LONGEST_LOOKED_AT = 20_000;

/** @param around words of a person, where commands are prose */
export function findNames(lines: readonly string[], around: string): Names {
  const text = lines.join('\n').slice(0, LONGEST_LOOKED_AT);
  const all = [...`${text}\n${around}`.matchAll(REFERENCE)].slice(0, 200).filter((match) => !isCallersAddress(match));
  const found = all.flatMap(([whole, host = '', path = '', tag]) =>
    FILE.test(host) || /^(?:microsoft|system|com|org|io|java|artifactregistry|storage|ecr)\./i.test(host) || /^\d+\.\d+\.\d+$/.test(host) || /^v?\d/.test(host) && !/^\d+\.\d+\.\d+\.\d+/.test(host) && !/amazonaws/.test(host) ? [] : [{ whole, host, path: path.slice(1), tag }]);
  const typed = [...text.matchAll(COMMAND), ...[...around.matchAll(COMMAND)].filter(([, , , name]) => /[/:]/.test(name ?? ''))];
  const commands = typed.slice(0, 40).map(([, verb = '', , name = '']) => ({ verb: verb.toLowerCase(), name }));
  const pushRefers = /push refers to (?:a )?repository \[([^\]\s]{1,255})\]/i.exec(text)?.[1];
  const best = found.find(({ host, path }) => isRegistry(host) && path !== '') ?? found.find(({ host }) => isRegistry(host)) ?? found.find(({ host }) => !LOGIN_OR_TOKEN.test(host));
  const [, manifestRepository, manifestReference] = MANIFEST.exec(text) ?? [];
  const denied = /pull access denied for ([\w./:-]{1,255})/i.exec(text)?.[1];
  const registry = best?.host ?? (denied && !denied.split('/')[0]?.includes('.') ? 'docker.io' : null);
  const path = best && !best.path.startsWith('v2') && !best.path.startsWith('v1') && isRegistry(best.host) && best.path !== '' ? best.path : null;
  return {
    registry,
    repository: manifestRepository ?? path ?? (denied && registry === 'docker.io' ? denied : null),
    reference: manifestReference ?? best?.tag ?? null,
    oddities: findOddities({ text, around, found, commands, pushRefers, denied }),
  };
}
