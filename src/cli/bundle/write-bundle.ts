import { writeFile } from 'node:fs/promises';
import { arch, release, type } from 'node:os';
import { gzipSync } from 'node:zlib';
import type { Machine } from '../../doctor/machine.ts';
import type { Redactor } from '../../doctor/redact.ts';
import type { Report } from '../../doctor/report.ts';
import type { Examination } from '../../doctor/run.ts';
import { CommandFailed } from '../command.ts';
import { version } from '../version.ts';
import { toSaved } from './saved-examination.ts';
import { packTar, type Entry } from './tar.ts';

// A file for a support request. It is built from this list and nothing else: no file of the user is in it, no value of a
// variable, no argument. Each text has passed the redactor once more on its way in.

export interface Told {
  readonly examination: Examination;
  readonly report: Report;
  /** As a person reads it. */
  readonly text: string;
  readonly machine: Machine;
}

export const SAVED = 'examination.json';

/** Writes a .tar.gz that only its owner can read. Throws CommandFailed where the file is there already or cannot be written. */
export async function writeBundle(file: string, told: Told, redactor: Redactor): Promise<void> {
  const json = (value: unknown) => `${JSON.stringify(redactor.all(value), null, 2)}\n`;
  const entries: Entry[] = [
    { name: 'README.txt', content: readme },
    { name: 'report.txt', content: `${redactor.text(told.text)}\n` },
    { name: 'report.json', content: json(told.report) },
    { name: SAVED, content: json(toSaved(told.examination)) },
    { name: 'environment.json', content: json(describeEnvironment(told.machine)) },
  ];
  const folder = 'dockgate-support/';
  const bytes = gzipSync(packTar(entries.map(({ name, content }) => ({ name: folder + name, content })), told.machine.now()));
  await writeFile(file, bytes, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    throw new CommandFailed(error.code === 'EEXIST' ? `${file} is there already. Name another file.` : `${file} could not be written (${error.code}).`);
  });
}

const readme = `What the doctor saw, for a support request.

report.txt        the report, as a person reads it
report.json       the same for programs: login-doctor/report@1
${SAVED}  what was observed; "dockgate explain --bundle FILE" concludes again from it, without any request
environment.json  the system, and which variables are set: their names, no values

No password, token or key is in here, and no file was copied. Host names, user names, image names and addresses are: look
before you send it to somebody who should not know them.
`;

/** Variables that change what clients do; whether they are set tells enough. */
const telling = /^(?:DOCKER_|BUILDKIT_|CONTAINER_|CONTAINERS_|REGISTRY_AUTH_FILE$|KUBECONFIG$|SSL_CERT_|NODE_EXTRA_CA_CERTS$|XDG_|AZURE_|AWS_|GOOGLE_|CI$|GITHUB_ACTIONS$|TF_BUILD$|GITLAB_CI$|(?:https?|no|all)_proxy$|(?:HTTPS?|NO|ALL)_PROXY$|LANG$|LC_)/;

const describeEnvironment = ({ env, userId }: Machine) => ({
  system: { type: type(), release: release(), arch: arch() },
  program: { version, node: process.versions.node },
  isRoot: userId === 0,
  variablesSet: Object.keys(env).filter((name) => telling.test(name) && env[name] !== '').toSorted(),
});
