import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../faults/seeded-random.ts';
import { simulate } from '../../bench/scale/simulate.ts';

const demands = { client: 10, balancer: 20, server: 500, database: 100 };
const machines = { servers: 1, balancers: 1, clients: 1, sharedCores: Infinity, databaseCores: 4, connections: 32 };
const perSecond = (more: Partial<typeof machines>) => simulate(demands, { ...machines, ...more }, 4_000, seededRandom(1));
const isNear = (found: number, expected: number) => assert.ok(Math.abs(found / expected - 1) < 0.1, `${found} and not ${expected}`);

test('one server answers as often as its work fits into a second, two twice as often, until the database is full', () => {
  isNear(perSecond({}), 2_000);
  isNear(perSecond({ servers: 2 }), 4_000);
  isNear(perSecond({ servers: 100, connections: 400, databaseCores: 1 }), 10_000);
});

test('where all share the cores, more servers than cores answer no more', () => {
  isNear(perSecond({ servers: 3, sharedCores: 1 }), 1e6 / 630);
  isNear(perSecond({ servers: 8, sharedCores: 2, databaseCores: 2 }), 2e6 / 630);
});

test('one connection waits for each step in turn', () => {
  isNear(perSecond({ connections: 1, servers: 3 }), 1e6 / 630);
});
