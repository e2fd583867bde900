// Texts have commands for a POSIX shell. Whoever sits at Windows reads them as PowerShell takes them.

const rewritings: readonly (readonly [RegExp, string])[] = [
  [/^test -n "\$(\w+)" && echo present \|\| echo empty$/, "if ($env:$1) { 'present' } else { 'empty' }"],
  [/\bprintf %s "\$(\w+)" \|/, '$env:$1 |'],
  [/"\$(?!env:)(\w+)"/g, '"$env:$1"'],
  // Before version 7, `curl` alone is a command of PowerShell's own.
  [/^curl\b/, 'curl.exe'],
  [/^env \|/, 'Get-ChildItem Env: |'],
  [/\| grep (?:-i |--count )?(?:-A (\d+) )?('[^']*'|\S+)/, '| Select-String $2'],
  [/^export (\w+)=(\S+)$/, "$env:$1 = '$2'"],
  [/^date -u$/, '[DateTime]::UtcNow'],
  [/(?<=^|\s)~\//g, '$HOME/'],
];

/** A command of a message, before its facts are filled in. */
export function forPowerShell(command: string): string {
  if (command.startsWith('unset ')) return `Remove-Item ${command.split(' ').slice(1).map((name) => `Env:${name}`).join(', ')}`;
  return rewritings.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), command);
}

/** One word, whatever it contains: between single quotes only those are special, and PowerShell takes curly ones for the same. */
export const powerShellWord = (value: string): string =>
  /^\w[\w.:/=-]*$/.test(value) ? value : `'${value.replace(/['\u2018\u2019\u201A\u201B]/g, '$&$&')}'`;
