import { registryPath } from '../../contract/address.ts';
import { endingPage, type EndingCredential } from '../../contract/event.ts';
import { apiCommand } from '../api/api-command.ts';
import { listAll } from '../api/list-all.ts';
import { textOr } from '../command.ts';
import { readDuration } from '../duration.ts';
import { table } from '../terminal/table.ts';

export const logsExpiring = apiCommand({
  name: 'expiring',
  summary: 'List the passwords, secrets and certificates that end soon, soonest first, and those that have ended',
  options: { within: textOr('30d', 'TIME', 'how far ahead, such as 12h, 7d or 30d') },
  examples: ['dockgate logs expiring --within 30d'],
  async run({ api, registry, options, print, terminal, paint }) {
    const now = terminal.now();
    const before = new Date(now.getTime() + readDuration(options.within, '--within')).toISOString();
    const path = `${registryPath(await registry())}/logs/expiring?${new URLSearchParams({ before })}`;
    const layout = [
      { title: 'ENDS', cell: ({ expiresOn }: EndingCredential) => expiresOn.slice(0, 16).replace('T', ' ') },
      { title: 'IN', cell: ({ expiresOn }: EndingCredential) => until(new Date(expiresOn), now) },
      { title: 'SUBJECT', cell: ({ subject }: EndingCredential) => subject },
      { title: 'CREDENTIAL', cell: ({ name }: EndingCredential) => name },
      { title: 'LAST USED', cell: ({ lastUsedOn }: EndingCredential) => lastUsedOn?.slice(0, 16).replace('T', ' ') ?? 'never' },
    ];
    const found = await listAll(api, path, endingPage);
    print(found, (rows) => (rows.length === 0 ? `Nothing ends within ${options.within}.` : table(rows, layout, { columns: terminal.columns, paint })));
    return 0;
  },
});

const HOUR_MS = 3_600_000;

function until(end: Date, now: Date): string {
  const hours = Math.floor((end.getTime() - now.getTime()) / HOUR_MS);
  if (end <= now) return 'ended';
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} days`;
}
