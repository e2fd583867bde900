import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isInside, playInMachine } from './machine.ts';
import type { Need, Scenario } from './scenario.ts';
import { onStage, type Ran, type Stage } from './stage.ts';
import { DOCKGATE, type StartServer } from './stage-registry.ts';

/** One performance: what the client said and what the doctor concluded. */
export interface Performance {
  readonly command: string;
  readonly said: string;
  readonly succeeded: boolean;
  /** Ids of the causes, the surest first. */
  readonly causes: readonly string[];
  /** `problem` or `healthy`. */
  readonly status: string;
  /** As a person reads it; empty unless a language was asked for. */
  readonly report: string;
}

/** What `scenarios run --json` prints of each. */
export interface Outcome {
  readonly name: string;
  readonly cause: string;
  readonly sick: Performance;
  readonly healthy: Performance;
  /** What is not as it should be; empty when all is well. */
  readonly defects: readonly string[];
}

/**
 * Plays a scenario with its fault and without. A stage that cannot be set is a defect.
 * @param language in which the doctor also reports for people; null: only what it concludes
 */
export async function perform(scenario: Scenario, startServer: StartServer, language: string | null = null): Promise<Outcome> {
  if (scenario.hosts && !isInside()) return (JSON.parse(await playInMachine(scenario, language)) as [Outcome])[0];
  const show = (isSick: boolean) => onStage(startServer, (stage) => play(scenario, stage, { isSick, language: isSick ? language : null })).catch(unset);
  const [sick, healthy] = [await show(true), await show(false)];
  return { name: scenario.name, cause: scenario.cause, sick, healthy, defects: findDefects(scenario, sick, healthy) };
}

const unset = (error: unknown): Performance => ({ command: '', said: `the stage could not be set: ${String(error)}`, succeeded: false, causes: [], status: '', report: '' });

async function play(scenario: Scenario, stage: Stage, { isSick, language }: { isSick: boolean; language: string | null }): Promise<Performance> {
  const { command, question, env = {}, via = [] } = await scenario.set(stage, isSick);
  const client = await stage.run(command, { env, via });
  const ask = (...flags: readonly string[]) => stage.run([process.execPath, DOCKGATE, 'doctor', ...question, ...flags], { env, via });
  const report = readReport(await ask('--json'));
  return {
    command: command.join(' '),
    said: client.printed.trim(),
    succeeded: client.code === 0,
    causes: report.causes.map(({ id }) => id),
    status: report.verdict.status,
    report: language === null ? '' : (await ask('--lang', language)).stdout.trim(),
  };
}

interface Report {
  readonly verdict: { readonly status: string };
  readonly causes: readonly { readonly id: string }[];
}

function readReport({ stdout, printed }: Ran): Report {
  try {
    return JSON.parse(stdout) as Report;
  } catch {
    throw new Error(`the doctor wrote no report: ${printed}`);
  }
}

function findDefects({ cause }: Scenario, sick: Performance, healthy: Performance): string[] {
  return [
    ...(sick.succeeded ? [`the client succeeds in spite of the fault: ${sick.said}`] : []),
    ...(sick.causes[0] === cause ? [] : [`the doctor concludes ${sick.causes.join(', ') || sick.status} instead of ${cause}`]),
    ...(healthy.succeeded ? [] : [`the client fails without the fault: ${healthy.said}`]),
    ...(healthy.status === 'healthy' && healthy.causes.length === 0 ? [] : [`without the fault the doctor says ${healthy.status}: ${healthy.causes.join(', ')}`]),
  ];
}

/** What of the needs is not there. */
export const missing = ({ needs }: Pick<Scenario, 'needs'>): Need[] => needs.filter((need) => !isThere(need));

function isThere(need: Need): boolean {
  if (need === 'root') return process.getuid?.() === 0;
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => isExecutable(join(folder, need)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
