import { asOwner, registryScope } from '../prepare.ts';
import type { Act } from '../step.ts';

const ask = (query: string) => `rest --method post --url {origin}/v1${registryScope}/query --body '${JSON.stringify({ query })}'`;
const failures = 'ContainerRegistryLoginEvents | where ResultDescription != "200" | project Identity, CallerIpAddress, ResultDescription';

export const logs: Act = {
  name: 'logs',
  about: 'Questions to the log, as in the article: who could not log in, and why.',
  steps: [
    asOwner,
    {
      type: ask(failures),
      ends: 'done',
      before: async ({ dockgate, facts }) => {
        facts.set('origin', dockgate.url);
        const { status } = await dockgate.fetch('/v2/', { as: ['mallory@dockgate', 'guessed'] });
        if (status !== 401) throw new Error(`a wrong password was answered with ${status}`);
      },
    },
    { type: ask('ContainerRegistryLoginEvents | where'), ends: 'refused' },
    { type: ask('Perf | count'), ends: 'refused' },
  ],
};
