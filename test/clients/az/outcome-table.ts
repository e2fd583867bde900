import type { Outcome } from './play.ts';

const marks: Readonly<Record<Outcome['result'], string>> = { done: '✓', refused: '✓ refused', broken: 'fails within az', absent: 'not in az', skipped: 'skipped' };

/** Markdown: a row for each command, a column for each release; then what the server's part was. */
export function renderOutcomes(outcomes: readonly Outcome[]): string {
  const versions = [...new Set(outcomes.map(({ version }) => version))];
  const titles = ['act', 'command', ...versions.flatMap((version) => [`az ${version}`, 'wall', 'Dockgate'])];
  const rows = rowsOf(outcomes).map(([first, ...same]) => {
    const all = [first!, ...same];
    const cells = versions.flatMap((version) => {
      const one = all.find((outcome) => outcome.version === version);
      if (!one) return ['–', '', ''];
      const mark = one.isExpected ? marks[one.result] : `**✗ ${one.result}**`;
      return one.wallMs === 0 ? [mark, '', ''] : [mark, `${one.wallMs} ms`, `${one.serverMs} ms`];
    });
    return [first!.act, `\`${first!.command.replaceAll('|', '\\|')}\``, ...cells];
  });
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line), '', ...versions.map((version) => sumOf(version, outcomes))].join('\n');
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** The n-th time that a release typed a command stands beside the n-th time of another one. */
function rowsOf(outcomes: readonly Outcome[]): Outcome[][] {
  const rows = new Map<string, Outcome[]>();
  const counts = new Map<string, number>();
  for (const outcome of outcomes) {
    const typed = `${outcome.version} ${outcome.act} ${outcome.command}`;
    const count = (counts.get(typed) ?? 0) + 1;
    counts.set(typed, count);
    const row = `${outcome.act} ${outcome.command} ${count}`;
    rows.set(row, [...(rows.get(row) ?? []), outcome]);
  }
  return [...rows.values()];
}

function sumOf(version: string, outcomes: readonly Outcome[]): string {
  const mine = outcomes.filter((outcome) => outcome.version === version && outcome.command.startsWith('az '));
  const ran = mine.filter(({ wallMs }) => wallMs > 0);
  const [wall, server] = [ran.reduce((sum, { wallMs }) => sum + wallMs, 0), ran.reduce((sum, { serverMs }) => sum + serverMs, 0)];
  const largest = ran.toSorted((a, b) => b.serverMs / b.wallMs - a.serverMs / a.wallMs)[0];
  const logins = ran.filter(({ command }) => command.startsWith('az acr login')).map(({ serverMs }) => serverMs);
  return [
    `az ${version}: ${ran.filter(({ isExpected }) => isExpected).length} of ${ran.length} commands ended as they should,`,
    `${mine.filter(({ result }) => result === 'broken').length} of them failing within az.`,
    `Dockgate's share of ${(wall / 1000).toFixed(1)} s: ${((100 * server) / Math.max(wall, 1)).toFixed(1)} %,`,
    ...(largest ? [`at most ${((100 * largest.serverMs) / largest.wallMs).toFixed(1)} % (\`${largest.command}\`);`] : []),
    `of \`az acr login\` at most ${Math.max(0, ...logins)} ms.`,
  ].join(' ');
}
