import { formatImageReference, parseImageReference } from '../names/image-reference.ts';
import { parseHostHeader } from '../names/login-server.ts';

/** What is examined: a registry, or an image at one. */
export interface Target {
  /** As it was typed. */
  readonly text: string;
  /** Host and port as typed, `docker.io` where none was: what clients look a credential up by. */
  readonly registry: string;
  /** Where requests go: lower-case host, and its port or null. */
  readonly host: string;
  readonly port: number | null;
  /** As the registry sees it, with Docker Hub's `library/`; null when a registry alone was named. */
  readonly repository: string | null;
  /** Tag or digest; `latest` where none was typed. */
  readonly reference: string | null;
  /** As people type it after `docker pull`. */
  readonly image: string | null;
}

const HUB = 'docker.io';
/** What answers for `docker.io`. */
const HUB_HOST = 'registry-1.docker.io';
const hubNames = new Set([HUB, 'index.docker.io', HUB_HOST]);

/**
 * Reads `host`, `host:port` or an image reference. A single word with a dot, a colon with a port, or `localhost` is a registry.
 * Throws the Refusal of `parseImageReference`.
 */
export function parseTarget(text: string): Target {
  const host = isRegistry(text) ? text : null;
  const image = host === null ? parseImageReference(text) : null;
  const registry = host ?? image?.host ?? HUB;
  const isHub = hubNames.has(registry.toLowerCase());
  const parsed = parseHostHeader(isHub ? HUB_HOST : registry);
  const isOfficial = isHub && image !== null && !image.repository.includes('/');
  return {
    text,
    registry,
    host: parsed?.host ?? registry.toLowerCase(),
    port: parsed?.port ?? null,
    repository: image && (isOfficial ? `library/${image.repository}` : image.repository),
    reference: image && (image.digest ?? image.tag ?? 'latest'),
    image: image && formatImageReference(image),
  };
}

/** `nginx:1.27` is an image, `localhost:5000` and `registry.example:5000` are registries. */
function isRegistry(text: string): boolean {
  if (text.includes('/') || text.includes('@')) return false;
  const parsed = parseHostHeader(text);
  if (!parsed) return false;
  return parsed.host === 'localhost' || parsed.host.includes('.') || parsed.host.includes(':');
}

/** Loopback is where Docker speaks plain HTTP unasked. */
export const isLoopback = ({ host }: Target): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.') || host.endsWith('.localhost');
