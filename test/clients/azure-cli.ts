import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { run } from '../../src/cli/program.ts';
import { clientOrSkip, type Client } from './clients.ts';
import type { TestDockgate } from '../harness/harness.ts';
import { recordingTerminal } from '../program/recording-terminal.ts';

export type AzureCli = Client & { readonly env: NodeJS.ProcessEnv };

/** The real Azure CLI in a home of its own, pointed at a test's Dockgate by `dockgate az env`. */
export async function azureCli(t: TestContext, dockgate: Pick<TestDockgate, 'data'>): Promise<AzureCli | undefined> {
  const client = clientOrSkip(t, 'az');
  if (!client) return undefined;
  const env = await azEnvironment(dockgate, join(client.home, 'azure'));
  return { ...client, env, run: (arguments_, options = {}) => client.run(arguments_, { ...options, env: { ...env, ...options.env } }) };
}

/** What `dockgate az env` tells a shell. */
export async function azEnvironment({ data }: Pick<TestDockgate, 'data'>, folder: string): Promise<Record<string, string>> {
  const terminal = recordingTerminal();
  const code = await run(['az', 'env', '--json', '--folder', folder, '--data', data], terminal);
  const { out, err } = terminal.take();
  assert.equal(code, 0, err);
  return (JSON.parse(out) as { variables: Record<string, string> }).variables;
}
