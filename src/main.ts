import { scenariosCommand } from './cli/commands/scenarios.ts';
import { serveCommand } from './cli/commands/serve.ts';
import { run } from './cli/program.ts';
import { processTerminal } from './cli/terminal.ts';
import { serve } from './serve.ts';
import { startStageServer } from './stage-server.ts';

// Arguments in, exit code out. Workers of `serve` come by here too.
const terminal = processTerminal();
process.exit(await terminal.exitCode(await run(process.argv.slice(2), terminal, [serveCommand(serve), scenariosCommand(startStageServer)])));
