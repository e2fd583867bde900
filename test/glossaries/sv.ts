import type { Glossary } from '../translations/translation-rules.ts';
import { terms } from './terms.ts';

/** Swedish. The reader is `du`. */
export const sv: Glossary = {
  terms: terms({
    registry: /regist(?:er|ret|ren)/i,
    login: /logg|inlogg/i,
    // The name of the program is a term too, and stays as it is.
    credential: /autentiseringsuppgift|docker-credential-/i,
    token: /token/i,
    image: /avbildning/i,
    password: /lösenord/i,
    repository: /lagringsplats/i,
    pull: /hämt/i,
    push: /push/i,
    expired: /gått ut|gick ut|går ut|upphör|gå ut/i,
    certificate: /certifikat/i,
    servicePrincipal: /tjänst(?:ens|ers) huvudnamn/i,
    clientSecret: /klienthemlighet/i,
    scopeMap: /omfångskart/i,
    role: /roll/i,
    owner: /ägare/i,
    cluster: /kluster|klustret/i,
    namespace: /namnrymd/i,
  }),
  forbidden: [
    { pattern: /\bbild(?:en|er|erna|ens)?\b/i, instead: 'avbildning' },
    { pattern: /webbprogram(?:s)?omfattande|program-wide/i, instead: 'token med lagringsplatsomfång' },
    { pattern: /\b(?:Ni|Er|Ert|Era)\b/, instead: 'du, din' },
    { pattern: /\b(?:kontrol lera|kon figurer|auten tisering|regi ster|lösen ord)\b/i, instead: 'a broken word' },
    { pattern: /\bmärke(?:t|n)?\b/i, instead: 'token, tagg' },
    { pattern: /\breferenser\b/i, instead: 'autentiseringsuppgifter' },
    { pattern: /\bdatabas(?:en)?\b(?! eller disk)/i, instead: 'lagringsplats for repository; a database is named only where English does' },
  ],
  quotes: ['”', '”'],
  capitals: ['ID', 'USA'],
};
