import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { examinationOf, type Given } from '../../../test/doctor/examination.ts';
import { found } from '../../doctor/check.ts';
import { makeRedactor } from '../../doctor/redact.ts';
import { toReport } from '../../doctor/report.ts';
import { loadWords } from '../../i18n/languages.ts';
import { annotations, serviceOf, type Service } from './annotations.ts';

const words = await loadWords('en');
const annotate = (given: Given, service: Service) =>
  annotations(toReport(examinationOf(given), { words, language: 'en', version: '0', redactor: makeRedactor(), exitCode: 0 }), service, { healthy: 'All is well.', inconclusive: 'Unclear.' });
const refused: Given = { target: 'r.example:5000/a', verdicts: { tcp: found('refused', { host: 'r.example', address: '192.0.2.7', port: 5000, code: 'ECONNREFUSED' }) } };

describe('marks on a run', () => {
  test('of GitHub Actions: one command on one line, with the cause and what to type', () => {
    const [line, ...others] = annotate(refused, 'github');
    assert.match(line!, /^::error title=Dockgate doctor%3A connection-refused::Nothing listens at this port%0A.*%0A\$ curl /);
    assert.deepEqual(others, []);
  });

  test('of Azure Pipelines: one command on one line', () => {
    assert.match(annotate(refused, 'azure-pipelines')[0]!, /^##vso\[task\.logissue type=error;code=connection-refused\]Nothing listens at this port%0A/);
  });

  test('say when nothing is wrong, without an error', () => {
    assert.deepEqual(annotate({}, 'github'), ['::notice title=Dockgate doctor%3A healthy::All is well.']);
    assert.deepEqual(annotate({}, 'azure-pipelines'), ['All is well.']);
  });

  test('warn of what was found besides', () => {
    const lines = annotate({ target: 'R.example/a', verdicts: { 'letter-case': found('host-uppercase', { position: 1, length: 1 }) }, suspicions: [] }, 'github');
    assert.match(lines[1]!, /^::warning title=Dockgate doctor%3A letter-case%3Ahost-uppercase::The host has capitals/);
  });

  for (const service of ['github', 'azure-pipelines'] as const)
    test(`of ${service} cannot be left by what a stranger wrote`, () => {
      const hostile = 'x\n::set-output name=a::b\r\n##vso[task.setvariable variable=c]d %0A::error::e ,:;] ##[group] \u001b[31m';
      const lines = annotate({ ...refused, verdicts: { tcp: found('refused', { host: hostile, address: hostile, port: hostile, code: hostile }) } }, service);
      assert.equal(lines.length, 1);
      const own = service === 'github' ? /^::error title=[^:,]*::/ : /^##vso\[task\.logissue type=error;code=[a-z-]*\]/;
      const message = lines[0]!.replace(own, '');
      assert.notEqual(message, lines[0]);
      assert.doesNotMatch(message, /[\p{Cc}\p{Cf}]|##vso\[|##\[/u);
      // Whoever reads it undoes the escapes once: no line of the message is a command then.
      const read = message.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replace(/%AZP25|%25/g, '%');
      for (const line of read.split(/[\r\n]/)) assert.doesNotMatch(line, /^\s*::/);
    });

  test('are chosen by the variables of the service', () => {
    assert.equal(serviceOf({ GITHUB_ACTIONS: 'true' }), 'github');
    assert.equal(serviceOf({ TF_BUILD: 'True' }), 'azure-pipelines');
    assert.equal(serviceOf({ CI: 'true' }), null);
  });
});
