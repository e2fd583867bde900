import { readFileSync } from 'node:fs';
import { blobContradictions } from './blob-settings.ts';
import { describe, settingNames, settings, type Config, type SettingName } from './settings.ts';

/** The settings cannot be used. Every problem at once, each with its key and variable; values are never shown. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The settings cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

export interface Sources {
  /** From the command line; they win. */
  readonly flags: Readonly<Partial<Record<SettingName, unknown>>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A JSON file with the keys of `settings`. */
  readonly file?: string;
}

/** Command line over environment over file over default. Throws ConfigError. */
export function loadConfig({ flags, env, file }: Sources): Config {
  const fromFile = file === undefined ? {} : readSettingsFile(file);
  const fromEnv = Object.fromEntries(
    settingNames.flatMap((name) => {
      const value = env[describe(name).env];
      // An empty variable is how compose files and shells write one that is not set.
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
  const given = Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
  const { data, error } = settings.safeParse({ ...fromFile, ...fromEnv, ...given });
  if (error) throw new ConfigError(error.issues.map(toProblem));
  const problems = findContradictions(data);
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(data);
}

function readSettingsFile(file: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (error) {
    throw new ConfigError([`${file}: ${explainReading(error)}`]);
  }
  throw new ConfigError([`${file}: must hold one JSON object`]);
}

/** Why a file cannot be used, in words for whoever named it. */
export function explainReading(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'this user may not read it';
  if (code === 'EISDIR') return 'it is a folder';
  // Its message quotes the text, which may hold a secret.
  if (error instanceof SyntaxError) return ['it is not JSON', ...(/\(line \d+ column \d+\)/.exec(message) ?? [])].join(' ');
  return message;
}

function toProblem(issue: { code?: string; path: PropertyKey[]; message: string; keys?: string[] }): string {
  if (issue.code === 'unrecognized_keys') return `${issue.keys?.join(', ')}: there is no such setting`;
  const name = String(issue.path[0]) as SettingName;
  return `${name} (${describe(name).env}): ${issue.message}`;
}

function findContradictions(config: Config): string[] {
  const { tls, tlsCertificate, tlsKey } = config;
  const problems = blobContradictions(config, (name) => `${name} (${describe(name).env})`);
  if ((tlsCertificate === undefined) !== (tlsKey === undefined)) {
    problems.push('tlsCertificate and tlsKey (DOCKGATE_TLS_CERTIFICATE, DOCKGATE_TLS_KEY): give both or neither');
  }
  if (!tls && tlsCertificate !== undefined) problems.push('tlsCertificate (DOCKGATE_TLS_CERTIFICATE): needs tls');
  return problems;
}
