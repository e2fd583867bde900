import { graphPath } from '../../contract/directory/odata.ts';
import { softwareOathMethod, softwareOathMethods } from '../../contract/directory/second-factor.ts';
import { apiCommand } from '../api/api-command.ts';
import { tenantOption } from '../api/graph-lists.ts';
import type { Group } from '../command.ts';

const which = [{ name: 'user', about: 'user name, or object id' }];
const pathOf = (typed: string, tenant: string | undefined): string => `${graphPath(tenant)}/users/${encodeURIComponent(typed)}/authentication/softwareOathMethods`;

const enrol = apiCommand({
  name: 'enrol',
  summary: 'Make a second factor for a user, to be put into an authenticator app; the first code of it confirms it',
  details: 'Without this, whoever needs a second factor is shown one at their next sign-in. One that was there before ends.',
  positionals: which,
  options: { ...tenantOption },
  examples: ['dockgate user update alice@dockgate --second-factor required', 'dockgate user second-factor enrol alice@dockgate'],
  async run({ api, positionals, options, print, isJson, terminal }) {
    const made = await api.ask({ method: 'POST', path: pathOf(positionals[0]!, options.tenant) }, softwareOathMethod);
    print(made, ({ secretKey, otpauthUri }) => otpauthUri ?? secretKey ?? '');
    if (!isJson) terminal.error(`An authenticator app opens this address, or takes its key: ${made.secretKey}. Both are shown only now.`);
    return 0;
  },
});

const reset = apiCommand({
  name: 'reset',
  summary: 'Take a second factor away from a user who has lost it, with every token they have; the next sign-in shows a new one',
  positionals: which,
  options: { ...tenantOption },
  async run({ api, positionals, options, print }) {
    const path = pathOf(positionals[0]!, options.tenant);
    const { value } = await api.ask({ method: 'GET', path }, softwareOathMethods);
    for (const { id } of value) await api.tell({ method: 'DELETE', path: `${path}/${id}` });
    const shown = value.length > 0 ? `The second factor of ${positionals[0]} is gone, and what they were given with it.` : `${positionals[0]} has no second factor.`;
    print({ reset: value.length > 0 }, () => shown);
    return 0;
  },
});

export const secondFactor: Group = { name: 'second-factor', summary: 'Manage the second factors of users: their authenticator apps', commands: [enrol, reset] };
