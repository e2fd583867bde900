import type { Act } from '../../step.ts';
import { diagnosis, log, solutions } from './solutions.ts';
import { symptoms } from './symptoms.ts';

export const article: Act = {
  name: 'article',
  about:
    'Azure\'s "Troubleshoot registry login" followed from top to bottom, at one server started with `--tls`: each of its symptoms is provoked, and cured by what the ' +
    'article says. `cause` is what the server\'s log says of a refusal. Docker is Debian 12\'s, 20.10.',
  steps: [...symptoms, ...diagnosis, ...solutions, ...log],
};
