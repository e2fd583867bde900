import { processorSeconds } from '../load.ts';
import { FLOOR, LIMIT, OURS } from '../peers/peer.ts';
import type { Figure, Report } from '../work.ts';

/** What one round of one contestant came to. */
export interface Outcome {
  /** Of MiB, or of requests. */
  readonly count: number;
  readonly seconds: number;
}

/** Somebody with a name, and a first process unless it is this one. */
export interface Competitor {
  readonly name: string;
  readonly pid: number | null;
}

/** Of each round, by contestant. */
export interface Found {
  /** A second. */
  readonly speed: number[];
  /** Processor seconds of all its processes for each; empty for one without a process. */
  readonly cost: number[];
}

export type Rounds = ReadonlyMap<string, Found>;

/** How a speed and a cost are shown. */
export interface Units {
  readonly speed: string;
  readonly cost: string;
  /** Of the unit of the cost in a second for one. */
  readonly factor: number;
}

export const MEBIBYTES: Units = { speed: 'MiB/s', cost: 's/GiB', factor: 1024 };
export const REQUESTS: Units = { speed: '/s', cost: 'µs each', factor: 1e6 };

/** In turns, since the machine is another one a minute later. A turn that nobody counts comes before. */
export async function inTurns<T extends Competitor>(contestants: readonly T[], rounds: number, turn: (contestant: T) => Promise<Outcome>): Promise<Rounds> {
  const found = new Map(contestants.map(({ name }) => [name, { speed: [], cost: [] } as Found]));
  for (const contestant of contestants) await turn(contestant);
  for (let round = 0; round < rounds; round += 1) {
    for (const contestant of contestants) {
      const before = contestant.pid === null ? 0 : processorSeconds(contestant.pid);
      const { count, seconds } = await turn(contestant);
      const { speed, cost } = found.get(contestant.name)!;
      speed.push(count / seconds);
      if (contestant.pid !== null) cost.push((processorSeconds(contestant.pid) - before) / count);
    }
  }
  return found;
}

export function reportRounds(report: Report, title: string, rounds: Rounds, units: Units = MEBIBYTES): void {
  for (const [name, { speed, cost }] of rounds) {
    report({ variant: `${title}, ${name}`, values: speed, unit: units.speed });
    if (cost.length > 0) report({ variant: `${title}, ${name}, processor`, values: cost.map((each) => each * units.factor), unit: units.cost });
  }
}

/** Ours beside another, round by round; nothing when the other one is absent. */
export function compare(report: Report, title: string, rounds: Rounds, what: keyof Found, other: (name: string) => boolean, limit?: Figure['limit']): void {
  const name = [...rounds.keys()].find((each) => each !== OURS && other(each));
  if (name === undefined) return;
  const theirs = rounds.get(name)![what];
  const values = rounds.get(OURS)![what].map((each, round) => each / theirs[round]!);
  report({ variant: `${title}, beside ${name}${what === 'cost' ? ', processor' : ''}`, values, unit: '×', ...(limit && { limit }) });
}

/** The one with the most speed in each round. */
export function compareWithBest(report: Report, title: string, rounds: Rounds, limit?: Figure['limit']): void {
  const others = [...rounds].filter(([name]) => name !== OURS && name !== LIMIT && name !== FLOOR);
  if (others.length === 0) return;
  const values = rounds.get(OURS)!.speed.map((each, round) => each / Math.max(...others.map(([, { speed }]) => speed[round]!)));
  report({ variant: `${title}, beside the best registry of the round`, values, unit: '×', ...(limit && { limit }) });
}
