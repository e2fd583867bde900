import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Need, Play, Scenario } from './scenario.ts';
import { onStage, type Ran, type Stage } from './stage.ts';
import { DOCKGATE, type StartServer } from './stage-registry.ts';

/** One performance: what the client said and what the doctor concluded. */
export interface Performance {
  readonly command: readonly string[];
  readonly client: Ran;
  readonly doctor: Ran;
  /** Ids of the causes, the surest first. */
  readonly causes: readonly string[];
  /** `problem` or `healthy`. */
  readonly status: string;
}

export interface Outcome {
  readonly scenario: Scenario;
  readonly sick: Performance;
  readonly healthy: Performance;
  /** What is not as it should be; empty when all is well. */
  readonly defects: readonly string[];
}

/** Plays a scenario with its fault and without. */
export async function perform(scenario: Scenario, startServer: StartServer): Promise<Outcome> {
  const [sick, healthy] = [await onStage(startServer, (stage) => play(scenario, stage, true)), await onStage(startServer, (stage) => play(scenario, stage, false))];
  return { scenario, sick, healthy, defects: findDefects(scenario, sick, healthy) };
}

async function play(scenario: Scenario, stage: Stage, isSick: boolean): Promise<Performance> {
  const { command, question, env = {}, via = [] } = await scenario.set(stage, isSick);
  const client = await stage.run(command, { env, via });
  const doctor = await stage.run([process.execPath, DOCKGATE, 'doctor', ...question, '--json'], { env, via });
  const report = readReport(doctor);
  return { command, client, doctor, causes: report.causes.map(({ id }) => id), status: report.verdict.status };
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
  const said = (performance: Performance) => performance.client.printed.trim();
  return [
    ...(sick.client.code === 0 ? [`the client succeeds in spite of the fault: ${said(sick)}`] : []),
    ...(sick.causes[0] === cause ? [] : [`the doctor concludes ${sick.causes.join(', ') || sick.status} instead of ${cause}`]),
    ...(healthy.client.code === 0 ? [] : [`the client fails without the fault: ${said(healthy)}`]),
    ...(healthy.status === 'healthy' && healthy.causes.length === 0 ? [] : [`without the fault the doctor says ${healthy.status}: ${healthy.causes.join(', ')}`]),
  ];
}

/** What of the needs is not there. */
export const missing = ({ needs }: Pick<Scenario, 'needs'>): Need[] => needs.filter((need) => !isThere(need));

const isThere = (need: Need): boolean =>
  need === 'root' ? process.getuid?.() === 0 : (process.env['PATH'] ?? '').split(delimiter).some((folder) => isExecutable(join(folder, need)));

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** For a reader: the command as it was typed. */
export const typed = ({ command }: Pick<Play, 'command'>): string => command.join(' ');
