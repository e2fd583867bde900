import type { CauseId } from '../../../causes/catalogue.ts';
import type { Facts } from '../../../i18n/lines.ts';
import type { Context, Probe } from '../../context.ts';
import { askV2 } from './ask-v2.ts';
import { anonymousManifest, authorisedManifest } from './manifest.ts';
import { probedUpload } from './push.ts';
import { readAnswer, type Reading } from './reading.ts';
import { authorisedToken, credentialProof } from './tokens.ts';
import { vendorOf } from '../vendor/vendor-of.ts';

/** Why a Dockgate refused, in its own words; `isOwners` when its log was read. */
export interface ServerReason {
  readonly cause: CauseId;
  readonly correlationId: string;
  readonly isOwners: boolean;
  readonly facts: Facts;
}

/** Null where nothing was refused, or the registry is no Dockgate. */
export const serverReason: Probe<ServerReason | null> = async (context) => {
  if (!context.target || context.settings.isOffline || (await context.ask(vendorOf))?.id !== 'dockgate') return null;
  const told = (await refusals(context)).find((reading) => reading.told)?.told;
  if (!told) return null;
  const decision = await context.serverFacts?.decisionOf(told.correlationId, context.target.registry);
  const { correlationId } = told;
  return { cause: decision?.cause ?? told.cause, correlationId, isOwners: Boolean(decision), facts: { correlationId, ...decision?.facts } };
};

/** What was refused, the gravest first. The greeting's 401 is no refusal: everybody gets it. */
async function refusals({ ask }: Context): Promise<Reading[]> {
  const greeting = await ask(askV2);
  const isRefused = greeting.kind === 'answer' && greeting.status !== 200 && greeting.status !== 401;
  const readings = isRefused ? [readAnswer(greeting, await ask(vendorOf))] : [];
  const proof = await ask(credentialProof);
  // Also where the credential was not looked at: too many failed logins, or a fault of the server's.
  const hasLogin = proof.kind === 'token' || proof.kind === 'refused' || proof.kind === 'strange';
  const probes = hasLogin ? [credentialProof, authorisedToken, authorisedManifest, probedUpload] : [anonymousManifest];
  for (const probe of probes) {
    const answer = await ask<{ readonly kind: string; readonly reading?: Reading }>(probe);
    if (answer.reading) readings.push(answer.reading);
  }
  return readings;
}
