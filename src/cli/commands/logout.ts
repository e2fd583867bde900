import { CommandFailed, defineCommand, flag } from '../command.ts';
import { removeHelper } from '../sign-in/helper-entry.ts';
import { logOut } from '../sign-in/hand-over.ts';
import { keptSignIns } from '../sign-in/kept-sign-ins.ts';
import { safeJson } from '../terminal/json-text.ts';
import { safeForTerminal } from '../terminal/terminal-text.ts';

/** The opposite of `login`. */
export const logout = defineCommand({
  name: 'logout',
  summary: 'Forget a sign-in that "dockgate login" kept, and log docker or podman out',
  positionals: [{ name: 'registry', about: 'its login server' }],
  options: { json: flag('print JSON') },
  async run({ options, positionals: [typed] }, terminal) {
    const kept = keptSignIns(terminal.env);
    const loginServer = typed!.replace(/^https?:\/\//i, '').replace(/\/$/, '').toLowerCase();
    const found = await kept.find(loginServer);
    if (!found) {
      const all = Object.keys(await kept.all());
      throw new CommandFailed(`No sign-in is kept for ${loginServer}.${all.length === 0 ? '' : ` There are some for ${all.join(', ')}.`}`);
    }
    if (found.client) {
      await logOut(found.client, { loginServer, origin: found.origin }, terminal);
      await removeHelper(found.client, loginServer, terminal.env);
    }
    await kept.forget(loginServer);
    const and = found.client ? `, and ${found.client} is logged out` : '';
    terminal.print(options.json ? safeJson({ loginServer, client: found.client }, 2) : `The sign-in to ${safeForTerminal(loginServer)} is forgotten${and}.`);
    return 0;
  },
});
