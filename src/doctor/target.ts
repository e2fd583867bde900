import { Refusal } from '../causes/refusal.ts';
import { formatImageReference, parseImageReference, type ImageReference } from '../names/image-reference.ts';
import { parseHostHeader } from '../names/login-server.ts';
import { blankSecrets } from './input/blank-secrets.ts';
import { spanOf, toShown } from './input/characters.ts';
import { correct, findPlaceholder, type InputDefect, lowerCase, settle, textOf, type Work } from './input/corrections.ts';

/** What is examined: a registry, or an image at one. */
export interface Target {
  /** As it was typed, but passwords are `***` and what cannot be seen is `\uFFFD`. The positions of `defects` count its cells. */
  readonly text: string;
  /** Host and port as typed, `docker.io` where none was: what clients look a credential up by. */
  readonly registry: string;
  /** Where requests go: lower-case host, and its port or null. */
  readonly host: string;
  readonly port: number | null;
  /** As the registry sees it, with Docker Hub's `library/`; null when a registry alone was named. */
  readonly repository: string | null;
  /** Tag or digest; `latest` where none was typed, null where what was typed is none. */
  readonly reference: string | null;
  /** As people should type it after `docker pull`. */
  readonly image: string | null;
  /** What is wrong with the text, from left to right. Everything else here is what it means without. */
  readonly defects: readonly InputDefect[];
  /** The text without them, in small letters where it must be. */
  readonly corrected: string;
}

/** Which name was read, before anything is added to it. */
interface Reading {
  readonly work: Work;
  readonly registry: string | null;
  readonly image: ImageReference | null;
  /** A tag or a digest was left out, because it is none. */
  readonly isCut: boolean;
}

export const HUB = 'docker.io';
/** What answers for `docker.io`. */
const HUB_HOST = 'registry-1.docker.io';
const hubNames = new Set([HUB, 'index.docker.io', HUB_HOST]);
const LONGEST_TEXT = 2_048;

/**
 * Reads `host`, `host:port` or an image reference, and what people type around it. A single word with a dot, a colon with a
 * port, or `localhost` is a registry. Throws a Refusal, without a secret, where no registry can be read.
 */
export function parseTarget(typed: string): Target {
  if (typed.length > LONGEST_TEXT) throw new Refusal('request-invalid', { field: 'target', defect: `it is longer than ${LONGEST_TEXT} characters` });
  const text = blankSecrets(typed);
  const corrected = correct(text);
  refuseSentences(textOf(corrected.characters));
  const { work, registry: host, image, isCut } = read(withoutCapitals(corrected));
  const registry = host ?? image?.host ?? HUB;
  const isHub = hubNames.has(registry.toLowerCase());
  const parsed = parseHostHeader(isHub ? HUB_HOST : registry);
  const lowered = image && formatImageReference({ ...image, host: image.host?.toLowerCase() ?? null });
  const isOfficial = isHub && image !== null && !image.repository.includes('/');
  return {
    text: toShown(text),
    registry,
    host: parsed?.host ?? registry.toLowerCase(),
    port: parsed?.port ?? null,
    repository: image && (isOfficial ? `library/${image.repository}` : image.repository),
    reference: image && (image.digest ?? image.tag ?? (isCut ? null : 'latest')),
    image: lowered,
    defects: work.defects.toSorted((a, b) => a.position - b.position),
    corrected: lowered ?? registry.toLowerCase(),
  };
}

/** An error that somebody pasted is no name. */
function refuseSentences(text: string): void {
  const defect = 'it is no name; `dockgate explain` reads error messages';
  if (/\S\s+\S+\s+\S/.test(text)) throw new Refusal('request-invalid', { field: 'target', defect });
}

/** Marks capitals in the host, which stay for those who look keys up, and replaces those of the repository. */
function withoutCapitals(work: Work): Work {
  const text = textOf(work.characters);
  const first = text.slice(0, Math.max(0, text.indexOf('/')));
  const isHost = isRegistry(text) || first.includes('.') || first.includes(':');
  const hostEnd = isHost ? (first === '' ? text.length : first.length) : 0;
  const rest = /[:@]|\$|[<{%]/.exec(text.slice(hostEnd));
  const nameEnd = rest ? hostEnd + rest.index : text.length;
  const { defects } = lowerCase(work, 'host-uppercase', 0, hostEnd);
  return lowerCase({ ...work, defects }, 'repository-uppercase', hostEnd, nameEnd);
}

function read(work: Work): Reading {
  const text = textOf(work.characters);
  if (isRegistry(text)) return { work, registry: text, image: null, isCut: false };
  try {
    return { work, registry: null, image: parseImageReference(text), isCut: work.defects.some(({ kind }) => kind === 'placeholder') };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return readWithout(String(error.facts['field']), Number(error.facts['position']), work, error);
  }
}

/**
 * The reference without the part that breaks the grammar: a bad tag or repository does not hide the registry.
 * @param position in UTF-16 units, counted from 1
 */
function readWithout(field: string, position: number, work: Work, error: Refusal): Reading {
  const text = textOf(work.characters);
  const defect = String(error.facts['defect']);
  const at = Array.from(text.slice(0, position - 1)).length;
  const wrong = findPlaceholder(work) ?? { kind: 'invalid' as const, ...spanOf(work.characters.slice(at, at + 1), endOf(work)), defect };
  const marked = { ...work, defects: [...work.defects, wrong] };
  const end = { tag: text.lastIndexOf(':', position - 1), digest: text.indexOf('@') }[field];
  const upTo = (index: number) => settle({ ...marked, characters: work.characters.slice(0, Array.from(text.slice(0, index)).length) });
  if (end !== undefined && end > 0) return { ...read(upTo(end)), isCut: true };
  const rest = upTo(Math.max(0, text.indexOf('/')));
  const host = textOf(rest.characters);
  if (field !== 'host' && isRegistry(host)) return { work: rest, registry: host, image: null, isCut: false };
  const said = wrong.kind === 'placeholder' ? 'nothing stands for the placeholder' : defect;
  throw new Refusal('request-invalid', { field: 'target', defect: `${said} (position ${wrong.position})` }, { cause: error });
}

const endOf = ({ characters }: Work): number => {
  const last = characters.at(-1);
  return last ? last.cell + last.width : 1;
};

/** `nginx:1.27` is an image, `localhost:5000` and `registry.example:5000` are registries. */
function isRegistry(text: string): boolean {
  if (text.includes('/') || text.includes('@')) return false;
  const parsed = parseHostHeader(text);
  if (!parsed) return false;
  return parsed.host === 'localhost' || parsed.host.includes('.') || parsed.host.includes(':');
}

/** Loopback is where Docker speaks plain HTTP unasked. */
export const isLoopback = ({ host }: Pick<Target, 'host'>): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.') || host.endsWith('.localhost');
