import { matchLanguage } from '../../i18n/choose-language.ts';
import { languageIds, loadWords, type LanguageId } from '../../i18n/languages.ts';
import type { Words } from '../../i18n/translate.ts';

export interface PageLanguage extends Words {
  readonly id: LanguageId;
}

const MOST_TAGS = 20;

/**
 * The language for a page: the first of `ui_locales` (OpenID Connect Core 1.0, section 3.1.2.1) that we have, else
 * the best of `Accept-Language` (RFC 9110, section 12.5.4), else English.
 */
export async function pageLanguage(uiLocales: string, acceptLanguage: string): Promise<PageLanguage> {
  const asked = [...uiLocales.split(' '), ...byQuality(acceptLanguage)].filter((tag) => /^[A-Za-z0-9-]{1,35}$/.test(tag));
  const id = asked.slice(0, MOST_TAGS).map((tag) => matchLanguage(tag, languageIds)).find((id) => id !== undefined) ?? 'en';
  return { id, ...(await loadWords(id)) };
}

function byQuality(header: string): string[] {
  const tags = header.slice(0, 1_000).split(',').map((item) => {
    const [tag = '', ...parameters] = item.split(';').map((part) => part.trim());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    return { tag, quality: quality === undefined ? 1 : Number(quality.slice(2)) || 0 };
  });
  return tags.filter(({ quality }) => quality > 0).toSorted((one, other) => other.quality - one.quality).map(({ tag }) => tag);
}
