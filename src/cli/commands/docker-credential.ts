import { CommandFailed, defineCommand, UsageError, type Command } from '../command.ts';
import { Unreachable } from '../api/api-error.ts';
import { answerHelper, helperActions } from '../sign-in/helper-protocol.ts';
import { readStandardInput } from '../sign-in/standard-input.ts';
import { safeForTerminal } from '../terminal/terminal-text.ts';

/** What container clients run as `docker-credential-dockgate`. @param readInput what they write to it */
export const dockerCredentialCommand = (readInput: () => Promise<string>): Command =>
  defineCommand({
    name: 'docker-credential',
    summary: 'What docker and podman run as docker-credential-dockgate: a new token whenever they need one',
    details: '"dockgate login --helper" makes them do so.',
    positionals: [{ name: 'action', about: helperActions.join(', ') }],
    options: {},
    async run({ positionals: [typed] }, terminal) {
      const action = helperActions.find((action) => action === typed);
      if (!action) throw new UsageError(`The action must be one of ${helperActions.join(', ')}.`);
      try {
        const answer = await answerHelper(action, action === 'list' ? '' : await readInput(), terminal);
        if (answer !== '') terminal.print(answer);
        return 0;
      } catch (error) {
        // The protocol: clients read what went wrong on stdout.
        if (!(error instanceof CommandFailed || error instanceof Unreachable)) throw error;
        terminal.print(error.message.split('\n').map((line) => safeForTerminal(line)).join(' '));
        return 1;
      }
    },
  });

export const dockerCredential = dockerCredentialCommand(readStandardInput);
