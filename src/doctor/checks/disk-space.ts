import { statfs } from 'node:fs/promises';
import { defineCheck, foundAll, ok, unknown, type Finding } from '../check.ts';
import { textAt } from '../json-value.ts';
import { answeringEngine } from '../probes/engine/answering-engine.ts';
import { dockerFolder } from '../probes/engine/docker-endpoint.ts';

const MEBIBYTE = 1024 * 1024;
const TOO_LITTLE = MEBIBYTE;
const LITTLE = 200 * MEBIBYTE;

/** Where layers, logins and temporary files are written. */
export const diskSpace = defineCheck({
  id: 'disk-space',
  row: 'CL-05',
  cost: 'local',
  needs: [],
  timeLimit: 12_000,
  findings: { full: 'problem', 'nearly-full': 'warning' },

  async run({ ask, machine }) {
    const engine = await ask(answeringEngine);
    const layers = engine?.isHere ? textAt(engine.info, 'DockerRootDir') : null;
    const folders = [machine.home, dockerFolder(machine), machine.env['TMPDIR'] ?? '/tmp', ...(layers === null ? [] : [layers])];
    const measured = await Promise.all([...new Set(folders)].map(measure));
    const known = measured.filter((space) => space !== null);
    if (known.length === 0) return unknown('no-disk-measured');
    const findings = known.flatMap(({ folder, bytes }): Finding<'full' | 'nearly-full'>[] => {
      if (bytes >= LITTLE) return [];
      return [{ finding: bytes < TOO_LITTLE ? 'full' : 'nearly-full', facts: { folder, mebibytes: Math.floor(bytes / MEBIBYTE) } }];
    });
    return findings.length === 0 ? ok({ folder: known[0]!.folder, mebibytes: Math.floor(known[0]!.bytes / MEBIBYTE) }) : foundAll(findings);
  },
});

/** Bytes that this user may still write; none without a free inode. Null for what is no disk, such as a file system without a size. */
async function measure(folder: string): Promise<{ folder: string; bytes: number } | null> {
  const state = await statfs(folder).catch(() => null);
  if (!state || state.blocks === 0) return null;
  const hasInode = state.files === 0 || state.ffree > 0;
  return { folder, bytes: hasInode ? state.bavail * state.bsize : 0 };
}
