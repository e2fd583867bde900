import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { renderCauses } from './render-causes.ts';
import { renderCommands } from './render-commands.ts';
import { renderConfiguration } from './render-configuration.ts';

// Pages made from the code. A stale one fails here; `npm run docs` writes them anew.

const pages = {
  'causes.md': renderCauses,
  'commands.md': renderCommands,
  'configuration.md': renderConfiguration,
};

for (const [page, render] of Object.entries(pages))
  test(`docs/${page} is what the code says`, (t: TestContext) => {
    t.assert.fileSnapshot(render(), join(import.meta.dirname, '../docs', page), { serializers: [(text) => text] });
  });
