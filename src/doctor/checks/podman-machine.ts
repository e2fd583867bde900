import { defineCheck, found, inapplicable, ok, unknown } from '../check.ts';
import { listAt, parseJsonText, textAt, valueAt } from '../json-value.ts';
import { findProgram } from '../probes/programs/programs.ts';
import { runProgram } from '../probes/programs/run-program.ts';

/** Where containers need a Linux, podman runs one: https://docs.podman.io/en/latest/markdown/podman-machine.1.html */
export const podmanMachine = defineCheck({
  id: 'podman-machine',
  row: 'CL-03',
  cost: 'local',
  needs: [],
  timeLimit: 7_000,
  findings: { none: 'problem', stopped: 'problem' },

  async run(context) {
    const { machine: { platform, env }, settings: { client } } = context;
    const needsOne = client === 'podman' && (platform === 'darwin' || platform === 'win32');
    if (!needsOne || env['CONTAINER_HOST']) return inapplicable('no-podman-machine-needed', { client });
    const podman = await findProgram(context, 'podman');
    if (podman.kind !== 'found') return inapplicable('no-podman');
    const ended = await runProgram(podman.program, ['machine', 'list', '--format', 'json']);
    const answer = ended.kind === 'exited' && ended.code === 0 ? parseJsonText(ended.stdout) : undefined;
    if (!Array.isArray(answer)) return unknown('podman-silent');
    const machines = listAt({ answer }, 'answer');
    const [first] = machines;
    if (first === undefined) return found('none');
    const running = machines.find((one) => valueAt(one, 'Running') === true);
    return running === undefined ? found('stopped', { name: textAt(first, 'Name') ?? '' }) : ok({ name: textAt(running, 'Name') ?? '' });
  },
});
