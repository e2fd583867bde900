import type { Facts } from '../i18n/lines.ts';
import type { Check } from './check.ts';
import { makeContext, type Settings } from './context.ts';
import { diagnose, type Suspicion } from './diagnose.ts';
import { examine, observe, type Result } from './examine.ts';
import type { Machine } from './machine.ts';
import { openRequests } from './probes/requests.ts';
import { vendorOf } from './probes/vendor-of.ts';
import { rules } from './rules/index.ts';
import type { Target } from './target.ts';
import type { Vendor } from './vendors/vendor.ts';

export interface Examination {
  readonly target: Target | null;
  readonly settings: Settings;
  readonly results: readonly Result[];
  /** The surest first. */
  readonly suspicions: readonly Suspicion[];
  readonly milliseconds: number;
}

export interface Order {
  readonly target: Target | null;
  readonly settings: Settings;
  readonly machine: Machine;
  readonly checks: readonly Check[];
  /** Each result as it comes. */
  readonly tell?: (result: Result) => void;
}

/** Examines this machine and the target, and concludes. Never throws for what it finds. */
export async function runDoctor({ target, settings, machine, checks, tell = () => {} }: Order): Promise<Examination> {
  const begun = performance.now();
  const requests = openRequests({ machine, target, isOffline: settings.isOffline });
  const context = makeContext({ target, settings, machine, requests });
  const results = await examine(checks, context, tell);
  const vendor = await context.ask(vendorOf);
  requests.close();
  const suspicions = diagnose(rules, new Map([...circumstances(settings, vendor), ...observe(results)]), factsOf(target));
  return { target, settings, results, suspicions, milliseconds: Math.round(performance.now() - begun) };
}

const circumstances = ({ client, purpose }: Settings, vendor: Vendor | null): [string, Facts][] => [
  ...(vendor ? [[`at:${vendor.id}`, {}] satisfies [string, Facts]] : []),
  [`with:${client}`, {}],
  [`doing:${purpose}`, {}],
];

/** What the words of every cause may name. */
const factsOf = (target: Target | null): Facts =>
  target === null
    ? {}
    : {
        registry: target.registry,
        registryName: target.host.split('.')[0] ?? target.host,
        ...(target.repository === null ? {} : { repository: target.repository }),
        ...(target.reference === null ? {} : { reference: target.reference }),
      };
