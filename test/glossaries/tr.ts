import type { Glossary } from '../translations/translation-rules.ts';
import { terms } from './terms.ts';

/** Turkish. The reader is addressed politely (`-in`, `-iniz`). */
export const tr: Glossary = {
  terms: terms({
    registry: /kayıt defter/i,
    login: /oturum/i,
    credential: /kimlik bilgi|docker-credential-/i,
    token: /belirte[cç]/i,
    image: /görüntü/i,
    password: /parola/i,
    repository: /depo/i,
    pull: /çek/i,
    push: /gönder/i,
    expired: /süre/i,
    certificate: /sertifika/i,
    servicePrincipal: /hizmet sorumlu/i,
    clientSecret: /[iİ]stemci gizli anahtar/i,
    scopeMap: /kapsam eşlem/i,
    role: /rol/i,
    owner: /sahi[pb]/i,
    cluster: /küme/i,
    namespace: /ad alan/i,
  }),
  forbidden: [
    { pattern: /\bimaj/i, instead: 'görüntü' },
    { pattern: /\bşifre(?!l)/i, instead: 'parola' },
    { pattern: /[gG]izli (?:bilgi|değer|dizi)|\b[sS]ır(?:r[ıi]|lar)\b/, instead: 'gizli anahtar: what is secret has one word, but for a parola and a belirteç' },
    { pattern: /(?<!“[^”]*)(?<![\w/-])token/i, instead: 'belirteç; a label of a web page between “…” stays' },
    { pattern: /(?<!“[^”]*)\b(?:p[au]sh|pull)/i, instead: 'göndermek, çekmek' },
    { pattern: /Kırınter|kayıtterlogin/i, instead: 'names of tables are not translated' },
    { pattern: /\p{Lu}ı(?!\p{L})/u, instead: 'a capital I in an abbreviation stays I: CLI, API' },
    { pattern: /(?<!\p{L})(?:Alı|W[ıi]th|wih)(?!\p{L})/u, instead: 'a machine’s leftover' },
    { pattern: /[\p{L}`] ['’]\p{Ll}/u, instead: 'an apostrophe stands without a space before it' },
  ],
  quotes: ['“', '”'],
  capitals: ['ABD'],
};
