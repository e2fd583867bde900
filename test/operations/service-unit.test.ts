import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { describe as describeSetting, settingNames } from '../../src/config/settings.ts';
import { clientOrSkip } from '../clients/clients.ts';

// The unit for systemd.

const UNIT = join(import.meta.dirname, '../../packages/systemd/dockgate.service');
const text = readFileSync(UNIT, 'utf8');
const valueOf = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(text)?.[1] ?? '';

test('names settings that there are, and waits as long as they say', () => {
  const variables = new Map([...valueOf('Environment').matchAll(/(DOCKGATE_\w+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]));
  const known = new Set(settingNames.map((name) => describeSetting(name).env));
  assert.ok(variables.size >= 3);
  assert.deepEqual([...variables.keys()].filter((name) => !known.has(name)), []);
  assert.ok(Number(valueOf('TimeoutStopSec')) >= Number(variables.get('DOCKGATE_STOP_SECONDS')) + Number(variables.get('DOCKGATE_DRAIN_SECONDS') ?? 0) + 10);
});

test('systemd reads it without a complaint, and calls it little exposed', async (t) => {
  const systemd = clientOrSkip(t, 'systemd-analyze');
  if (!systemd) return;
  const verified = await systemd.run(['verify', UNIT]);
  // Of the units that are installed here it may say more.
  assert.equal(`${verified.stdout}${verified.stderr}`.split('\n').filter((line) => line.includes('dockgate')).join('\n'), '');
  const { stdout } = await systemd.run(['security', '--offline=true', '--threshold=20', UNIT]);
  assert.match(stdout, /Overall exposure level for dockgate\.service: [01]\.\d OK/);
});
