import { makeContext, type Settings } from '../context.ts';
import type { Machine } from '../machine.ts';
import { openRequests } from '../probes/registry/requests.ts';
import { parseTarget, type Target } from '../target.ts';
import { waitingContainers } from './waiting-image.ts';

/** The image that a pod of the namespace waits for, where no target was named; null when none does or nothing can be read. */
export async function waitingTarget(settings: Settings, machine: Machine): Promise<Target | null> {
  if (settings.client !== 'kubernetes') return null;
  const requests = openRequests({ machine, target: null, isOffline: true, client: settings.client, isSlow: false });
  const waiting = await makeContext({ target: null, settings, machine, requests }).ask(waitingContainers);
  requests.close();
  const image = waiting.kind === 'known' ? waiting.value[0]?.image : undefined;
  if (image === undefined) return null;
  try {
    return parseTarget(image);
  } catch {
    // What stands in a pod may be no name at all; the check of the pods says so.
    return null;
  }
}
