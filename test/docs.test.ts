import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { en } from '../src/i18n/en.ts';
import { languageIds, languages } from '../src/i18n/languages.ts';
import { renderCauses } from './pages/render-causes.ts';
import { renderChecks } from './pages/render-checks.ts';
import { renderCommands } from './pages/render-commands.ts';
import { renderConfiguration } from './pages/render-configuration.ts';
import { renderReportSchema } from './doctor/report-schema.ts';
import { renderGuide } from './pages/render-guide.ts';

// Pages made from the code. A stale one fails here; `npm run docs` writes them anew.

const pages = {
  'causes.md': renderCauses,
  'checks.md': renderChecks,
  'commands.md': renderCommands,
  'configuration.md': renderConfiguration,
  'login-doctor-report.schema.json': renderReportSchema,
};

const isWhatTheCodeSays = (t: TestContext, page: string, text: string) =>
  t.assert.fileSnapshot(text, join(import.meta.dirname, '../docs', page), { serializers: [(written) => written] });

for (const [page, render] of Object.entries(pages))
  test(`docs/${page} is what the code says`, (t: TestContext) => isWhatTheCodeSays(t, page, render()));

for (const id of languageIds)
  test(`docs/guide/${id}.md is what the code says`, async (t: TestContext) => {
    isWhatTheCodeSays(t, `guide/${id}.md`, renderGuide({ ...en, ...(await languages[id].load()) }, id));
  });
