import type { Facts } from '../i18n/lines.ts';
import type { Check } from './check.ts';
import { makeContext, type Answered, type Context, type Settings } from './context.ts';
import { diagnose, type Suspicion } from './diagnose.ts';
import { examine, observe, type Result } from './examine.ts';
import { judgeMessage } from './messages/judge-message.ts';
import type { Machine } from './machine.ts';
import { isWsl } from './probes/engine/is-wsl.ts';
import { openRequests } from './probes/registry/requests.ts';
import { serverReason, type ServerReason } from './probes/registry/server-reason.ts';
import { vendorOf } from './probes/vendor/vendor-of.ts';
import { rules } from './rules/index.ts';
import type { ServerFacts } from './server-facts.ts';
import type { Target } from './target.ts';
import { vendorByHost } from './vendors/index.ts';
import type { Vendor } from './vendors/vendor.ts';
import { withoutSecrets } from './without-secrets.ts';

export interface Examination {
  readonly target: Target | null;
  readonly settings: Settings;
  readonly platform: NodeJS.Platform;
  /** A Linux inside of Windows. */
  readonly isWsl: boolean;
  /** Null where nothing tells. */
  readonly vendor: Vendor | null;
  /** What the rules were asked about, circumstances included. */
  readonly observations: ReadonlyMap<string, Facts>;
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
  readonly serverFacts?: ServerFacts | undefined;
  /** What is known already. */
  readonly answered?: Answered;
  /** Each result as it comes, for its check and its state: its facts have not been looked at. */
  readonly tell?: (result: Result) => void;
  /** Each result that may be shown, as soon as it may. */
  readonly show?: (result: Result) => void;
  /** Ends the examination with what is known by then; its reason is the key of a `reason.<key>`. */
  readonly stop?: AbortSignal;
}

/** Examines this machine and the target, and concludes. Never throws for what it finds. */
export async function runDoctor({ target, settings, machine, checks, serverFacts, answered, tell = () => {}, show, stop }: Order): Promise<Examination> {
  const begun = performance.now();
  const requests = openRequests({ machine, target, isOffline: settings.isOffline, client: settings.client, isSlow: settings.isSlow, asksIssuer: settings.asksIssuer, keepsCredentials: settings.keepsCredentials });
  const context = makeContext({ target, settings, machine, requests, ...(serverFacts ? { serverFacts } : {}) }, answered);
  const showing: Promise<void>[] = [];
  const each = (result: Result) => {
    tell(result);
    if (show) showing.push(cleaned(result, context, stop).then(show));
  };
  const results = await withoutSecrets(await examine(checks, context, each, stop), context, stop);
  await Promise.all(showing);
  const vendor = await Promise.race([context.ask(vendorOf), ...(stop?.aborted ? [vendorByName(target)] : [])]);
  const told = vendor?.id === 'dockgate' && !stop?.aborted ? await context.ask(serverReason) : null;
  requests.close();
  const wsl = await context.ask(isWsl);
  const observations = new Map([...circumstances(settings, vendor, told), ...observe(results)]);
  const suspicions = conclude({ target, settings, observations });
  const milliseconds = Math.round(performance.now() - begun);
  return { target, settings, platform: machine.platform, isWsl: wsl, vendor, results, observations, suspicions, milliseconds };
}

/** Without secrets; once the examination is ended nobody waits for a helper that may hold one. */
async function cleaned(result: Result, context: Context, stop: AbortSignal | undefined): Promise<Result> {
  const ended = new Promise<void>((resolve) => {
    if (stop?.aborted) resolve();
    stop?.addEventListener('abort', () => resolve(), { once: true });
  });
  const [clean] = await Promise.race([withoutSecrets([result], context), ended.then(() => withoutSecrets([result], context, stop))]);
  return clean ?? result;
}

/** Why it fails, from what was observed and what somebody pasted. */
export function conclude({ target, settings, observations }: Pick<Examination, 'target' | 'settings' | 'observations'>): Suspicion[] {
  const measured = diagnose(rules, observations, factsOf(target));
  return settings.message === undefined ? measured : withRead(measured, settings.message, settings.client);
}

/** What is only read stands below what is measured, and never is more than possible. */
function withRead(measured: readonly Suspicion[], text: string, client: string): Suspicion[] {
  const known = new Set(measured.map(({ cause }) => cause));
  const read = judgeMessage({ text, client }).suspicions.filter(({ cause, confidence }) => !known.has(cause) && confidence >= WORTH_TELLING);
  return [...measured, ...read.map((suspicion) => ({ ...suspicion, confidence: suspicion.confidence * READ_ONLY, certainty: 'possible' as const }))].sort((a, b) => b.confidence - a.confidence);
}

const WORTH_TELLING = 0.1;
/** What reading counts beside measuring. */
const READ_ONLY = 0.4;

/** Without asking anybody. */
const vendorByName = async (target: Target | null): Promise<Vendor | null> => (target ? vendorByHost(target.host) : null);

const circumstances = ({ client, purpose }: Settings, vendor: Vendor | null, told: ServerReason | null): [string, Facts][] => [
  ...(vendor ? [[`at:${vendor.id}`, {}] satisfies [string, Facts]] : []),
  ...(told ? [['told', {}], [`told:${told.cause}`, told.facts]] satisfies [string, Facts][] : []),
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
        ...(target.image === null ? {} : { image: target.image }),
        ...(target.repository === null ? {} : { repository: target.repository }),
        ...(target.reference === null ? {} : { reference: target.reference }),
      };
