import { languageIds, type LanguageId } from './languages.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The language to speak: `--lang` if it was given, else the first of LC_ALL, LC_MESSAGES and LANG that is set
 * (https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html#tag_08_02), else English.
 * `undefined` when `--lang` names none of ours: somebody who asked should hear so.
 */
export function chooseLanguage(flag: string | undefined, environment: Environment): LanguageId | undefined {
  if (flag !== undefined) return matchLanguage(flag, languageIds);
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return matchLanguage(locale, languageIds) ?? 'en';
}

/**
 * The language of a tag such as `tr`, `zh-Hant` or `sv_SE.UTF-8@euro`: equal in language and script,
 * whatever the region, so `zh_HK` finds `zh-TW` and `zh_CN` does not.
 */
export function matchLanguage<Id extends string>(tag: string, ids: readonly Id[]): Id | undefined {
  const wanted = likelyLocale(tag.replace(/[.@].*$/, '').replaceAll('_', '-'));
  if (!wanted) return undefined;
  return ids.find((id) => {
    const offered = likelyLocale(id);
    return offered?.language === wanted.language && offered.script === wanted.script;
  });
}

/** The locale with its usual script; `undefined` for what is no tag, such as `C`. */
function likelyLocale(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}
