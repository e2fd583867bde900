// Variables in the words of a shell, for it to take them over.

export const shells = ['bash', 'powershell', 'github'] as const;
export type Shell = (typeof shells)[number];

/** A value between single quotes is itself, but for the quotes, of which PowerShell takes the curly ones for the same. */
const writers: Readonly<Record<Shell, (name: string, value: string) => string>> = {
  bash: (name, value) => `export ${name}='${value.replaceAll("'", String.raw`'\''`)}'`,
  powershell: (name, value) => `$env:${name} = '${value.replace(/['\u2018\u2019\u201A\u201B]/g, '$&$&')}'`,
  // A line of the file that GITHUB_ENV names takes everything after the first `=`.
  github: (name, value) => `${name}=${value}`,
};

/** @param variables names to values without line breaks */
export const shellLines = (shell: Shell, variables: Readonly<Record<string, string>>): string =>
  Object.entries(variables).map(([name, value]) => writers[shell](name, value)).join('\n');

/** How the lines of a command are taken over. */
export const takeOver: Readonly<Record<Shell, (command: string) => string>> = {
  bash: (command) => `eval "$(${command})"`,
  powershell: (command) => `${command} --shell powershell | Out-String | Invoke-Expression`,
  github: (command) => `${command} --shell github >> "$GITHUB_ENV"`,
};
