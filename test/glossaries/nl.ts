import type { Glossary } from '../translations/translation-rules.ts';
import { terms } from './terms.ts';

/** Dutch. The reader is `je`; developers’ words stay: image, repository, pushen, pullen. */
export const nl: Glossary = {
  terms: terms({
    registry: /register/i,
    login: /aanmeld|aangemeld|meld(?:t|en|de)? .*aan\b|meld je/i,
    // The name of the program is a term too, and stays as it is.
    credential: /aanmeldgegevens|docker-credential-/i,
    token: /token/i,
    image: /image/i,
    password: /wachtwoord/i,
    repository: /repositor/i,
    pull: /pull/i,
    push: /push/i,
    expired: /verlo(?:pen|opt|pt)|verliep/i,
    certificate: /certifica/i,
    servicePrincipal: /service-principal/i,
    clientSecret: /clientgehei/i,
    scopeMap: /scopemap/i,
    role: /\brol/i,
    owner: /eigena/i,
    cluster: /cluster/i,
    namespace: /naamruimte/i,
  }),
  forbidden: [
    { pattern: /\b(?:u|uw)\b/i, instead: 'je, jouw' },
    { pattern: /installatie ?kopie/i, instead: 'image' },
    { pattern: /opslag ?plaats/i, instead: 'repository' },
    { pattern: /\breferenties\b/i, instead: 'aanmeldgegevens; referenties are references' },
    { pattern: /\b(?:wacht woord|fout bericht|weer gegeven|voor komen|regi ster|peri oden|gegeven sset|meer dere|aan meld\w*)\b/i, instead: 'a broken word' },
    { pattern: /\bafbeelding/i, instead: 'image' },
    { pattern: /\bmachtigingstoken/i, instead: 'token' },
  ],
  quotes: ['“', '”'],
  capitals: ['ID'],
};
