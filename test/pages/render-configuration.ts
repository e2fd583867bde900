import { Secret } from '../../src/secret.ts';
import { describe, settings, settingNames, type SettingName } from '../../src/config/settings.ts';

/** docs/configuration.md: a table of every setting, from the table that reads them. */
export function renderConfiguration(): string {
  const rows = settingNames.map((name) => {
    const { env, description } = describe(name);
    return `| \`${name}\` | \`${env}\` | ${defaultOf(name)} | ${description.replaceAll('|', '\\|')} |`;
  });
  return [
    '# Settings',
    '',
    'Made from `src/config/settings.ts` by `npm run docs`.',
    '',
    'A setting comes from the command line (`dockgate serve --help`), else from its variable, else from the JSON file that',
    '`dockgate serve --config FILE` names, else it has its default. Lists are separated by commas in variables. A setting that',
    'cannot be used stops the start, with every problem at once.',
    '',
    '| key in the file | variable | default | what it does |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

const defaults = settings.parse({});

function defaultOf(name: SettingName): string {
  // No object store.
  if (name === 'blobStore') return '`files`';
  const found = defaults[name];
  const value = found instanceof Secret ? found.reveal() : found;
  if (value === undefined) return 'none';
  return Array.isArray(value) && value.length === 0 ? 'none' : `\`${String(value)}\``;
}
