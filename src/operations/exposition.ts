import type { Family } from './measures.ts';

/** What all processes of a server measured together, as Prometheus reads it: of samples of the same name the sum, or the largest. */
export function exposition(snapshots: readonly (readonly Family[])[]): string {
  const families = new Map<string, { readonly head: string; readonly samples: Map<string, number> }>();
  for (const { name, help, type, across, samples } of snapshots.flat()) {
    const family = families.get(name) ?? { head: `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`, samples: new Map<string, number>() };
    families.set(name, family);
    for (const [sample, value] of Object.entries(samples)) {
      const before = family.samples.get(sample);
      const together = before === undefined ? value : across === 'max' ? Math.max(before, value) : before + value;
      family.samples.set(sample, together);
    }
  }
  return [...families.values()].map(({ head, samples }) => head + [...samples].map(([sample, value]) => `${sample} ${value}\n`).join('')).join('');
}
