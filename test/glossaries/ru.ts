import type { Glossary } from '../translations/translation-rules.ts';
import { terms } from './terms.ts';

/** Russian. The reader is `вы`, with a small letter; ё is written. */
export const ru: Glossary = {
  terms: terms({
    registry: /реестр/i,
    login: /вход|вой[дт]|вош|войти/i,
    // The name of the program is a term too, and stays as it is.
    credential: /учётн|docker-credential-/i,
    token: /токен/i,
    image: /образ/i,
    password: /парол/i,
    repository: /репозитори/i,
    pull: /скач|загру|извлек|pull/i,
    push: /отправ|push/i,
    expired: /истёк|истек|просроч/i,
    certificate: /сертификат/i,
    servicePrincipal: /субъект[а-яё]*-служб/i,
    clientSecret: /секрет[а-яё]* клиент/i,
    scopeMap: /карт[а-яё]* област/i,
    role: /рол[ьией]/i,
    owner: /владел/i,
    cluster: /кластер/i,
    namespace: /пространств[а-яё]* им[её]н/i,
  }),
  forbidden: [
    { pattern: /маркер/i, instead: 'токен' },
    { pattern: /изображени/i, instead: 'образ' },
    { pattern: /(?<=[а-яё,;:)»] )(?:Вы|Вас|Вам|Вами|Ваш[а-яё]*)(?![а-яё])/, instead: 'вы, ваш with a small letter' },
    { pattern: /учетн/i, instead: 'учётн…' },
    { pattern: /(?<![а-яё])истек(?![а-яё])/i, instead: 'истёк' },
    { pattern: /(?<![а-яё])(?:ее|еще|все еще|пришел|нашел|найден ы)(?![а-яё])/i, instead: 'ё is written' },
    { pattern: /реестр контейнер ов|контаинер/i, instead: 'a broken word' },
    { pattern: /логин/i, instead: 'вход, имя пользователя' },
  ],
  quotes: ['«', '»'],
  script: /[а-яё]/i,
  capitals: ['DNS', 'ID', 'США'],
};
