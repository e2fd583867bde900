import type { Glossary } from '../translations/translation-rules.ts';

/** The field's terms as the English texts have them. */
const english = {
  registry: /\bregistr(?:y|ies)\b/i,
  login: /\b(?:log(?:s|ged|ging)? in|logins?)\b/i,
  credential: /\bcredentials?\b(?! (?:helper|store|manager))/i,
  token: /\btokens?\b/i,
  image: /\bimages?\b/i,
  password: /\bpasswords?\b/i,
  repository: /\brepositor(?:y|ies)\b(?![- ]scoped)/i,
  pull: /\bpull(?:s|ed|ing)?\b(?! secret)/i,
  push: /\bpush(?:es|ed|ing)?\b/i,
  expired: /\bexpire[ds]?\b/i,
  certificate: /\bcertificates?\b/i,
  servicePrincipal: /\bservice principals?\b/i,
  clientSecret: /\bclient secrets?\b/i,
  scopeMap: /\bscope maps?\b/i,
  role: /\broles?\b/i,
  owner: /\bowners?\b/i,
  cluster: /\bclusters?\b/i,
  namespace: /\bnamespaces?\b/i,
} as const;

/** What one language calls them: the stem, or several, that every form has. */
export const terms = (own: Readonly<Record<keyof typeof english, RegExp>>): Glossary['terms'] =>
  Object.entries(own).map(([name, stem]) => ({ english: english[name as keyof typeof english], own: stem }));
