import { defineCheck, found, inapplicable, ok, unknown } from '../check.ts';
import { readTextFile, systemPath } from '../machine.ts';

/** The option is of Red Hat's own Docker package. */
export const signatureVerification = defineCheck({
  id: 'signature-verification',
  row: 'CL-05',
  cost: 'offline',
  needs: [],
  findings: { demanded: 'warning' },

  async run({ machine, settings: { client, purpose } }) {
    if (client !== 'docker' || purpose !== 'pull' || machine.platform !== 'linux') return inapplicable('no-signatures-asked');
    const path = systemPath(machine, '/etc/sysconfig/docker');
    const file = await readTextFile(path);
    if (file.kind === 'absent') return inapplicable('no-signatures-asked');
    if (file.kind === 'unreadable') return unknown('file-unreadable', { file: path, code: file.code });
    return isDemanded(file.text) ? found('demanded', { file: path }) : ok({ file: path });
  },
});

/** The last one counts; without a value it is on. */
function isDemanded(text: string): boolean {
  const options = text.split('\n').filter((line) => /^\s*OPTIONS\s*=/.test(line)).join(' ');
  const values = [...options.matchAll(/--signature-verification(?:=(\w{1,10}))?(?![\w-])/g)].map(([, value]) => value ?? 'true');
  return /^(?:true|1|t)$/i.test(values.at(-1) ?? 'false');
}
