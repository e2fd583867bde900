import { defineCheck, found, inapplicable, ok, unknown } from '../check.ts';
import { textAt } from '../json-value.ts';
import { answeringEngine } from '../probes/engine/answering-engine.ts';
import { usesEngine } from './docker-endpoint.ts';

const TOLERATED_SECONDS = 60;
const GRAVE_SECONDS = 300;

/** The engine judges certificates and tokens by its own clock, which stands still while a virtual machine sleeps. */
export const dockerEngineClock = defineCheck({
  id: 'docker-engine-clock',
  row: 'NW-06',
  cost: 'local',
  needs: [],
  timeLimit: 12_000,
  findings: { wrong: 'problem', drifting: 'warning' },

  async run({ ask, settings: { client } }) {
    if (!usesEngine(client)) return inapplicable('no-engine-needed', { client });
    const engine = await ask(answeringEngine);
    if (!engine) return inapplicable('no-engine');
    const time = Date.parse(textAt(engine.info, 'SystemTime') ?? '');
    if (Number.isNaN(time)) return unknown('no-engine-info');
    const seconds = Math.round((time - engine.askedAt.getTime()) / 1000);
    if (Math.abs(seconds) < TOLERATED_SECONDS) return ok({ seconds });
    return found(Math.abs(seconds) < GRAVE_SECONDS ? 'drifting' : 'wrong', { seconds });
  },
});
