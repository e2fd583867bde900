/** One test case of a JUnit report, as both suites write it. */
export interface JunitCase {
  /** Title as in the report, such as `OCI Distribution Conformance Tests Pull Setup …`. */
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** Why it failed, or was skipped; empty when it passed. */
  readonly reason: string;
}

/**
 * Reads what Go's XML encoder wrote: texts and attributes are escaped, so no tag can hide in them.
 * Throws when the report has no test case at all.
 */
export function parseJunit(xml: string): JunitCase[] {
  const cases = [...xml.matchAll(/<testcase\b([^>]*?)(?:\/>|>([^]*?)<\/testcase>)/g)].map(([, opening = '', body = '']) => ({
    name: attribute(opening, 'name'),
    outcome: outcomeOf(attribute(opening, 'status'), body),
    reason: reasonOf(body),
  }));
  if (cases.length === 0) throw new Error('the report has no test case');
  return cases;
}

// The ginkgo suite writes a state of ginkgo's and an element, the newer program only `passed`, `skipped`, `failure` or `error`.
function outcomeOf(status: string, body: string): JunitCase['outcome'] {
  if (/<(failure|error)\b/.test(body)) return 'failed';
  if (status === 'skipped' || status === 'pending' || /<skipped\b/.test(body)) return 'skipped';
  return status === 'passed' ? 'passed' : 'failed';
}

function reasonOf(body: string): string {
  const [, opening = '', text = ''] = /<(?:failure|error|skipped)\b([^>]*?)(?:\/>|>([^]*?)<\/(?:failure|error|skipped)>)/.exec(body) ?? [];
  const [, printed = ''] = /<system-out>([^]*?)<\/system-out>/.exec(body) ?? [];
  return attribute(opening, 'message') || unescape(text || printed).trim();
}

const attribute = (tag: string, name: string): string => unescape(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replaceAll(/&(#x?)?(\w+);/g, (whole, number: string | undefined, value: string) =>
    number === undefined ? (named[value] ?? whole) : String.fromCodePoint(Number.parseInt(value, number === '#x' ? 16 : 10)),
  );
}
