import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sectionsOf, selectLines, type Circumstances } from './sections.ts';

const message = `Log in:
#acr
at acr
#ecr gar
at ecr, gar
#!acr !ecr !gar
elsewhere
#acr kubernetes
in aks
#
The end.`;
const heading = (names: readonly string[], elsewhere: readonly string[]) => (names.length > 0 ? `[${names.join(' ')}]` : elsewhere.includes('vendor') ? '[else]' : null);
const shown = (where: Circumstances) => selectLines(message, where, heading).slice(1, -1);

describe('a section', () => {
  test('holds at the vendors that it names, or at all but those', () => {
    assert.deepEqual(shown({ vendor: 'acr', client: 'docker' }), ['at acr']);
    assert.deepEqual(shown({ vendor: 'gar', client: 'docker' }), ['at ecr, gar']);
    assert.deepEqual(shown({ vendor: 'quay', client: 'docker' }), ['elsewhere']);
    assert.deepEqual(shown({ vendor: 'other', client: 'docker' }), ['elsewhere']);
  });

  test('that names a vendor and a client wants both', () => {
    assert.deepEqual(shown({ vendor: 'acr', client: 'kubernetes' }), ['at acr', 'in aks']);
    assert.deepEqual(shown({ vendor: 'gar', client: 'kubernetes' }), ['at ecr, gar']);
  });

  test('is shown under its name where nobody knows whether it holds, and names only what is not known', () => {
    assert.deepEqual(shown({ client: 'docker' }), ['[Azure Container Registry]', 'at acr', '[Amazon ECR Google Artifact Registry]', 'at ecr, gar', '[else]', 'elsewhere']);
    assert.deepEqual(shown({ vendor: 'acr' }), ['at acr', '[Kubernetes]', 'in aks']);
  });

  test('is no line of text, and ends with the next', () => {
    assert.deepEqual(sectionsOf(message).map(({ lines }) => lines), [['Log in:'], ['at acr'], ['at ecr, gar'], ['elsewhere'], ['in aks'], ['The end.']]);
    assert.deepEqual(sectionsOf('#1 is text\n# so is this').map(({ lines }) => lines), [['#1 is text', '# so is this']]);
  });
});
