import type { Facts } from '../../i18n/lines.ts';
import { defineCheck, foundAll, inapplicable, ok, unknown, type Finding } from '../check.ts';
import { isAboutKubernetes, pullEvents, waitingContainers } from '../kubernetes/waiting-image.ts';
import { readMessage } from '../messages/read-message.ts';

type Id = 'secret-not-retrieved' | 'anonymous' | 'refused' | 'not-found' | 'tls' | 'unreachable' | 'rate-limited' | 'gone';

/** What a reading of the event comes to. The layers are those of the patterns in messages/. */
const byLayer: Readonly<Record<string, Id>> = { tls: 'tls', connection: 'unreachable', name: 'unreachable', credential: 'refused', right: 'refused' };
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
  const isAnonymous = /failed to fetch anonymous token/i.test(message);
  if (/toomanyrequests|429 too many requests|pull rate limit/i.test(message)) return ['rate-limited'];
  if (/x509:|tls:/i.test(message)) return ['tls'];
  if (/dial tcp|i\/o timeout|no such host|connection refused|server misbehaving/i.test(message)) return ['unreachable'];
  if (/not found|manifest unknown/i.test(message) && !/401|403|denied|unauthorized/i.test(message)) return ['not-found'];
  const layer = decisive ? byLayer[decisive.layer] : undefined;
  if (isAnonymous) return ['anonymous'];
  return layer ? [layer] : [];
}
