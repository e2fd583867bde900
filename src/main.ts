import type { ExitCode } from './cli/command.ts';
import { runCommandLine } from './cli/command-line.ts';
import { doctorCommands } from './cli/examine/doctor-commands.ts';
import { asksForOverview, DESCRIPTION, overview } from './cli/overview.ts';
import { processTerminal } from './cli/terminal/terminal.ts';
import type { ServerFacts } from './doctor/server-facts.ts';

// Arguments in, exit code out. Workers of `serve` come by here too. What a command does not need is not loaded: the doctor
// answers before the server would be there.

const argv = process.argv.slice(2);
const terminal = processTerminal();

/** Asked only when a Dockgate has refused. */
const facts: ServerFacts = {
  decisionOf: async (...given) => (await import('./cli/api/server-facts.ts')).serverFacts(terminal.env, process.getuid?.() ?? null).decisionOf(...given),
};

async function main(): Promise<ExitCode> {
  const doctors = doctorCommands('dockgate doctor', facts);
  if (doctors.some(({ name }) => name === argv[0])) return runCommandLine(argv, terminal, { name: 'dockgate', description: '', entries: doctors });
  if (argv[0] === 'docker-credential') {
    const { dockerCredential } = await import('./cli/commands/docker-credential.ts');
    return runCommandLine(argv, terminal, { name: 'dockgate', description: '', entries: [dockerCredential] });
  }
  if (argv[0] === 'credential-provider') {
    const { credentialProvider } = await import('./cli/commands/credential-provider.ts');
    return runCommandLine(argv, terminal, { name: 'dockgate', description: '', entries: [credentialProvider] });
  }
  if (asksForOverview(argv)) return runCommandLine(argv, terminal, { name: 'dockgate', description: DESCRIPTION, entries: overview(doctors) });
  const { serveCommand } = await import('./cli/commands/serve.ts');
  const serve = serveCommand(async (...given) => (await import('./serve.ts')).serve(...given));
  if (argv[0] === serve.name) return runCommandLine(argv, terminal, { name: 'dockgate', description: '', entries: [serve] });
  const [{ scenariosCommand }, { logFileCommands }, { keyCommands }, { contentCommands }, { backupCommands }, { run }] = await Promise.all([
    import('./cli/commands/scenarios.ts'),
    import('./cli/commands/logs-verify.ts'),
    import('./cli/commands/keys.ts'),
    import('./cli/commands/content.ts'),
    import('./cli/commands/backup.ts'),
    import('./cli/program.ts'),
  ]);
  const scenarios = scenariosCommand(async (...given) => (await import('./stage-server.ts')).startStageServer(...given));
  const offline = [
    logFileCommands(() => import('./log-files.ts')),
    keyCommands(() => import('./key-files.ts')),
    ...contentCommands(() => import('./content-files.ts')),
    ...backupCommands(async () => ({ ...(await import('./backup/backup.ts')), ...(await import('./backup/restore.ts')) })),
  ];
  return run(argv, terminal, [serve, scenarios, ...offline]);
}

process.exit(await terminal.exitCode(await main()));
