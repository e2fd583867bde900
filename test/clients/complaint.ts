import assert from 'node:assert/strict';
import type { Ran } from './clients.ts';
import type { ContainerClientName } from './container-clients.ts';

// What a client says when it is refused, to the letter. Texts as of Debian 12; the words change between versions.

/** Versions whose texts are compared whole. Of others only what the registry says is looked for. */
const read: Record<ContainerClientName, RegExp> = {
  docker: /^20\.10\./,
  podman: /^4\.3\./,
  buildah: /^1\.28\./,
  skopeo: /^1\.9\./,
};

/** @param version of the Engine for docker, else of the client */
export const isKnownVersion = (name: ContainerClientName, version: string): boolean => read[name].test(version);

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const CORRELATION_ID = /CorrelationId: ([0-9a-f-]{36})/;

/** The correlation id that the client showed, if it did. */
export const correlationIdIn = ({ stderr }: Ran): string | undefined => CORRELATION_ID.exec(stderr)?.[1];

/** The complaint, without the progress before it, and with a word in braces for what differs each time. */
export function complaintOf({ stderr }: Ran, host: string): string {
  const lines = stderr.trimEnd().split('\n');
  const start = lines.findLastIndex((line) => /^Error: |^time=.* level=fatal /.test(line));
  return lines
    .slice(Math.max(start, 0))
    .join('\n')
    .replaceAll(host, '{host}')
    .replaceAll(UUID, '{id}')
    .replaceAll(/sha256:[0-9a-f]{64}/g, '{digest}')
    .replaceAll(/\b[0-9a-f]{64}\b/g, '{image}')
    .replace(/^time="[^"]+"/, 'time="{time}"')
    .trimEnd();
}

/** Compares the whole text; where the client's version is not known, looks only for the registry's words. */
export function assertComplaint(ran: Ran, expected: string, { host, isKnown }: { host: string; isKnown: boolean }): void {
  assert.notEqual(ran.code, 0, ran.stdout);
  const text = complaintOf(ran, host);
  if (isKnown) assert.equal(text, expected);
  else if (expected.includes('CorrelationId: {id}')) assert.match(text, /CorrelationId: \{id\}/);
}
