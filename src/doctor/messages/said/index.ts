import type { Pattern } from '../pattern.ts';
import { azure } from './azure.ts';
import { containersTools } from './containers-tools.ts';
import { dockerCli } from './docker-cli.ts';
import { engine } from './engine.ts';
import { entra } from './entra.ts';
import { kubernetes } from './kubernetes.ts';
import { person } from './person.ts';
import { tlsTexts } from './tls.ts';
import { transport } from './transport.ts';
import { vendorTexts } from './vendors.ts';

/** Everything a text can say, by speaker. */
export const saidPatterns = {
  ...dockerCli,
  ...engine,
  ...transport,
  ...tlsTexts,
  ...kubernetes,
  ...containersTools,
  ...azure,
  ...entra,
  ...vendorTexts,
  ...person,
} as const satisfies Readonly<Record<string, Pattern>>;

export type SaidId = keyof typeof saidPatterns;
