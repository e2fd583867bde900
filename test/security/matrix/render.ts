import { actions, type Action } from './people.ts';
import type { RouteFacts } from './sweep.ts';

export interface Row {
  readonly who: string;
  readonly state: string;
  readonly how: string;
  readonly outcomes: Readonly<Record<Action, string>>;
}

/** The matrix for people: one line for each credential in each state, and for each way to present it that differs. */
export function renderMatrix(rows: readonly Row[], routes: readonly RouteFacts[], requests: number): string {
  const lines = new Map<string, { how: string[]; before: string[]; cells: string[] }>();
  for (const { who, state, how, outcomes } of rows) {
    const [before, cells] = [[who, state], actions.map((action) => outcomes[action])];
    const key = line(...before, ...cells);
    lines.set(key, { before, cells, how: [...(lines.get(key)?.how ?? []), how] });
  }
  const byAction = actions.map((action) => {
    const named = routes.filter((route) => route.action === action).map(({ method, path }) => `\`${method} ${path}\``);
    return line(`\`${action}\``, String(named.length), named.join('<br>'));
  });
  return `# The authorisation matrix

Made by \`test/security/matrix.test.ts\` from the server's own list of routes and from real requests; read it, do not edit it.
A change of this file is a change of who may do what. Write it anew with \`npm run test:file -- --test-update-snapshots test/security/matrix.test.ts\`.

${routes.length} routes × ${rows.length} credentials = ${requests} requests. A cell is what all routes of that action answered: \`served\`, or status and cause.

## Routes by action

${line('action', 'routes', 'which')}
${line('---', '---', '---')}
${byAction.join('\n')}

## Answers

- *Bearer*: a token asked with exactly the scope that the challenge names. *narrower*: with every scope but that one. *elsewhere*: with everything on another repository. *no token*: the token service gave none.
- *directory token*: the directory's access token, for what is asked. *exchanged*: the refresh token that it, or an outside issuer's, was exchanged for, with the null GUID; *Bearer* asked with that.
- Where a state is not *fresh*, the credential was good, and used, until a moment before.

${line('credential', 'state', 'presented as', ...actions)}
${line('---', '---', '---', ...actions.map(() => '---'))}
${[...lines.values()].map(({ before, how, cells }) => line(...before, how.join('; '), ...cells)).join('\n')}
`;
}

const line = (...cells: string[]) => `| ${cells.join(' | ')} |`;
