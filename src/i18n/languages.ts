import { words, type Translation, type Words } from './translate.ts';

interface Language {
  /** Its own name for itself. */
  readonly name: string;
  readonly load: () => Promise<Translation>;
}

/** Every language, loaded when it is asked for. A new one is its files and one line here. */
export const languages = {
  en: { name: 'English', load: async () => (await import('./en.ts')).en },
  tr: { name: 'Türkçe', load: async () => (await import('./tr.ts')).tr },
  sv: { name: 'Svenska', load: async () => (await import('./sv.ts')).sv },
  ru: { name: 'Русский', load: async () => (await import('./ru.ts')).ru },
  nl: { name: 'Nederlands', load: async () => (await import('./nl.ts')).nl },
  'zh-TW': { name: '繁體中文', load: async () => (await import('./zh-TW.ts')).zhTW },
} as const satisfies Record<string, Language>;

/** A BCP 47 tag of the list. */
export type LanguageId = keyof typeof languages;

export const languageIds = Object.keys(languages) as LanguageId[];

/** What a language does not say yet it says in English. */
export async function loadWords(id: LanguageId): Promise<Words> {
  const [english, own] = await Promise.all([languages.en.load(), languages[id].load()]);
  return words({ ...english, ...own }, id);
}
