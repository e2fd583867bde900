import type { Facts } from '../../i18n/lines.ts';
import { findDoing, findSpeakers, findVendor } from './circumstances.ts';
import { cleanText, joinWrapped } from './clean-text.ts';
import { findLikeness } from './likeness.ts';
import { findNames } from './names-in-text.ts';
import type { Finding, Pattern } from './pattern.ts';
import { saidPatterns } from './said/index.ts';
import { toldPatterns } from './told/index.ts';

/** What somebody pasted, and what they told about it. */
export interface Message {
  readonly text: string;
  /** Vendor, or a host. */
  readonly registry?: string | undefined;
  readonly client?: string | undefined;
  /** Somebody's words around the error. */
  readonly context?: string | undefined;
}

export interface Reading {
  readonly lines: readonly string[];
  /** Everything that was recognised, in the order of the text. */
  readonly findings: readonly Finding[];
  /** The first real failure; null when nothing was recognised. */
  readonly decisive: Finding | null;
  /** For the rules: `said:`, `told:`, `at:`, `with:`, `doing:`, `odd:` and `reached:` (how far the request came). */
  readonly observations: ReadonlyMap<string, Facts>;
  /** For the words of every cause. */
  readonly facts: Facts;
}

const patterns = Object.entries(saidPatterns) as unknown as readonly (readonly [string, Pattern])[];
const told = Object.entries(toldPatterns);
const LONGEST_CONTEXT = 20_000;

/** Reads a text: pure, linear, never throws. */
export function readMessage({ text, registry, client, context = '' }: Message): Reading {
  const lines = cleanText(text);
  const findings = findAll(lines);
  const decisive = decide(findings, lines);
  const words = context.slice(0, LONGEST_CONTEXT);
  const spoken = { text: lines.join('\n'), context: words, registry, client };
  const vendor = findVendor(spoken);
  const doing = findDoing(spoken);
  const names = findNames(lines, words);
  const observations = new Map<string, Facts>();
  for (const { id, facts } of kept(findings, decisive)) observations.set(`said:${id}`, observations.get(`said:${id}`) ?? facts);
  if (decisive) observations.set(`reached:${decisive.layer}`, {});
  else observations.set('said:nothing-known', {});
  if (decisive?.weight === 'exact' && !SAY_NO_REASON.has(decisive.id)) observations.set('said:exact', {});
  if (decisive?.weight === 'wrapper') observations.set('said:no-reason', {});
  if (decisive?.weight === 'generic' && (decisive.layer === 'credential' || decisive.layer === 'right')) observations.set('said:refused', {});
  const prose = lines.filter(isProse).join('\n').slice(0, LONGEST_CONTEXT);
  const around = `${words}\n${prose}`;
  // Most who paste an error write nothing around it, and expressions that are never tried cost nothing.
  const isSilent = around.trim() === '';
  for (const [id, sign] of told) if (!isSilent && sign.test(around)) observations.set(`told:${id}`, {});
  for (const { cause, isStrong } of isSilent ? [] : findLikeness(around)) {
    observations.set(`like:${cause}`, {});
    if (isStrong) observations.set(`very-like:${cause}`, {});
  }
  observations.set(vendor ? `at:${vendor}` : 'at:unknown', {});
  for (const speaker of findSpeakers({ ...spoken, text })) observations.set(`with:${speaker}`, {});
  observations.set(doing ? `doing:${doing}` : 'doing:unknown', {});
  for (const oddity of names.oddities) observations.set(`odd:${oddity}`, {});
  return { lines, findings, decisive, observations, facts: toFacts(names, decisive, lines) };
}

/** Exact words that tell what was refused, and not why. */
const SAY_NO_REASON: ReadonlySet<string> = new Set(['wrong-password', 'login-status-401', 'login-status-400', 'podman-login-refused', 'anonymous-token-refused', 'oauth-token-refused', 'gitlab-basic-denied', 'gitlab-forbidden']);

/** That a request carried no login explains the rights that were missed before it, a status what stands around it. */
const ALWAYS_TELLING: ReadonlySet<string> = new Set(['gar-unauthenticated', 'acr-denied-403', 'acr-denied-5xx']);

/** A text in sentences, as people write them; in an error the words of people's stories mean something else. */
const isProse = (text: string): boolean =>
  /\b(?:I|we|my|our)\b[^\n]{0,80}\b(?:am|is|are|was|get|got|try|tried|have|had|use|using|run|ran|can|want|cannot|did|do|see|pushed|pulled|logged|created|says)\b/.test(text);

function findAll(lines: readonly string[]): Finding[] {
  const findings = lines.flatMap((text, line) => patterns.flatMap(([id, pattern]) => findIn(text, line, id, pattern)));
  const known = new Set(findings.map(({ id }) => id));
  const broken = joinWrapped(lines).flatMap(({ line, text }) =>
    patterns.flatMap(([id, pattern]) => (known.has(id) ? [] : findIn(text, line, id, pattern))));
  return [...findings, ...broken].sort((a, b) => a.line - b.line || a.start - b.start);
}

function findIn(text: string, line: number, id: string, { layer, match, weight }: Pattern): Finding[] {
  const found = match.exec(text);
  if (!found) return [];
  const facts = Object.fromEntries(Object.entries(found.groups ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined));
  return [{ id, layer, weight: weight ?? 'exact', line, start: found.index, end: found.index + found[0].length, facts }];
}

/** Advice, progress and attempts that were repeated elsewhere are no failures of their own. */
const ASIDE = /^(?:info|debug)\b|level=(?:info|debug|warning)|trying next|will retry|retrying in|back-?off|you may want to use|please refer|learn more|more information|for more info|see ['"]?docker/i;

/** The origin decides: the first exact finding of a line that is a failure, then of any line, then what is generic. */
function decide(findings: readonly Finding[], lines: readonly string[]): Finding | null {
  const isFailure = ({ line }: Finding) => !ASIDE.test(lines[line]!);
  const exact = findings.filter(({ weight }) => weight === 'exact');
  const generic = findings.filter(({ weight }) => weight === 'generic');
  return deepest(exact.filter(isFailure), findings) ?? generic.find(isFailure) ?? deepest(exact, findings) ?? generic[0] ?? findings[0] ?? null;
}

const depth: Readonly<Record<Finding['layer'], number>> = { machine: 0, network: 0, tls: 0, name: 1, limit: 1, registry: 2, right: 3, credential: 3 };

/** Of what one line says, the lowest layer: a dial that timed out inside "failed to fetch anonymous token" is no login. */
function deepest(candidates: readonly Finding[], all: readonly Finding[]): Finding | null {
  const first = candidates[0];
  if (!first) return null;
  const beside = all.filter(({ line, weight }) => line === first.line && weight === 'exact');
  return beside.reduce<Finding>((best, finding) => (depth[finding.layer] < depth[best.layer] ? finding : best), first);
}

/**
 * What counts beside the decisive finding: all of its line, and what other lines say of the same layer. Words about
 * credentials are left out where the request did not get that far.
 */
function kept(findings: readonly Finding[], decisive: Finding | null): readonly Finding[] {
  if (!decisive) return [];
  const stopped = decisive.layer === 'network' || decisive.layer === 'tls';
  return findings.filter((finding) => {
    // A page of HTML is one answer, however many lines it has.
    if (finding === decisive || decisive.id === 'html-body') return true;
    // The command line of Azure tries two ways in, and tells why each of them failed.
    if (finding.id === 'arm-resource-not-found' && decisive.id === 'acr-refresh-token-refused') return true;
    if (ALWAYS_TELLING.has(finding.id)) return true;
    if (decisive.weight === 'exact' && finding.weight === 'generic' && finding.layer === 'machine') return decisive.layer === 'credential' && finding.line === decisive.line;
    if (stopped && (finding.layer === 'credential' || finding.layer === 'right')) return false;
    if (finding.line === decisive.line) return true;
    return decisive.weight !== 'exact' || depth[finding.layer] === depth[decisive.layer] || finding.weight !== 'exact';
  });
}

const USER = /(?:\s-u|--username)[ =]?["']?([\w.+@-]{1,80})/;

function toFacts(names: ReturnType<typeof findNames>, decisive: Finding | null, lines: readonly string[]): Facts {
  const { registry, repository, reference } = names;
  const clean = (value: string | null | undefined) => (value && !/[<>$]/.test(value) ? value : null);
  const host = clean(registry) ?? clean(decisive?.facts['host']);
  const entries = {
    registry: host,
    host: clean(decisive?.facts['host']) ?? host,
    registryName: host && /azurecr/.test(host) ? host.split('.')[0] : null,
    user: lines.map((line) => USER.exec(line)?.[1]).find((user) => user !== undefined),
    repository: clean(repository),
    reference: clean(reference),
    tag: clean(reference)?.includes(':') ? null : clean(reference),
    image: host && clean(repository) ? `${host}/${repository}${clean(reference) ? `:${reference}` : ''}` : null,
  };
  return { ...Object.fromEntries(Object.entries(entries).filter((entry): entry is [string, string] => Boolean(entry[1]))), ...decisive?.facts };
}
