import { Refusal } from '../causes/refusal.ts';
import { needsApiVersion } from '../contract/api-version.ts';
import { AUTHORIZATION, PROVIDER } from '../contract/address.ts';
import { MANAGED_IDENTITY } from '../contract/managed-identity.ts';
import type { Exchange } from '../http/exchange.ts';

// Azure looks at the version of a request before it asks who sent it. All versions are answered alike; what is refused
// is what Azure refuses: https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-register-resource-provider

/** As Azure's provider lists them in its refusals, and its specifications and clients have them since; the oldest first. */
const ofRegistries = [
  '2017-03-01', '2017-06-01-preview', '2017-10-01', '2018-02-01-preview', '2018-09-01', '2019-04-01', '2019-05-01', '2019-05-01-preview', '2019-06-01-preview',
  '2019-12-01-preview', '2020-11-01-preview', '2021-06-01-preview', '2021-08-01-preview', '2021-09-01', '2021-12-01-preview', '2022-02-01-preview', '2022-12-01',
  '2023-01-01-preview', '2023-06-01-preview', '2023-07-01', '2023-08-01-preview', '2023-11-01-preview', '2024-11-01-preview', '2025-03-01-preview', '2025-04-01',
  '2025-05-01-preview', '2025-06-01-preview', '2025-11-01', '2025-11-01-preview', '2026-01-01-preview', '2026-09-01-preview',
] as const;

/** Some versions of the other providers: which others there were is not known here, so none between them is refused. */
const ofOthers: Readonly<Record<string, readonly string[]>> = {
  [AUTHORIZATION]: ['2015-06-01', '2015-07-01', '2018-01-01-preview', '2020-04-01-preview', '2020-10-01', '2022-04-01', '2025-12-01-preview'],
  [MANAGED_IDENTITY]: ['2015-08-31-preview', '2018-11-30', '2023-01-31', '2024-11-30'],
  'Microsoft.Resources': ['2014-04-01-preview', '2016-06-01', '2019-11-01', '2021-04-01', '2022-12-01', '2025-04-01'],
};

/** The versions that a provider says it has. */
export const versionsOf = (namespace: string): readonly string[] => (namespace === PROVIDER ? ofRegistries : (ofOthers[namespace] ?? ofOthers['Microsoft.Resources']!));

/** @param now a version newer than any that is known here is taken from a newer client, but none is from tomorrow */
export function refuseVersion({ path, query }: Pick<Exchange, 'path' | 'query'>, now: Date): void {
  const version = query.get('api-version');
  if (version === null || version === '') {
    if (!needsApiVersion(path)) return;
    throw new Refusal('request-invalid', { field: 'api-version', defect: 'it is missing', code: 'MissingApiVersionParameter' });
  }
  const [, day] = /^(\d{4}-\d{2}-\d{2})(-[a-z]+(\.\d+)?)?$/i.exec(version) ?? [];
  const { namespace, type } = providerOf(path);
  const known = versionsOf(namespace);
  const facts = { field: 'api-version', version: version.slice(0, LONGEST_NAME), supported: known.join(', ') };
  if (day === undefined) throw new Refusal('request-invalid', { ...facts, defect: 'it is not a version', code: 'InvalidApiVersionParameter' });
  if (!needsApiVersion(path) || isTaken(version.toLowerCase(), day, { namespace, now })) return;
  const code = namespace === PROVIDER ? 'NoRegisteredProviderFound' : 'InvalidApiVersionParameter';
  throw new Refusal('request-invalid', { ...facts, defect: 'there is no such version', type, location: 'local', code });
}

function isTaken(version: string, day: string, { namespace, now }: { readonly namespace: string; readonly now: Date }): boolean {
  const known = versionsOf(namespace);
  if (known.includes(version)) return true;
  const tomorrow = new Date(now.getTime() + 86_400_000).toISOString().slice(0, day.length);
  const since = namespace === PROVIDER ? known.at(-1)! : known[0]!;
  return day > since.slice(0, day.length) && day <= tomorrow;
}

/** Whose resource a path is about: the last provider in it, and the names of the types without those of the resources. */
function providerOf(path: string): { namespace: string; type: string } {
  const [, name = 'Microsoft.Resources', rest = ''] = /.*\/providers\/([^/]+)\/?(.*)$/i.exec(path) ?? [];
  const namespace = [PROVIDER, ...Object.keys(ofOthers)].find((each) => each.toLowerCase() === name.toLowerCase()) ?? 'Microsoft.Resources';
  const type = rest.split('/').filter((_, index) => index % 2 === 0).join('/') || 'providers';
  return { namespace, type: type.slice(0, LONGEST_NAME) };
}

const LONGEST_NAME = 100;
