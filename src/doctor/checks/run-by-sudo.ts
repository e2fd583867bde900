import { join } from 'node:path';
import { defineCheck, found, inapplicable, ok } from '../check.ts';
import { namesAt, parseJsonText, textAt } from '../json-value.ts';
import { readTextFile, systemPath, type Machine } from '../machine.ts';
import { dockerFolder } from '../probes/engine/docker-endpoint.ts';

/** With sudo the home is root's, and with it every login. */
export const runBySudo = defineCheck({
  id: 'run-by-sudo',
  row: 'CR-01',
  cost: 'offline',
  needs: [],
  findings: { 'login-of-caller': 'warning' },

  async run({ machine, target }) {
    const caller = machine.env['SUDO_USER'];
    if (!caller || caller === 'root' || machine.userId !== 0) return inapplicable('no-sudo');
    const home = await homeOf(caller, machine);
    const [own, callers] = [join(dockerFolder(machine), 'config.json'), home && join(home, '.docker/config.json')];
    if (callers === null || callers === own) return ok({ user: caller });
    const [here, there] = await Promise.all([hasLogin(own, target?.registry), hasLogin(callers, target?.registry)]);
    if (here) return ok({ user: caller, file: own });
    return there ? found('login-of-caller', { user: caller, file: callers, other: own }) : ok({ user: caller, file: own });
  },
});

/** Of the system's list of users. */
async function homeOf(user: string, machine: Machine): Promise<string | null> {
  const users = await readTextFile(systemPath(machine, '/etc/passwd'));
  const lines = users.kind === 'text' ? users.text.split('\n') : [];
  const home = lines.map((line) => line.split(':')).find(([name]) => name === user)?.[5];
  return home ? systemPath(machine, home) : null;
}

/** Whether a configuration knows this registry, or any; a credential store may know every one. No secret is looked at. */
async function hasLogin(path: string, registry: string | undefined): Promise<boolean> {
  const file = await readTextFile(path);
  const config = file.kind === 'text' ? parseJsonText(file.text) : undefined;
  const names = [...namesAt(config, 'auths'), ...namesAt(config, 'credHelpers')];
  if (textAt(config, 'credsStore')) return true;
  return registry === undefined ? names.length > 0 : names.some((name) => hostOf(name) === hostOf(registry));
}

const hostOf = (name: string): string => {
  const host = name.toLowerCase().replace(/^https?:\/\//, '').split('/')[0] ?? '';
  return host === 'index.docker.io' ? 'docker.io' : host;
};
