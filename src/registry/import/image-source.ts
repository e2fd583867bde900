import type { Digest } from '../../names/digest.ts';

/** Where an image is imported from: a repository of another registry, or one of this server. */
export interface ImageSource {
  /** For sentences: `docker.io/library/alpine`. */
  readonly called: string;
  /** Null when there is none. Throws the refusal of a source that cannot be read. */
  manifest(reference: string): Promise<SourceManifest | null>;
  /** Makes a blob, verified, one of the repository's. False when the source has none; throws as `manifest` does. */
  bring(blob: WantedBlob, repositoryId: string): Promise<boolean>;
}

export interface SourceManifest {
  readonly content: Buffer;
  readonly contentType: string | undefined;
}

export interface WantedBlob {
  readonly digest: Digest;
  /** As the manifest tells it, in bytes. */
  readonly size: number;
}
