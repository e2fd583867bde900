import { z } from 'zod';
import { causes } from '../../src/causes/catalogue.ts';

// The shape of `--json`, as programs may rely on it. docs/login-doctor-report.schema.json is made from this.

const facts = z.record(z.string(), z.union([z.string(), z.number()]));
const line = z.strictObject({ kind: z.enum(['text', 'command']), text: z.string() });
const certainty = z.enum(['confirmed', 'likely', 'possible']);
const group = z.enum([...new Set(Object.values(causes).map((cause) => cause.group))] as [string, ...string[]]);
const severity = z.enum(['problem', 'warning', 'note']);

const cause = z.strictObject({
  id: z.string(),
  group,
  certainty,
  confidence: z.number().min(0).max(1),
  title: z.string(),
  what: z.string(),
  evidence: z.array(z.string()).describe('observations: `dns` for an ok, `dns:unknown-name` for a finding'),
  facts,
  do: z.array(line),
  proof: z.array(line).describe('how to find out by hand whether it is this one'),
  tellApart: z.array(line).nullable().describe('how to find out whether it is this one or the first'),
});

const asked = { id: z.string(), row: z.string(), title: z.string(), cost: z.enum(['offline', 'local', 'network', 'credential', 'vendor', 'issuer']), milliseconds: z.number().min(0) };
/** One check; a line of `--ndjson` has `schema` besides. */
export const checkSchema = z.discriminatedUnion('status', [
  z.strictObject({ ...asked, status: z.literal('ok'), text: z.string(), facts }),
  z.strictObject({ ...asked, status: z.literal('found'), findings: z.array(z.strictObject({ finding: z.string(), severity, text: z.string(), facts })).min(1) }),
  z.strictObject({ ...asked, status: z.enum(['unknown', 'inapplicable']), reason: z.string(), text: z.string(), facts }),
  z.strictObject({ ...asked, status: z.literal('skipped'), because: z.string() }),
  z.strictObject({ ...asked, status: z.literal('crashed'), error: z.string() }),
]);

export const reportSchema = z.strictObject({
  schema: z.literal('login-doctor/report@1'),
  tool: z.strictObject({ version: z.string(), locale: z.string(), vantage: z.literal('cli'), client: z.string().nullable() }),
  input: z.strictObject({
    raw: z.string(),
    kind: z.enum(['registry', 'image']),
    registry: z.string(),
    repository: z.string().nullable(),
    reference: z.string().nullable(),
    image: z.string().nullable(),
    action: z.enum(['login', 'pull', 'push']),
  }).nullable().describe('null: this machine was examined'),
  verdict: z.strictObject({
    status: z.enum(['healthy', 'problem', 'inconclusive', 'crashed']),
    cause: z.string().nullable(),
    group: group.nullable(),
    certainty: certainty.nullable(),
    title: z.string().nullable(),
  }),
  error: z.string().optional().describe('only where the doctor itself failed'),
  causes: z.array(cause).describe('the surest first'),
  checks: z.array(checkSchema),
  checkHealth: z
    .array(z.strictObject({ name: z.string(), status: z.enum(['ok', 'error', 'open', 'unasked']), code: z.string().nullable(), check: z.string().nullable() }))
    .optional()
    .describe('with --as az: its questions and codes'),
  credentialsSeen: z.array(z.strictObject({ place: z.string().nullable(), key: z.string().nullable(), user: z.string().nullable(), chosen: z.boolean() })),
  environment: z.strictObject({ vendor: z.string().nullable(), platform: z.string(), wsl: z.boolean(), node: z.string() }),
  milliseconds: z.number().min(0),
  redaction: z.strictObject({ policy: z.literal('v1'), removed: z.number().min(0) }),
  exit: z.strictObject({ code: z.union([z.literal(0), z.literal(1), z.literal(3), z.literal(4), z.literal(130)]) }),
});

/** docs/login-doctor-report.schema.json. A later version may have members that this one has not: readers must let them pass. */
export const renderReportSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(reportSchema), (name, value: unknown) => (name === 'additionalProperties' && value === false ? undefined : value), 2)}\n`;
