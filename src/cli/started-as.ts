import { basename } from 'node:path';

/** How the doctor was started, and what was typed after that. */
export interface Start {
  /** As people type it. */
  readonly program: string;
  readonly argv: readonly string[];
  /** What options before the plugin's name mean. */
  readonly env: Readonly<Record<string, string>>;
  /** docker asks each file in its folder of plugins what it is. */
  readonly isAskedForMetadata: boolean;
}

/**
 * By the name of the file: `docker-doctor` and `kubectl-doctor` are plugins, anything else is `dockgate-doctor`.
 * @param argv with the program and the script, as `process.argv`
 * @param argv0 what the process was started as; in an executable of its own this has the name, and `argv[1]` is no script
 */
export function readStart(argv: readonly string[], argv0: string): Start {
  const names = [argv[1] ?? '', argv0].map((path) => basename(path).replace(/\.(?:cjs|js|exe)$/, ''));
  const typed = argv.slice(2);
  const plain = { env: {}, isAskedForMetadata: false };
  if (names.includes('docker-doctor')) return asDockerPlugin(typed);
  if (names.includes('kubectl-doctor')) return { ...plain, program: 'kubectl doctor', argv: forKubernetes(typed) };
  return { ...plain, program: 'dockgate-doctor', argv: typed };
}

/** Options of `docker` itself that stand before `doctor`, and the variables that mean the same. */
const dockerOptions: Readonly<Record<string, string | null>> = {
  '--config': 'DOCKER_CONFIG', '--context': 'DOCKER_CONTEXT', '-c': 'DOCKER_CONTEXT', '--host': 'DOCKER_HOST', '-H': 'DOCKER_HOST',
  '--log-level': null, '-l': null, '--tlscacert': null, '--tlscert': null, '--tlskey': null,
};

function asDockerPlugin(typed: readonly string[]): Start {
  const env: Record<string, string> = {};
  const rest = [...typed];
  for (let option = rest[0]; option !== undefined && option.startsWith('-') && typed.includes('doctor'); option = rest[0]) {
    rest.shift();
    const [name = '', inline] = option.split(/=(.*)/s);
    if (!Object.hasOwn(dockerOptions, name)) continue;
    const value = inline ?? rest.shift() ?? '';
    const variable = dockerOptions[name];
    if (variable) env[variable] = value;
  }
  const isAskedForMetadata = rest[0] === 'docker-cli-plugin-metadata';
  return { program: 'docker doctor', argv: rest[0] === 'doctor' ? rest.slice(1) : rest, env, isAskedForMetadata };
}

/** Somebody who starts it by kubectl means the cluster, and types `-n` as there. */
function forKubernetes(typed: readonly string[]): string[] {
  const argv = typed.map((word) => (word === '-n' ? '--namespace' : word));
  const isChosen = argv.some((word) => word === '--client' || word.startsWith('--client='));
  const isOther = argv[0] === 'explain';
  return isChosen || isOther ? argv : argv[0] === 'support-bundle' ? ['support-bundle', '--client', 'kubernetes', ...argv.slice(1)] : ['--client', 'kubernetes', ...argv];
}
