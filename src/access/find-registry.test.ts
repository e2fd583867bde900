import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findRegistry, type OwnHosts } from './find-registry.ts';
import type { Policy, RegistryPolicy } from './policy.ts';

const registry = (name: string, ...loginServers: string[]) => ({ id: name, name, hostName: name, loginServers }) as unknown as RegistryPolicy;
const policy: Policy = {
  revision: 1,
  registries: new Map([
    ['dockgate', registry('dockgate')],
    ['labelled', { ...registry('labelled'), hostName: 'labelled-x7' }],
    ['team', registry('team', 'team.example.com', 'old.example.com:8443')],
    ['greedy', registry('greedy', '127.0.0.1:5000', 'team.localhost:5000', 'dockgate.localhost:5000', 'free.localhost:5000')],
  ]),
  tenants: new Map(),
};
const own: OwnHosts = {
  ofDefault: new Set(['localhost:5000', '127.0.0.1:5000']),
  further: new Set(['machine.example:5000', 'team.example.com']),
  suffix: '.localhost:5000',
};

const rows: [host: string, name: string | undefined][] = [
  ['localhost:5000', 'dockgate'],
  ['127.0.0.1:5000', 'dockgate'],
  ['machine.example:5000', 'dockgate'],
  ['localhost', undefined],
  ['localhost:5001', undefined],
  ['team.example.com', 'team'],
  ['team.example.com:443', undefined],
  ['old.example.com:8443', 'team'],
  ['team.localhost:5000', 'team'],
  ['dockgate.localhost:5000', 'dockgate'],
  ['nobody.localhost:5000', undefined],
  ['labelled-x7.localhost:5000', 'labelled'],
  ['labelled.localhost:5000', undefined],
  ['labelled-x8.localhost:5000', undefined],
  ['team-x7.localhost:5000', undefined],
  ['greedy.localhost:5000', 'greedy'],
  ['free.localhost:5000', 'greedy'],
  ['.localhost:5000', undefined],
  ['team.example.com.evil.example', undefined],
  ['', undefined],
];
for (const [host, name] of rows) {
  test(`${JSON.stringify(host)} is ${name ?? 'nobody'}`, () => assert.equal(findRegistry(policy, host, own)?.name, name));
}
