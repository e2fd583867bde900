import { seededRandom } from '../../test/faults/seeded-random.ts';
import type { Work } from '../work.ts';
import { simulate, type Demands } from './simulate.ts';

// How many requests several servers answer on machines of their own, from what one request cost on one: a simulation, no
// measurement. docs/scale.md says where the costs come from, and how near the simulation came where it could be compared.

/** A pull of a manifest, with its event: `npm run replicas -- throughput`, at one server, on 2026-11-22. */
const PULL: Demands = { client: 23, balancer: 49, server: 496, database: 235 };
/** Of each process that answers. */
const CONNECTIONS = 16;
const BALANCER_THREADS = 4;

const places = [
  [2, 2], [4, 2], [8, 2], [16, 2], [16, 8], [32, 8], [64, 8], [64, 32],
] as const;

export const scale: Work = {
  name: 'scale',
  about: 'simulated: pulls of a manifest by tag with PostgreSQL, servers, balancer and database on machines of their own',
  size: { means: 'requests simulated for each', usual: 20_000 },
  async run(report, size) {
    for (const [servers, databaseCores] of places) {
      const machines = { servers, databaseCores, balancers: BALANCER_THREADS, clients: 64, sharedCores: Infinity, connections: CONNECTIONS * servers };
      const perSecond = simulate(PULL, machines, size, seededRandom(servers));
      const limit = Math.min(servers / PULL.server, databaseCores / PULL.database, BALANCER_THREADS / PULL.balancer) * 1e6;
      report({ variant: `${servers} processes, PostgreSQL with ${databaseCores} cores`, values: [perSecond], unit: '/s', note: `${((perSecond / limit) * 100).toFixed(0)} % of the narrowest place alone` });
    }
  },
};
