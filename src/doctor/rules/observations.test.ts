import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { causes } from '../../causes/catalogue.ts';
import { en } from '../../i18n/en.ts';
import { checks } from '../checks/index.ts';
import { clientNames } from '../context.ts';
import { vendorIds } from '../vendors/vendor.ts';
import { accessRules } from './access.ts';
import { rules } from './index.ts';
import { registryRules } from './registry.ts';

const findings = checks.flatMap(({ id, findings: all }) => Object.entries(all).map(([finding, severity]) => ({ id, finding, severity, observation: `${id}:${finding}` })));
const known = new Set([
  ...checks.map(({ id }) => id),
  ...findings.map(({ observation }) => observation),
  ...vendorIds.map((id) => `at:${id}`),
  ...clientNames.map((name) => `with:${name}`),
  ...['login', 'pull', 'push'].map((purpose) => `doing:${purpose}`),
  'told',
  ...Object.keys(causes).map((cause) => `told:${cause}`),
]);
const ours = [...registryRules, ...accessRules];
const messages: Readonly<Record<string, string>> = en;

describe('what a registry answers', () => {
  test('is concluded from observations that some check makes', () => {
    const strays = ours.flatMap(({ cause, requires, supports = [], excludes = [] }) =>
      [...requires, ...supports, ...excludes].filter((id) => !known.has(id)).map((id) => `${cause}: ${id}`));
    assert.deepEqual(strays, []);
  });

  test('leaves no problem without a cause', () => {
    const rows = new Set(checks.filter(({ row }) => /^(?:AP|AU|AZ|LM)-/.test(row)).map(({ id }) => id));
    const used = new Set(rules.flatMap(({ requires }) => requires));
    assert.deepEqual(findings.filter(({ id, severity, observation }) => rows.has(id) && severity === 'problem' && !used.has(observation)).map(({ observation }) => observation), []);
  });

  test('has words for each question, its ok and its findings', () => {
    const rows = checks.filter(({ row }) => /^(?:AP|AU|AZ|LM)-/.test(row));
    const keys = rows.flatMap(({ id, findings: all }) => [`check.${id}.title`, ...Object.keys(all).map((finding) => `check.${id}.${finding}`)]);
    assert.deepEqual(keys.filter((key) => messages[key] === undefined), []);
  });
});
