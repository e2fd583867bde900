import type { Circumstances } from '../../i18n/sections.ts';
import type { Words } from '../../i18n/translate.ts';
import { clientNames } from '../context.ts';
import { describeCause } from '../report.ts';
import type { Judgement } from './judge-message.ts';
import type { Reading } from './read-message.ts';

/** Where the reader is, as far as the text tells; what it does not tell stays open. */
export function circumstancesOfReading({ observations }: Reading): Circumstances {
  const values = (kind: string) => [...observations.keys()].filter((id) => id.startsWith(`${kind}:`)).map((id) => id.slice(kind.length + 1));
  const vendor = values('at').find((id) => id !== 'unknown');
  const client = values('with').find((id) => (clientNames as readonly string[]).includes(id));
  return { ...(vendor ? { vendor } : {}), ...(client ? { client } : {}) };
}

/** What `dockgate explain --json` prints: `login-doctor/explanation@1`, which only ever gains members. */
export function toExplanation({ reading, suspicions }: Judgement, words: Words, language: string) {
  const circumstances = circumstancesOfReading(reading);
  const { decisive, lines, observations } = reading;
  const [first] = suspicions;
  return {
    schema: 'login-doctor/explanation@1' as const,
    tool: { locale: language },
    /** Nothing was measured. */
    vantage: 'text' as const,
    decisive: decisive && { line: decisive.line + 1, text: lines[decisive.line]!, start: decisive.start, end: decisive.end, says: decisive.id },
    observations: [...observations.keys()],
    facts: reading.facts,
    causes: suspicions.map((suspicion) => describeCause(suspicion, first, words, circumstances)),
  };
}
