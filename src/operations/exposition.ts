import type { Family } from './measures.ts';

/** What all processes of a server measured together, as Prometheus reads it: samples of the same name are added. */
export function exposition(snapshots: readonly (readonly Family[])[]): string {
  const families = new Map<string, { readonly head: string; readonly samples: Map<string, number> }>();
  for (const { name, help, type, samples } of snapshots.flat()) {
    const family = families.get(name) ?? { head: `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`, samples: new Map<string, number>() };
    families.set(name, family);
    for (const [sample, value] of Object.entries(samples)) family.samples.set(sample, (family.samples.get(sample) ?? 0) + value);
  }
  return [...families.values()].map(({ head, samples }) => head + [...samples].map(([sample, value]) => `${sample} ${value}\n`).join('')).join('');
}
