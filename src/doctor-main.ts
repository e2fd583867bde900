import { runCommandLine } from './cli/command-line.ts';
import { doctorCommands } from './cli/examine/doctor-commands.ts';
import { readStart } from './cli/started-as.ts';
import { processTerminal } from './cli/terminal/terminal.ts';
import { version } from './cli/version.ts';
import { completeOlderNode } from './older-node.ts';

// The doctor alone, published as dockgate-doctor: one file without the server, which is also a plugin of docker and kubectl,
// by the name it is started under.

async function main(): Promise<void> {
  const { program, argv, env, isAskedForMetadata } = readStart(process.argv, process.argv0);
  const terminal = processTerminal();
  if (isAskedForMetadata) return terminal.print(metadata);
  Object.assign(process.env, env);
  const [doctor, ...others] = doctorCommands(program);
  const other = others.find(({ name }) => name === argv[0]);
  const command = other ?? doctor!;
  const name = other ? `${program} ${other.name}` : program;
  const description = [`${command.summary}.`, command.details ?? ''].join('\n');
  process.exit(await terminal.exitCode(await runCommandLine(other ? argv.slice(1) : argv, terminal, { name, description, entries: command })));
}

/** https://github.com/docker/cli/blob/master/cli-plugins/metadata/metadata.go */
const metadata = JSON.stringify({ SchemaVersion: '0.1.0', Vendor: 'Dockgate', Version: version, ShortDescription: 'Why does a login, pull or push fail?' });

completeOlderNode();
void main();
