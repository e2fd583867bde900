import type { Search } from '../keychains/search.ts';
import type { StoredOutcome } from '../keychains/stored.ts';
import { matching } from './pull-secret.ts';
import { pullSecrets } from './waiting-image.ts';

/** The entry of the pod's pull secrets that the kubelet tries first for the target. */
export async function lookInPullSecrets({ context, target, candidates }: Search): Promise<StoredOutcome> {
  const known = await context.ask(pullSecrets);
  if (known.kind === 'unknown' || target.repository === null) return { kind: 'no-keychain' };
  const entries = known.value.secrets.flatMap(({ name, entries: all }) => all.map((entry) => ({ name, entry })));
  const [best] = matching(entries.map(({ entry }) => entry), { registry: target.registry, repository: target.repository });
  for (const { name, entry } of entries) {
    const loss = entry === best ? null : entry.defect === null ? 'other-key' : 'defective';
    candidates.push({ place: { kind: 'pull-secret', name, line: null }, key: entry.key, user: entry.user, loss, difference: null });
  }
  if (!best || best.secret === null || best.secret.isEmpty || best.form !== 'password') return { kind: 'none' };
  const { key, user, form, secret } = best;
  return { kind: 'found', entry: { place: { kind: 'pull-secret', name: entries.find(({ entry }) => entry === best)!.name, line: null }, key, user, form, secret } };
}
