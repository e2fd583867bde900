import { Refusal } from '../../causes/refusal.ts';
import type { ImportImageParameters } from '../../contract/import.ts';
import { findDigestDefect } from '../../names/digest.ts';
import { formatHost, parseHostHeader } from '../../names/login-server.ts';
import { findRepositoryDefect, type RepositoryName } from '../../names/repository.ts';
import { parseResourceScope, type ResourceScope } from '../../names/resource-scope.ts';
import { findTagDefect, type Tag } from '../../names/tag.ts';
import type { ImportTarget } from '../../registry/import/copy-image.ts';
import type { SourceCredentials } from '../../registry/import/source-login.ts';
import { Secret } from '../../secret.ts';

/** The body of an import, checked: every name is one. */
export interface WantedImport {
  /** A registry of this server, or a host. */
  readonly from: { readonly scope: ResourceScope } | { readonly host: string; readonly credentials: SourceCredentials | null };
  readonly repository: RepositoryName;
  /** Tag or digest. */
  readonly reference: string;
  readonly targets: readonly ImportTarget[];
  readonly force: boolean;
}

/** Takes an identity token as a password: ACR's clients present it with this user name. */
const NO_NAME = '00000000-0000-0000-0000-000000000000';
/** Names without a host are its, and those without a slash its own images. */
const DOCKER_HUB: ReadonlySet<string> = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com']);

/** Throws `request-invalid` naming the field. */
export function readWantedImport({ source, targetTags = [], untaggedTargetRepositories = [], mode }: ImportImageParameters): WantedImport {
  const { resourceId, registryUri, sourceImage, credentials } = source;
  if ((resourceId === undefined) === (registryUri === undefined)) throw refuse('source', 'it must have either resourceId or registryUri');
  if (targetTags.length + untaggedTargetRepositories.length === 0) throw refuse('targetTags', 'there is no target: name one here or in untaggedTargetRepositories');
  const { repository, reference } = readImage(sourceImage, 'source.sourceImage');
  const common = { reference: reference ?? 'latest', targets: readTargets(targetTags, untaggedTargetRepositories), force: mode === 'Force' };
  if (resourceId !== undefined) {
    if (credentials) throw refuse('source.credentials', 'a registry of this server is read with the right of whoever asks');
    return { ...common, repository, from: { scope: parseResourceScope(resourceId, 'source.resourceId') } };
  }
  const host = readHost(registryUri!);
  const isHub = DOCKER_HUB.has(host);
  const name = (isHub && !repository.includes('/') ? `library/${repository}` : repository) as RepositoryName;
  const login = credentials ? { username: credentials.username || NO_NAME, password: new Secret(credentials.password) } : null;
  return { ...common, repository: name, from: { host: isHub ? 'registry-1.docker.io' : host, credentials: login } };
}

function readTargets(tagged: readonly string[], untagged: readonly string[]): readonly ImportTarget[] {
  const tags = new Map<RepositoryName, Tag[]>();
  for (const [index, text] of tagged.entries()) {
    const field = `targetTags[${index}]`;
    const { repository, reference, isDigest } = readImage(text, field);
    if (isDigest) throw refuse(field, 'a digest is no tag');
    tags.set(repository, [...(tags.get(repository) ?? []), (reference ?? 'latest') as Tag]);
  }
  for (const [index, text] of untagged.entries()) {
    const { repository, reference } = readImage(text, `untaggedTargetRepositories[${index}]`);
    if (reference !== null) throw refuse(`untaggedTargetRepositories[${index}]`, 'it must be a repository alone');
    tags.set(repository, tags.get(repository) ?? []);
  }
  return [...tags].map(([repository, names]) => ({ repository, tags: [...new Set(names)] }));
}

/** `team/app`, `team/app:1.0`, `team/app@sha256:…`; of a tag and a digest the digest counts. */
function readImage(text: string, field: string): { repository: RepositoryName; reference: string | null; isDigest: boolean } {
  const [, repository = '', tag, digest] = /^([^:@]*)(?::([^@]*))?(?:@(.*))?$/s.exec(text) ?? [];
  const defect = findRepositoryDefect(repository) ?? (tag === undefined ? null : findTagDefect(tag)) ?? (digest === undefined ? null : findDigestDefect(digest));
  if (defect) throw refuse(field, defect.defect);
  return { repository: repository as RepositoryName, reference: digest ?? tag ?? null, isDigest: digest !== undefined };
}

function readHost(text: string): string {
  const host = parseHostHeader(text.replace(/^https:\/\//, '').replace(/\/$/, ''));
  if (!host) throw refuse('source.registryUri', 'it is not a host name, with a port if need be');
  return formatHost(host.host, host.port, 443);
}

const refuse = (field: string, defect: string) => new Refusal('request-invalid', { field, defect });
