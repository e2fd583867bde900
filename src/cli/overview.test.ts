import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import { recordingTerminal } from '../../test/program/recording-terminal.ts';
import { runCommandLine } from './command-line.ts';
import { backupCommands } from './commands/backup.ts';
import { contentCommands } from './commands/content.ts';
import { keyCommands } from './commands/keys.ts';
import { scenariosCommand } from './commands/scenarios.ts';
import { serveCommand } from './commands/serve.ts';
import { doctorCommands } from './examine/doctor-commands.ts';
import { asksForOverview, DESCRIPTION, overview } from './overview.ts';
import { run } from './program.ts';

const main = join(import.meta.dirname, '../main.ts');
const never = () => Promise.reject(new Error('nothing is started here'));

describe('the overview of all commands', () => {
  for (const argv of [['--help'], ['-h'], ['help'], [], ['--version']])
    test(`after ${JSON.stringify(argv)} is what the commands themselves say`, async () => {
      assert.ok(asksForOverview(argv));
      const [whole, quick] = [recordingTerminal(), recordingTerminal()];
      const codes = [
        await run(argv, whole, [serveCommand(never), scenariosCommand(never), keyCommands(never), ...contentCommands(never), ...backupCommands(never)]),
        await runCommandLine(argv, quick, { name: 'dockgate', description: DESCRIPTION, entries: overview(doctorCommands('dockgate doctor')) }),
      ];
      assert.deepEqual(quick.take(), whole.take());
      assert.equal(codes[1], codes[0]);
    });

  test('is not asked for with a command', () => {
    for (const argv of [['token', '--help'], ['help', 'token'], ['tokens'], ['--colour']]) assert.ok(!asksForOverview(argv), argv.join(' '));
  });

  for (const [args, needless] of [
    [['--help'], 'zod|/doctor/|/commands/(?!doctor|explain|support-bundle)'],
    [['explain', 'AADSTS7000222'], 'zod|/doctor/checks/|/doctor/probes/|/doctor/rules/(?!said)'],
    [['doctor', '--list-checks'], 'zod'],
  ] as const)
    test(`or an answer loads nothing that it does not need: ${args.join(' ')}`, async () => {
      const hook = `import{registerHooks}from'node:module';registerHooks({load(url,context,next){if(new RegExp(${JSON.stringify(needless)}).test(url)&&!/context.ts/.test(url))process.stderr.write(url+' ');return next(url,context)}})`;
      const { stderr } = await promisify(execFile)(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(hook)}`, main, ...args]);
      assert.equal(stderr, '');
    });
});
