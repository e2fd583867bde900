import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, test, type TestContext } from 'node:test';
import generated from '@opentelemetry/otlp-transformer/build/src/generated/root.js';
import { openDataPlane } from '../../../test/harness/data-plane.ts';
import { Secret } from '../../secret.ts';
import { openSpanExport } from './span-export.ts';
import { otlpSpans, type Span } from './span.ts';
import { parseTraceparent } from './trace-context.ts';
import { openTracer } from './tracer.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const PARENT = 'b7ad6b7169203331';

describe('a traceparent', () => {
  for (const [header, isSampled] of [
    [`00-${TRACE}-${PARENT}-01`, true],
    [`00-${TRACE}-${PARENT}-00`, false],
    [`00-${TRACE}-${PARENT}-ff`, true],
    [`cc-${TRACE}-${PARENT}-01-what-comes-later`, true],
  ] as const) {
    test(`is read: ${header}`, () => assert.deepEqual(parseTraceparent(header), { traceId: TRACE, spanId: PARENT, isSampled }));
  }
  for (const header of [
    undefined, '', 'x', `ff-${TRACE}-${PARENT}-01`, `00-${'0'.repeat(32)}-${PARENT}-01`, `00-${TRACE}-${'0'.repeat(16)}-01`, `00-${TRACE.toUpperCase()}-${PARENT}-01`,
    `00-${TRACE}-${PARENT}-01-more`, `00-${TRACE}-${PARENT}`, `00-${TRACE}-${PARENT}-01, 00-${TRACE}-${PARENT}-01`, `${'0'.repeat(100_000)}`,
  ]) {
    test(`is none: ${header?.slice(0, 70)}`, () => assert.equal(parseTraceparent(header), null));
  }
});

/** A registry whose requests are traced. */
async function openTraced(t: TestContext, sampling: number) {
  const spans: Span[] = [];
  const tracer = openTracer({ sampling, take: (some) => spans.push(...some), random: () => 0.5 });
  const plane = await openDataPlane({ tokens: { ci: ['*/content/read', '*/content/write'] }, watchers: [tracer.watch], watchJournal: tracer.journal });
  t.after(() => plane.close());
  return { plane, spans, until: async (count: number) => { for (let turns = 0; spans.length < count; turns += 1) { assert.ok(turns < 2_000, JSON.stringify(spans)); await new Promise((resolve) => setTimeout(resolve, 5)); } } };
}

test('a request is a span with its steps, part of the trace that its sender began, and holds nothing that somebody chose', async (t) => {
  const { plane, spans, until } = await openTraced(t, 0);
  const headers = { traceparent: `00-${TRACE}-${PARENT}-01`, tracestate: 'planted=state', 'user-agent': 'planted-agent' };
  const answer = await plane.ask('GET', '/v2/planted/name/manifests/planted-tag?planted=query', { as: 'ci', headers });
  assert.equal(answer.status, 404);
  await until(5);
  const [server, ...steps] = spans;
  const { attributes } = server!;
  assert.deepEqual([server!.traceId, server!.parentSpanId, server!.name, server!.kind, server!.isError], [TRACE, PARENT, 'GET /v2/{name}/manifests/{reference}', 'server', false]);
  assert.deepEqual(attributes, {
    'http.request.method': 'GET', 'http.route': '/v2/{name}/manifests/{reference}', 'http.response.status_code': 404, 'url.scheme': 'http',
    'dockgate.correlation_id': answer.headers['x-ms-correlation-request-id'], 'dockgate.cause': answer.error.cause,
  });
  assert.deepEqual(steps.map(({ name, isError }) => [name, isError]), [['identify', false], ['decide', false], ['store', true], ['event commit', false]]);
  for (const one of steps) {
    assert.deepEqual([one.traceId, one.parentSpanId, one.kind], [TRACE, server!.spanId, 'internal']);
    assert.ok(one.start >= server!.start && one.end >= one.start && one.end <= server!.end + 1, JSON.stringify([server, one]));
  }
  assert.equal(new Set(spans.map(({ spanId }) => spanId)).size, spans.length);
  assert.doesNotMatch(JSON.stringify(spans), /planted/);
});

for (const [sampling, traceparent, isTraced] of [
  [0.6, undefined, true],
  [0.4, undefined, false],
  [0, `00-${TRACE}-${PARENT}-01`, true],
  [1, `00-${TRACE}-${PARENT}-00`, false],
] as const) {
  test(`sampling ${sampling} and traceparent ${traceparent?.slice(-2)}: ${isTraced ? 'traced' : 'not traced'}`, async (t) => {
    const { plane, spans, until } = await openTraced(t, sampling);
    await plane.ask('GET', '/v2/', { as: 'ci', headers: traceparent === undefined ? {} : { traceparent } });
    if (isTraced) await until(1);
    assert.equal(spans.length > 0, isTraced);
    if (isTraced) assert.match(spans[0]!.traceId, traceparent === undefined ? /^(?!0{32})[0-9a-f]{32}$/ : new RegExp(TRACE));
  });
}

test('anybody may ask to be traced, a hundred times in a second', () => {
  let taken = 0;
  const { watch } = openTracer({ sampling: 0, take: () => (taken += 1), clock: () => 5 });
  const asking = (): Parameters<typeof watch>[0] => ({
    request: { headers: { traceparent: `00-${TRACE}-${PARENT}-01` } }, response: { once: (_name: string, end: () => void) => end(), getHeader: () => undefined, statusCode: 200, writableFinished: true },
    receivedAt: new Date(0), correlationId: 'id', scheme: 'http', observed: { route: null, trace: null },
  }) as unknown as Parameters<typeof watch>[0];
  for (let count = 0; count < 300; count += 1) watch(asking());
  assert.equal(taken, 100);
});

/** What protobuf.js made of the official schema; its own types do not name it. */
interface Message {
  fromObject(plain: object): object;
  toObject(message: object, options: object): object;
  encode(message: object): { finish(): Uint8Array };
  decode(bytes: Uint8Array): object;
}
interface Schema {
  readonly opentelemetry: { readonly proto: { readonly collector: { readonly trace: { readonly v1: { readonly ExportTraceServiceRequest: Message } } } } };
}
const { ExportTraceServiceRequest } = (generated as unknown as Schema).opentelemetry.proto.collector.trace.v1;

/** As a collector reads the JSON form: ids are hexadecimal there, and what the schema does not know is lost on the way. */
function throughSchema(request: object): object {
  const binary = JSON.parse(JSON.stringify(request), (key, value: unknown) => (/^(trace|span|parentSpan)Id$/.test(key) ? Buffer.from(String(value), 'hex').toString('base64') : value)) as object;
  const message = ExportTraceServiceRequest.decode(ExportTraceServiceRequest.encode(ExportTraceServiceRequest.fromObject(binary)).finish());
  const read = ExportTraceServiceRequest.toObject(message, { longs: String, bytes: String });
  return JSON.parse(JSON.stringify(read), (key, value: unknown) => (/^(trace|span|parentSpan)Id$/.test(key) ? Buffer.from(String(value), 'base64').toString('hex') : value)) as object;
}

const span = (over: Partial<Span> = {}): Span => ({
  traceId: TRACE, spanId: PARENT, parentSpanId: null, name: 'GET /v2/', kind: 'server', start: 1_800_000_000_123.456, end: 1_800_000_000_124, isError: false,
  attributes: { 'http.response.status_code': 200, 'url.scheme': 'https' }, ...over,
});

test('what is sent is an ExportTraceServiceRequest by the official schema, nothing of it lost', () => {
  const request = otlpSpans([span(), span({ parentSpanId: PARENT, kind: 'internal', isError: true, attributes: { name: 'x' } })]);
  assert.deepEqual(throughSchema(request), JSON.parse(JSON.stringify(request)));
  assert.match(JSON.stringify(request), /"startTimeUnixNano":"1800000000123456\d{3}"/);
  assert.notDeepEqual(throughSchema({ resourceSpans: [{ unheardOf: 1 }] }), { resourceSpans: [{ unheardOf: 1 }] });
});

test('spans leave together, with their authorization, and what a collector does not take is counted', async (t) => {
  const requests: { authorization: string | undefined; spans: number }[] = [];
  let status = 200;
  const collector = createServer((request: IncomingMessage, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part)).on('end', () => {
      const { resourceSpans } = JSON.parse(text) as { resourceSpans: { scopeSpans: { spans: object[] }[] }[] };
      requests.push({ authorization: request.headers.authorization, spans: resourceSpans[0]!.scopeSpans[0]!.spans.length });
      response.writeHead(status).end('{}');
    });
  });
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  t.after(() => collector.close());
  const faults: unknown[] = [];
  const url = `http://127.0.0.1:${(collector.address() as AddressInfo).port}/v1/traces`;
  const exported = openSpanExport({ url, authorization: new Secret('Bearer for-the-collector') }, (error) => faults.push(error), 5);
  for (let count = 0; count < 40; count += 1) exported.take([span(), span()]);
  while (requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 2));
  assert.deepEqual(requests, [{ authorization: 'Bearer for-the-collector', spans: 80 }]);
  status = 400;
  exported.take([span(), span(), span()]);
  await exported.close();
  assert.equal(exported.lost(), 3);
  assert.deepEqual(faults.map(String), ['NotTaken: the OTLP receiver answered 400']);
});
