import { postgresqlPrograms, startCluster, type Cluster } from './databases/postgresql.ts';

// Runs once, before and after all test files: `node --test --test-global-setup`.

let cluster: Cluster | undefined;

/** Leaves `TEST_DATABASE_URL` to the test processes, unless the caller gave one or this machine has no PostgreSQL. */
export async function globalSetup(): Promise<void> {
  const programs = postgresqlPrograms();
  if (process.env['TEST_DATABASE_URL'] !== undefined || programs === undefined) return;
  cluster = await startCluster(programs);
  process.env['TEST_DATABASE_URL'] = cluster.url;
}

export async function globalTeardown(): Promise<void> {
  await cluster?.stop();
}
