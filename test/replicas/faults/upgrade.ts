import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inWords, watched } from '../scene.ts';
import { must, type Fault } from './fault.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** This release with one migration more: a new table, and a column that may be left out in one that every request reads. */
function nextRelease(folder: string): readonly string[] {
  mkdirSync(folder);
  for (const part of ['src', 'bin', 'package.json']) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'src/db/migrations/policy-9000-trial.ts'), `import type { MakeMigration } from './columns.ts';
export const trial: MakeMigration = ({ text, end }) => ({
  async up(db) {
    await end(db.schema.createTable('trial').addColumn('id', text, (column) => column.primaryKey())).execute();
    await db.schema.alterTable('registry').addColumn('trial', text).execute();
    await db.schema.alterTable('token').addColumn('trial', text, (column) => column.notNull().defaultTo('x')).execute();
  },
});
`);
  const list = join(folder, 'src/db/migrations/index.ts');
  const text = readFileSync(list, 'utf8').replace("import type {", "import { trial } from './policy-9000-trial.ts';\nimport type {").replace(/\n {2}\},\n {2}content:/, "\n    '9000-trial': trial,\n  },\n  content:");
  writeFileSync(list, text);
  return [join(folder, 'bin/dockgate.js'), 'serve'];
}

export const upgrades: readonly Fault[] = [
  {
    name: 'upgrade',
    about: 'one server after the other is replaced by the next release, which migrates; one of the old release is killed and starts again meanwhile',
    async run(scene) {
      const [first, second, third] = scene.replicas;
      const program = nextRelease(join(scene.folder, 'next'));
      const names = async () => (await scene.database.query<{ name: string }>('select name from migration_policy order by name')).at(-1)?.name;
      const before = await names();
      const { seen, found } = await watched(scene, 20, async () => {
        await third.stop();
        await third.start(program);
        const migrated = await names();
        first.kill();
        await first.start();
        await first.api().makeToken('of-the-old-release', ['repositories/team/app/content/read']);
        for (const old of [first, second]) {
          await old.stop();
          await old.start(program);
        }
        return migrated;
      });
      must(found === '9000-trial', `the newest migration is ${found}`);
      must(seen.wrong.length === 0 && [401, 403, 404, 500].every((status) => seen.statuses[status] === undefined), inWords(seen));
      return `${before} → ${found}, beside two of the old release, of which one started again and wrote to a table with a new column. ${inWords(seen)}`;
    },
  },
];
