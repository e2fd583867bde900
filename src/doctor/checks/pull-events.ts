import type { Facts } from '../../i18n/lines.ts';
import { defineCheck, foundAll, inapplicable, ok, unknown, type Finding } from '../check.ts';
import { isAboutKubernetes, pullEvents, waitingContainers } from '../kubernetes/waiting-image.ts';
import type { Layer } from '../messages/pattern.ts';
import { readMessage } from '../messages/read-message.ts';

type Id = 'secret-not-retrieved' | 'anonymous' | 'refused' | 'not-found' | 'tls' | 'unreachable' | 'rate-limited' | 'gone';

/** What the layer at which the pull failed comes to. */
const byLayer: Readonly<Partial<Record<Layer, Id>>> = {
  network: 'unreachable', tls: 'tls', name: 'not-found', credential: 'refused', right: 'refused', limit: 'rate-limited',
};
const LONGEST = 300;

/** What did the node say about the pull? */
export const pullEventsCheck = defineCheck({
  id: 'pull-events',
  row: 'K8-03',
  cost: 'network',
  needs: ['waiting-pods'],
  findings: {
    'secret-not-retrieved': 'problem', anonymous: 'note', refused: 'note', 'not-found': 'note', tls: 'note', unreachable: 'note', 'rate-limited': 'problem', gone: 'note',
  },

  async run(context) {
    if (!isAboutKubernetes(context)) return inapplicable('not-kubernetes');
    const [waiting, events] = [await context.ask(waitingContainers), await context.ask(pullEvents)];
    if (events.kind === 'unknown') return unknown(events.reason, events.facts);
    const said = [...events.value.map(({ pod, message }) => ({ pod, message })), ...(waiting.kind === 'known' ? waiting.value.map(({ pod, message }) => ({ pod, message })) : [])];
    const findings = said.flatMap(({ pod, message }) => read(message).map((finding): Finding<Id> => ({ finding, facts: { pod, message: message.slice(0, LONGEST) } satisfies Facts })));
    if (findings.length > 0) return foundAll([...new Map(findings.map((each) => [each.finding, each])).values()]);
    const isWaiting = waiting.kind === 'known' && waiting.value.length > 0;
    // Events live for an hour.
    return isWaiting ? foundAll<Id>([{ finding: 'gone', facts: {} }]) : ok();
  },
});

function read(message: string): Id[] {
  if (/unable to retrieve some image pull secrets/i.test(message)) return ['secret-not-retrieved'];
  const { decisive } = readMessage({ text: message });
  const id = decisive ? byLayer[decisive.layer] : undefined;
  // containerd asks so when no credential reached it.
  if (id !== 'unreachable' && id !== 'tls' && /failed to fetch anonymous token/i.test(message)) return ['anonymous'];
  return id ? [id] : [];
}
