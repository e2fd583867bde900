import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { defineCheck, foundAll, inapplicable, ok, type Finding } from '../check.ts';
import { listFolder } from '../machine.ts';
import { certificateFolders } from '../network/trust.ts';

type FindingId = 'key-missing' | 'certificate-missing' | 'wrong-extension' | 'other-name' | 'unreadable';

/** Files that mean something to the clients, which go by their endings alone. */
const certificateLike = /\.(?:pem|cer|der|p7b|ca|crt\.txt)$/i;

/** `certs.d/<host[:port]>`: the name, the endings and the pairs have to be exact. */
export const registryCertificates = defineCheck({
  id: 'registry-certificates',
  row: 'TL-06',
  cost: 'offline',
  needs: [],
  findings: { 'key-missing': 'problem', 'certificate-missing': 'problem', 'wrong-extension': 'warning', 'other-name': 'warning', unreadable: 'warning' },

  async run({ machine, settings: { client }, target }) {
    const folders = (await Promise.all(certificateFolders(machine, client).map(foldersIn))).flat();
    const registry = target?.registry;
    const meant = registry === undefined ? folders : folders.filter((folder) => basename(folder) === registry);
    if (registry !== undefined && meant.length === 0) {
      const near = folders.filter((folder) => bareName(basename(folder)) === bareName(registry));
      if (near.length > 0) return foundAll<FindingId>(near.map((folder) => ({ finding: 'other-name', facts: { folder, registry } })));
    }
    if (meant.length === 0) return inapplicable('no-certificate-folder');
    const findings = (await Promise.all(meant.map(judgeFolder))).flat();
    return findings.length === 0 ? ok({ folder: meant.join(', ') }) : foundAll(findings);
  },
});

const foldersIn = async (folder: string): Promise<string[]> => (await listFolder(folder)).map((name) => join(folder, name));

/** Without what people add to a host or leave out: scheme, port, capitals, a path. */
function bareName(name: string): string {
  const [host = ''] = name.toLowerCase().replace(/^https?(?::\/\/|_+)/, '').split(/[/_]/);
  return host.replace(/:\d+$/, '').replace(/\.$/, '');
}

async function judgeFolder(folder: string): Promise<Finding<FindingId>[]> {
  const names = await listFolder(folder);
  const has = new Set(names);
  const registry = basename(folder);
  const judged = names.map(async (name): Promise<Finding<FindingId> | null> => {
    const file = join(folder, name);
    if (name.endsWith('.cert') && !has.has(name.replace(/\.cert$/, '.key'))) return { finding: 'key-missing', facts: { file, registry } };
    if (name.endsWith('.key') && !has.has(name.replace(/\.key$/, '.cert'))) return { finding: 'certificate-missing', facts: { file, registry } };
    if (certificateLike.test(name)) return { finding: 'wrong-extension', facts: { file, registry } };
    // A key is often for root alone, who starts the engine.
    const code = name.endsWith('.crt') ? await whyUnreadable(file) : null;
    return code === null ? null : { finding: 'unreadable', facts: { file, code } };
  });
  return (await Promise.all(judged)).filter((finding) => finding !== null);
}

/** The system's code; null when it can be read. A broken link is a file that the client stops at. */
const whyUnreadable = (file: string): Promise<string | null> =>
  access(file, constants.R_OK).then(() => null, (error: NodeJS.ErrnoException) => error.code ?? 'ERR');
