import { hash } from 'node:crypto';
import { z } from 'zod';

// A checkpoint is a signed sentence about a stream. All checkpoints together are a chain of their own: each holds the
// hash of the one before, so that none of them, and no stream that they name, can go without leaving a gap.

const count = z.int().min(0);
const digest = z.string().max(64);

const checkpointSchema = z.strictObject({
  format: z.literal(1),
  /** 1 is the first one; without gaps. */
  number: z.int().min(1),
  /** Hash of the checkpoint before; empty for the first one. */
  previous: digest,
  time: z.iso.datetime(),
  /** Which key signed. */
  key: digest,
  /**
   * `opened`: a stream begins, its number is the checkpoint's own. `signed`: it is here now. `segment`: so far goes a
   * part that retention may remove in one piece. `closed`: it ends here. `dropped`: everything up to here was removed.
   */
  kind: z.enum(['opened', 'signed', 'segment', 'closed', 'dropped']),
  stream: z.int().min(1),
  position: count,
  link: digest,
  /** What a `segment` or `closed` ends: the events after position `from`, whose correlation ids lie between the two. */
  segment: z.strictObject({ from: count, lowest: z.string().max(64), highest: z.string().max(64), bytes: count }).optional(),
  /** Of `dropped`: checkpoints before this one are not needed any more, and may be gone. */
  base: z.strictObject({ number: z.int().min(1), previous: digest }).optional(),
});

export type Checkpoint = z.infer<typeof checkpointSchema>;
export type Segment = NonNullable<Checkpoint['segment']>;

/** As it is stored and exported: what is signed is the text, so nobody has to write the same JSON again. */
export interface SignedCheckpoint {
  readonly body: string;
  /** Ed25519, base64url. */
  readonly signature: string;
}

const MOST_CHARACTERS = 2_000;

/** The checkpoint that the text says; `null` when it says none. Whether it is signed is another question. */
export function parseCheckpoint(body: string): Checkpoint | null {
  if (body.length > MOST_CHARACTERS) return null;
  try {
    return checkpointSchema.parse(JSON.parse(body));
  } catch {
    return null;
  }
}

export const hashOfCheckpoint = (body: string): string => hash('sha256', body, 'base64url');
