import type { ClientName, Probe } from '../../context.ts';
import { findProgram, type FoundProgram, type RefusedProgram } from '../programs/programs.ts';
import { runProgram } from '../programs/run-program.ts';

/** Programs that speak to a registry, by the client that people call them; the first that is here counts. */
const programsOf: Readonly<Record<ClientName, readonly string[]>> = {
  docker: ['docker'],
  podman: ['podman'],
  buildah: ['buildah'],
  skopeo: ['skopeo'],
  nerdctl: ['nerdctl'],
  containerd: ['ctr', 'crictl'],
  buildkit: ['buildctl', 'docker'],
  helm: ['helm'],
  oras: ['oras'],
  crane: ['crane'],
  // These run elsewhere: in a container, on a node.
  kaniko: [],
  kubernetes: [],
};

/** How each tells its version, in one line. */
const versionArguments: Readonly<Record<string, readonly string[]>> = { helm: ['version', '--short'], oras: ['version'], crane: ['version'] };

export interface InstalledClient {
  readonly name: string;
  readonly path: string;
  readonly owner: number | null;
  readonly version: string;
  /** The docker command of Linux distributions that have podman instead. */
  readonly isPodman: boolean;
  /** It prints on stderr even when nothing is wrong, which some tools take for a failure. */
  readonly isNoisy: boolean;
  readonly refused: readonly RefusedProgram[];
}

export type ChosenClient =
  | ({ readonly kind: 'installed' } & InstalledClient)
  | { readonly kind: 'refused'; readonly name: string; readonly refused: readonly RefusedProgram[] }
  | { readonly kind: 'absent'; readonly name: string }
  | { readonly kind: 'elsewhere' };

/** The program of the client that is examined. */
export const chosenClient: Probe<ChosenClient> = async (context) => {
  const names = programsOf[context.settings.client];
  const [first] = names;
  if (first === undefined) return { kind: 'elsewhere' };
  const answers = await Promise.all(names.map(async (name) => ({ name, found: await findProgram(context, name) })));
  const best = answers.find(({ found }) => found.kind === 'found') ?? answers.find(({ found }) => found.kind === 'refused');
  return best ? describe(best.name, best.found) : { kind: 'absent', name: first };
};

async function describe(name: string, found: FoundProgram): Promise<ChosenClient> {
  if (found.kind === 'absent') return { kind: 'absent', name };
  if (found.kind === 'refused') return { kind: 'refused', name, refused: found.refused };
  const { program, refused } = found;
  const ended = await runProgram(program, versionArguments[name] ?? ['--version']);
  const [stdout, stderr] = ended.kind === 'not-run' ? ['', ''] : [ended.stdout, ended.stderr];
  return {
    kind: 'installed',
    name,
    path: program.path,
    owner: program.owner,
    version: /\d+\.\d+(?:\.\d+)?[\w.+~-]{0,40}/.exec(stdout.slice(0, 1_000))?.[0] ?? '',
    isPodman: name === 'docker' && /^podman\b/i.test(stdout.trimStart()),
    isNoisy: stderr.trim() !== '',
    refused,
  };
}

/** Names of all container clients on this machine that may be run. */
export const installedClients: Probe<readonly string[]> = async (context) => {
  const names = [...new Set(Object.values(programsOf).flat())];
  const found = await Promise.all(names.map((name) => findProgram(context, name)));
  return names.filter((_name, index) => found[index]?.kind === 'found');
};
