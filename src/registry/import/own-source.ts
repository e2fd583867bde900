import { parseReference } from '../../names/digest.ts';
import type { RepositoryName } from '../../names/repository.ts';
import { lockedRefusal, manifestCalled, refuseLocked, repositoryCalled, tagCalled } from '../attributes.ts';
import { blobIndex } from '../blobs/blob-index.ts';
import { blobIsReadable } from '../manifests/blob-readable.ts';
import { pullStore } from '../manifests/pull-store.ts';
import type { ImportParts } from './import-parts.ts';
import type { ImageSource } from './image-source.ts';

/**
 * A repository of this server, for somebody who may pull from it: whoever makes one has decided that. No byte is copied.
 * Read locks hold as for a pull; `artifact-locked`.
 */
export function ownSource({ content, now }: ImportParts, registryId: string, repository: RepositoryName): ImageSource {
  const pulls = pullStore(content);
  const index = blobIndex(content);
  const isReadable = blobIsReadable(content);
  return {
    called: repository,
    async manifest(text) {
      const reference = parseReference(text);
      const found = await pulls.find(registryId, repository, reference);
      if (!found) return null;
      refuseLocked(
        'read',
        { what: repositoryCalled(repository), locks: found.repository_locks },
        reference.kind === 'tag' ? { what: tagCalled(repository, reference.tag), locks: found.tag_locks } : null,
        { what: manifestCalled(repository, found.digest), locks: found.manifest_locks },
      );
      return { content: Buffer.from(found.content), contentType: found.media_type };
    },
    async bring({ digest }, repositoryId) {
      const blob = await index.find(registryId, repository, digest);
      if (!blob) return false;
      if (!(await isReadable(blob.repositoryId, digest))) throw lockedRefusal('read', `manifest in ${repository} with the blob ${digest}`);
      return index.mount(blob.repositoryId, repositoryId, digest, now());
    },
  };
}
