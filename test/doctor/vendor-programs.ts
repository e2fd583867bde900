import type { ExaminedMachine } from './examined-machine.ts';

/** What a vendor's program answers, by the beginning of its arguments: JSON on stdout, or a failure on stderr. */
export type VendorScript = Readonly<Record<string, object | string>>;

/**
 * Plants `az`, `aws` or `gcloud`. Arguments that the script does not know fail loudly; each call is a line in `<program>.log`.
 * An object is printed as JSON, a text on stderr with exit code 1.
 */
export function plantVendor(machine: ExaminedMachine, program: 'az' | 'aws' | 'gcloud', script: VendorScript): void {
  const branches = Object.entries(script).map(([args, answer], index) => {
    const file = machine.file(`answers/${program}-${index}`, typeof answer === 'string' ? answer : JSON.stringify(answer));
    return `  '${args}'*) ${typeof answer === 'string' ? `/bin/cat '${file}' >&2; exit 1` : `/bin/cat '${file}'`};;`;
  });
  const lines = [`echo "$*" >> '${machine.folder}/${program}.log'`, 'case "$*" in', ...branches, '  *) echo "not expected: $*" >&2; exit 2;;', 'esac'];
  machine.program(program, lines.join('\n'));
}
