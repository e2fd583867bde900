// CI services act on lines of the log: GitHub Actions on `::name …::` at the beginning of a line, where blanks may stand
// before it, and on `##[name]` (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands); Azure
// Pipelines on `##vso[area.name …]` anywhere in it
// (https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands). What a stranger wrote may hold them.

/** One line of text in which such commands are broken: they can be read and do nothing. */
export const withoutLogCommands = (text: string): string =>
  text.replace(/##(?=\[|vso\[)/gi, '# #').replace(/^(\s*):(?=:)/, '$1: ');

/** JSON with the same value that holds no such command. */
export const jsonWithoutLogCommands = (json: string): string => json.replace(/##(?=\[|vso\[)/gi, String.raw`#\u0023`);
