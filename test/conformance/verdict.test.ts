import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseJunit } from './junit.ts';
import { suites, type Suite } from './suites.ts';
import { summarize, verdictOf } from './verdict.ts';

const [tagged, rewritten] = suites.map(({ suite }) => suite) as [Suite, Suite];

const ginkgo = (workflow: string, status: string, inside = '') =>
  `<testcase name="OCI Distribution Conformance Tests ${workflow} Setup x" classname="OCI Distribution Conformance Tests" status="${status}" time="0.01">${inside}</testcase>`;
const leaf = (path: string, status: string, printed = '') =>
  `<testcase name="OCI Conformance Test/${path}" classname="" time="0.01" status="${status}"><system-out>${printed}</system-out></testcase>`;
const report = (...cases: string[]) => `<?xml version="1.0"?><testsuites><testsuite name="x">${cases.join('\n')}</testsuite></testsuites>`;
const everyWorkflow = tagged.categories.map((workflow) => ginkgo(workflow, 'passed'));

describe('a JUnit report', () => {
  test('gives name, outcome and unescaped reason of each case', () => {
    const cases = parseJunit(
      report(
        ginkgo('Pull', 'failed', '<failure message="Expected&#xA;    &lt;int&gt;: 404&#10;to be 200" type="failed">stack</failure>'),
        ginkgo('Push', 'skipped', '<skipped message="skipped - off"></skipped>'),
        leaf('ping', 'failure', 'status &#34;500&#34; &amp; no more'),
        '<testcase name="short" status="passed"/>',
      ),
    );
    assert.deepEqual(
      cases.map(({ outcome, reason }) => [outcome, reason]),
      [
        ['failed', 'Expected\n    <int>: 404\nto be 200'],
        ['skipped', 'skipped - off'],
        ['failed', 'status "500" & no more'],
        ['passed', ''],
      ],
    );
    assert.equal(cases[3]?.name, 'short');
  });

  for (const status of ['failure', 'error', 'panicked', 'interrupted', '']) {
    test(`counts the state "${status}" as failed`, () => {
      assert.equal(parseJunit(report(leaf('ping', status)))[0]?.outcome, 'failed');
    });
  }

  test('without cases is no report', () => assert.throws(() => parseJunit('<testsuites></testsuites>'), /no test case/));
});

describe('the verdict on a suite', () => {
  test('is good when every category passed something', () => {
    const verdict = verdictOf(tagged, report(...everyWorkflow, ginkgo('Pull', 'skipped')), 0);
    assert.deepEqual([verdict.isGood, verdict.total], [true, { passed: 4, failed: 0, skipped: 1 }]);
    assert.deepEqual(verdict.categories.get('Pull'), { passed: 1, failed: 0, skipped: 1 });
  });

  test('is bad when a test failed', () => {
    const verdict = verdictOf(tagged, report(...everyWorkflow, ginkgo('Push', 'failed')), 1);
    assert.deepEqual([verdict.isGood, verdict.total.failed, verdict.defects], [false, 1, []]);
  });

  test('is bad when a workflow is missing, or was skipped as a whole', () => {
    const missing = verdictOf(tagged, report(...everyWorkflow.slice(1)), 0);
    assert.deepEqual([missing.isGood, missing.defects], [false, ['nothing of Pull was tested']]);
    const skipped = verdictOf(rewritten, report(leaf('ping', 'passed'), leaf('sha512 blobs/post only', 'skipped')), 0);
    assert.deepEqual([skipped.isGood, skipped.defects], [false, ['nothing of sha512 blobs was tested']]);
  });

  test('is bad when the program says so and its report does not', () => {
    const verdict = verdictOf(rewritten, report(leaf('ping', 'passed')), 1);
    assert.deepEqual(verdict.defects, ['the suite ended with exit code 1']);
  });

  test('does not count what is no test, unless it failed', () => {
    const setUp = (status: string) => `<testcase name="[ReportAfterSuite] html" status="${status}"></testcase>`;
    assert.equal(verdictOf(tagged, report(...everyWorkflow, setUp('passed')), 0).total.passed, 4);
    assert.equal(verdictOf(tagged, report(...everyWorkflow, setUp('panicked')), 1).total.failed, 1);
  });
});

test('the summary names failures and ends with the totals of all suites', () => {
  const good = verdictOf(tagged, report(...everyWorkflow), 0);
  const bad = verdictOf(rewritten, report(leaf('ping', 'failure', 'no answer'), leaf('image/push', 'skipped')), 1);
  const lines = summarize([good, bad], ['of another day']).split('\n');
  assert.ok(lines.includes('  failed: OCI Conformance Test/ping') && lines.includes('    no answer'));
  assert.ok(lines.some((line) => line.includes('of another day: NOT RUN')));
  assert.equal(lines.at(-1), '4 passed, 2 failed, 2 skipped');
});
