import { defineCheck, foundAll, inapplicable, ok, type Finding } from '../check.ts';
import type { ConfigFile } from '../keychains/config-file.ts';
import { toHostName } from '../keychains/keys.ts';
import { keyText } from '../keychains/tell.ts';
import { actingClient } from '../probes/engine/acting-client.ts';
import { configFiles } from '../probes/credential/stored-credential.ts';

const findings = {
  'byte-order-mark': 'problem', empty: 'problem', 'ends-early': 'problem', 'trailing-comma': 'problem', 'comma-missing': 'problem',
  'colon-missing': 'problem', comment: 'problem', quotes: 'problem', 'control-character': 'problem', 'bad-escape': 'problem',
  'unexpected-character': 'problem', 'more-after-end': 'problem', 'too-deep': 'problem', 'not-an-object': 'problem', 'wrong-type': 'problem',
  'entry-not-base64': 'problem', 'entry-no-colon': 'problem', 'entry-no-user': 'problem', 'entry-not-an-object': 'problem',
  'stray-name': 'warning', 'hidden-entry': 'note',
} as const;
type Id = keyof typeof findings;

/** Can the client read what is in the file? One bad entry makes Docker ignore all of it. */
export const credentialFileSyntax = defineCheck({
  id: 'credential-file-syntax',
  row: 'CR-02',
  cost: 'offline',
  needs: [],
  findings,

  async run({ ask, target }) {
    const client = await ask(actingClient);
    // The libraries of podman read the entry that they need, and mind no other.
    const isReadAlone = ['podman', 'buildah', 'skopeo'].includes(client);
    const counts = (key: string) => !isReadAlone || (target !== null && toHostName(key) === target.registry);
    const files = (await ask(configFiles)).filter(({ kind }) => kind === 'read' || kind === 'broken');
    if (files.length === 0) return inapplicable('no-file', { client });
    const found = files.flatMap((file) => judge(file, counts));
    return found.length === 0 ? ok({ file: files.map(({ path }) => path).join(', ') }) : foundAll(found);
  },
});

function judge(file: ConfigFile, counts: (key: string) => boolean): Finding<Id>[] {
  if (file.kind === 'broken') return [{ finding: file.defect, facts: { file: file.path, line: file.line, column: file.column } }];
  if (file.kind !== 'read') return [];
  const { auths, strays, credsStore, path } = file;
  const found: Finding<Id>[] = strays.map(({ name, expected, line }) => ({ finding: 'stray-name', facts: { file: path, line, name: name.slice(0, 40), expected } }));
  for (const { key, line, defect, secret } of auths) {
    const facts = { file: path, line, key: keyText(key) };
    if (defect && counts(key)) found.push({ finding: `entry-${defect}`, facts });
    // The helper is asked instead, so nobody reads the password that stands here.
    if (credsStore && secret && !secret.isEmpty && !file.credHelpers.has(key)) found.push({ finding: 'hidden-entry', facts: { ...facts, helper: credsStore.name } });
  }
  return found;
}
