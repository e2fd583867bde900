import type { Facts } from '../i18n/lines.ts';

// The names that fixes fill into their commands. What one check found out, the words of another's cause may need.

/** Names of who and where. Others, such as dates, belong to the finding that has them. */
const shared = ['user', 'account', 'region', 'profile', 'tenant', 'subscription', 'cluster', 'namespace', 'secret', 'serviceAccount', 'deployment', 'proxy', 'helper'];

/** Names on which everything agrees that was observed. */
export function agreedNames(observations: Iterable<Facts>): Facts {
  const seen = new Map<string, Set<string | number>>();
  for (const facts of observations)
    for (const name of shared) if (facts[name] !== undefined && facts[name] !== '') seen.set(name, (seen.get(name) ?? new Set()).add(facts[name]));
  return Object.fromEntries([...seen].flatMap(([name, values]) => (values.size === 1 ? [[name, [...values][0]!]] : [])));
}

/** The same facts, and what follows from them: parts of the registry's name, and whom a command is about. */
export function withDerivedNames(facts: Facts): Facts {
  return { ...partsOf(facts), ...whoIs(facts), ...facts };
}

function partsOf({ registry, reference }: Facts): Facts {
  if (typeof registry !== 'string' || registry === '') return {};
  const [, host = registry, port = '443'] = /^(.*?)(?::(\d{1,5}))?$/.exec(registry) ?? [];
  const region = /\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]{1,40})\./.exec(host)?.[1];
  const location = /^([a-z0-9-]{1,40})-docker\.pkg\.dev$/.exec(host)?.[1];
  return {
    host,
    port,
    registryName: host.split('.')[0] ?? host,
    ...(region === undefined ? {} : { region }),
    ...(location === undefined ? {} : { location }),
    ...(typeof reference === 'string' && /^[\w][\w.-]{0,127}$/.test(reference) ? { tag: reference } : {}),
  };
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An account is a `user` where it logs in and a `subject` where it has rights; a token's user name is the token's name. */
function whoIs({ user, subject }: Facts): Facts {
  const who = user ?? subject;
  if (who === undefined || who === '') return {};
  const isToken = typeof who === 'string' && !who.includes('@') && !GUID.test(who);
  return { user: who, subject: who, ...(isToken ? { token: who } : {}) };
}
