import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import {
  badNames,
  computedImports,
  databaseNames,
  defaultExports,
  doctorsImports,
  forbiddenImports,
  readSources,
  tooLong,
  unreachable,
  type Sources,
} from './architecture.ts';

const sources = readSources(join(import.meta.dirname, '..'), ['src', 'test', 'bench']);

interface Planted {
  readonly [path: string]: string;
}

/** A rule: it finds nothing in the tree, each violation planted in an empty one, and nothing in what looks like one. */
function rule(title: string, find: (sources: Sources) => string[], violations: readonly Planted[], innocent: Planted = {}) {
  describe(title, () => {
    test('holds in this tree', () => assert.deepEqual(find(sources), []));
    for (const planted of violations) {
      const [path, content] = Object.entries(planted)[0] ?? [];
      test(`finds ${path}: ${content?.slice(0, 60).trim()}`, () => {
        assert.equal(find(new Map(Object.entries(planted))).length, 1);
      });
    }
    test('finds nothing in what only looks like a violation', () => {
      assert.deepEqual(find(new Map(Object.entries(innocent))), []);
    });
  });
}

const lines = (count: number) => 'x;\n'.repeat(count);

rule(
  'the import table',
  forbiddenImports,
  [
    { 'src/registry/routes.ts': `import { authenticate } from '../identity/authenticate.ts';` },
    { 'src/registry/blobs/files.ts': `import type { Kind } from "../../identity/kind.ts";` },
    { 'src/access/decide.ts': `const { open } = await import('../db/database.ts');` },
    { 'src/names/tag.ts': `export { t } from '../i18n/translate.ts';` },
    { 'src/doctor/run.ts': `import '../http/server.ts';` },
    { 'src/management/routes.ts': `import { main } from '../main.ts';` },
    { 'src/cli/serve.ts': `import { createApp } from '../app.ts';` },
    { 'src/secret.ts': `import { Refusal } from './causes/refusal.ts';` },
    { 'src/db/open.ts': `new Worker(new URL('../journal/thread.ts', import.meta.url));` },
    { 'src/http/front.ts': `import { fuzzRuns } from '../../test/fuzz.ts';` },
    { 'src/magic/wand.ts': '' },
  ],
  {
    'src/registry/routes.ts': `import { decide } from '../access/decide.ts'; // not from '../identity/authenticate.ts'`,
    'src/registry/routes.test.ts': `import { authenticate } from '../identity/authenticate.ts';`,
    'src/names/tag.ts': `import { Refusal } from '../causes/refusal.ts'; /* import '../db/x.ts' */ const url = 'https://a.example';`,
    'src/main.ts': `import { createApp } from './app.ts'; import { serve } from './cli/serve.ts';`,
  },
);

rule(
  'imports that can be read',
  computedImports,
  [{ 'src/i18n/choose.ts': 'await import(`./${language}.ts`)' }, { 'src/i18n/load.ts': 'await import(path)' }],
  { 'src/i18n/choose.ts': `await import('./en.ts'); await import("./tr.ts");` },
);

rule(
  'no dead files',
  unreachable,
  [
    { 'src/lonely.ts': '', 'src/main.ts': `// import './lonely.ts'` },
    { 'src/db/thread.ts': '', 'src/main.ts': `import { x } from './app.ts';`, 'src/app.ts': '' },
    { 'src/names/untested.ts': '', 'src/main.ts': '' },
    { 'src/access/tested.ts': '', 'src/access/tested.test.ts': '', 'src/main.ts': '' },
  ],
  {
    'src/main.ts': `import { app } from './app.ts';`,
    'src/app.ts': `const serve = await import('./cli/serve.ts');`,
    'src/cli/serve.ts': 'new Worker(new URL(`./thread${extname(import.meta.filename)}`, import.meta.url))',
    'src/cli/thread.ts': `import type { Row } from './row.ts';`,
    'src/cli/row.ts': '',
    'src/cli/serve.test.ts': '',
    'src/cli/command.contract.ts': '',
    'bench/run.ts': '',
    'src/names/tested.ts': '',
    'src/names/tested.test.ts': '',
  },
);

rule(
  'the doctor without the server',
  doctorsImports,
  [{ 'src/doctor-main.ts': `import { z } from 'zod';` }, { 'src/doctor-main.ts': `const pg = await import("pg");` }],
  {
    'src/doctor-main.ts': `import './older-node.ts'; import type { z } from 'zod'; import { join } from 'node:path'; import { Command } from 'commander';`,
    'src/older-node.ts': '',
    'src/main.ts': `import { z } from 'zod';`,
  },
);

test('the doctor without the server: a file that its program reaches over others is found', () => {
  const planted = { 'src/doctor-main.ts': `import './cli/a.ts';`, 'src/cli/a.ts': `import '../contract/b.ts';`, 'src/contract/b.ts': '' };
  assert.deepEqual(doctorsImports(new Map(Object.entries(planted))), ['src/contract/b.ts']);
});

rule('files that fit on a few screens', tooLong, [{ 'src/a.ts': lines(301) }, { 'src/a.test.ts': lines(401) }, { 'test/b.ts': lines(401) }], {
  'src/a.ts': lines(300),
  'src/a.test.ts': lines(400),
  'src/i18n/en.ts': lines(2000),
  'src/causes/rows.generated.ts': lines(2000),
});

rule(
  'names that say something',
  badNames,
  [
    { 'src/utils/url.ts': '' },
    { 'src/http/helpers.ts': '' },
    { 'src/http/url-utils.ts': '' },
    { 'src/identity/token-manager.test.ts': '' },
    { 'test/common/x.ts': '' },
    { 'src/http/accessLog.ts': '' },
    { 'src/http/Server.ts': '' },
  ],
  { 'src/http/base-url.ts': '', 'src/names/base64.ts': '', 'src/i18n/zh-TW.ts': '', 'src/names/parser.contract.ts': '' },
);

rule(
  'one place knows the database',
  databaseNames,
  [
    { 'src/journal/store.ts': `import { DatabaseSync } from 'node:sqlite';` },
    { 'src/registry/tags.ts': `const pg = await import("pg");` },
    { 'src/identity/store.ts': `import { PostgresDialect } from 'kysely';` },
    { 'src/identity/open.ts': `db.exec('PRAGMA data_version')` },
    { 'src/app.ts': `if (isSqlite) open();` },
  ],
  {
    'src/db/sqlite.ts': `import { DatabaseSync } from 'node:sqlite';`,
    'src/config/settings.ts': `/^postgres(ql)?:/`,
    'src/cli/serve.ts': `// SQLite has one writer\nprint('data is in SQLite');`,
    'src/journal/store.test.ts': `import { DatabaseSync } from 'node:sqlite';`,
  },
);

rule(
  'named exports',
  defaultExports,
  [{ 'src/a.ts': 'export default 1;' }, { 'test/b.ts': 'export { b as default };' }],
  { 'test/reporter.ts': 'export default 1;', 'src/a.ts': `// export default\nprint('export default');` },
);
