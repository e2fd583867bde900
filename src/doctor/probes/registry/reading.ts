import { causes, type CauseId } from '../../../causes/catalogue.ts';
import type { Facts } from '../../../i18n/lines.ts';
import { parseJsonText } from '../../json-value.ts';
import type { Meaning, Vendor } from '../../vendors/vendor.ts';
import { parseChallenges } from './challenges.ts';
import type { Answer } from './requests.ts';

/** An answer that is not the wanted one, read. */
export interface Reading {
  readonly status: number;
  /** `errors[0].code`, upper-case, or null. */
  readonly code: string | null;
  /** What the registry says, at most 300 characters; the body where it is no JSON. */
  readonly message: string;
  /** What it says by the vendor's own words; null when they say nothing that we know. */
  readonly meaning: Meaning | null;
  /** Of the vendor's words, such as the address that it saw. */
  readonly facts: Facts;
  /** A page for people: no registry wrote it. */
  readonly isPage: boolean;
  /** RFC 6750: `invalid_token` or `insufficient_scope`. */
  readonly error: string | null;
  /** Seconds to wait, where it says so. */
  readonly retryAfter: number | null;
  /** Why a Dockgate refused. */
  readonly told: { readonly cause: CauseId; readonly correlationId: string } | null;
}

const LONGEST_MESSAGE = 300;
const LONGEST_BODY = 16 * 1024;

const otherThanRights: readonly (Meaning | null)[] = [
  'address-denied', 'public-access-off', 'quota', 'policy', 'rate-limited', 'login-throttled', 'project-missing', 'repository-missing', 'manifest-missing',
];

/** Whether a refusal may be because the account lacks a right: not when it names something else, nor when nobody was refused. */
export const isAboutRights = ({ status, meaning }: Reading): boolean => (status === 401 || status === 403) && !otherThanRights.includes(meaning);

/** For the words of a check. */
export const factsOf = ({ status, message, facts }: Reading): Facts => ({ status, message, ...facts });

export function readAnswer(answer: Answer, vendor: Vendor | null): Reading {
  const { status, headers } = answer;
  const body = answer.body.slice(0, LONGEST_BODY);
  const json = parseJsonText(body);
  const first = firstError(json);
  const fits = vendor?.says.find(({ statuses, text }) => (statuses?.includes(status) ?? true) && text.test(body));
  const challenge = parseChallenges(String(headers['www-authenticate'] ?? '')).challenges[0];
  const retryAfter = Number(headers['retry-after']);
  return {
    status,
    code: first.code,
    message: (first.message ?? body.trim()).slice(0, LONGEST_MESSAGE),
    meaning: fits?.meaning ?? null,
    facts: groupsOf(fits?.text.exec(body)?.groups),
    isPage: json === undefined && /^\s*</.test(body),
    error: challenge?.parameters.get('error') ?? null,
    retryAfter: Number.isFinite(retryAfter) ? retryAfter : null,
    told: toldBy(answer, first),
  };
}

const groupsOf = (groups: Readonly<Record<string, string | undefined>> = {}): Facts =>
  Object.fromEntries(Object.entries(groups).filter((entry): entry is [string, string] => entry[1] !== undefined));

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member that is a text, else null. */
export const textOf = (value: unknown, name: string): string | null => {
  const member = isRecord(value) ? value[name] : undefined;
  return typeof member === 'string' ? member : null;
};

interface FirstError {
  readonly code: string | null;
  readonly message: string | null;
  readonly record: unknown;
}

/** The distribution specification's list of errors; `message` and `details` at the top are how others say it. */
function firstError(json: unknown): FirstError {
  const errors = isRecord(json) && Array.isArray(json.errors) ? (json.errors as unknown[]) : [];
  const record = errors[0] ?? json;
  return {
    code: textOf(record, 'code')?.toUpperCase() ?? null,
    message: textOf(record, 'message') ?? textOf(json, 'details') ?? textOf(json, 'message') ?? textOf(json, 'error'),
    record,
  };
}

const isCause = (id: string): id is CauseId => Object.hasOwn(causes, id);

function toldBy({ headers }: Answer, { record }: FirstError): Reading['told'] {
  const cause = textOf(record, 'cause') ?? String(headers['x-dockgate-cause'] ?? '');
  const correlationId = textOf(record, 'correlationId') ?? String(headers['x-ms-correlation-request-id'] ?? '');
  return isCause(cause) && headers['x-dockgate-cause'] !== undefined ? { cause, correlationId: correlationId.slice(0, 64) } : null;
}
