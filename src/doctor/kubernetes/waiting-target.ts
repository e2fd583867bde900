import { makeContext, type Answered, type Settings } from '../context.ts';
import type { Machine } from '../machine.ts';
import { openRequests } from '../probes/registry/requests.ts';
import { parseTarget, type Target } from '../target.ts';
import { clusterOf, podsOfNamespace, waitingContainers } from './waiting-image.ts';

export interface Waiting {
  /** Null when no pod waits, or nothing can be read. */
  readonly target: Target | null;
  /** What the cluster was asked for it, which the examination need not ask again. */
  readonly answered: Answered;
}

/** The image that a pod of the namespace waits for, where no target was named. */
export async function waitingTarget(settings: Settings, machine: Machine): Promise<Waiting> {
  if (settings.client !== 'kubernetes') return { target: null, answered: new Map() };
  const requests = openRequests({ machine, target: null, isOffline: true, client: settings.client, isSlow: false });
  const { ask } = makeContext({ target: null, settings, machine, requests });
  const waiting = await ask(waitingContainers);
  requests.close();
  const image = waiting.kind === 'known' ? waiting.value[0]?.image : undefined;
  return { target: image === undefined ? null : readName(image), answered: new Map([clusterOf, podsOfNamespace].map((probe) => [probe, ask<unknown>(probe)])) };
}

function readName(image: string): Target | null {
  try {
    return parseTarget(image);
  } catch {
    // What stands in a pod may be no name at all; the check of the pods says so.
    return null;
  }
}
