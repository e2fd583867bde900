import { words, type Catalogue, type Words } from './translate.ts';

interface Language {
  /** Its own name for itself. */
  readonly name: string;
  readonly load: () => Promise<Catalogue>;
}

/** Every language, loaded when it is asked for. A new one is its file and one line here. */
export const languages = {
  en: { name: 'English', load: async () => (await import('./en.ts')).en },
} as const satisfies Record<string, Language>;

/** A BCP 47 tag of the list. */
export type LanguageId = keyof typeof languages;

export const languageIds = Object.keys(languages) as LanguageId[];

export const loadWords = async (id: LanguageId): Promise<Words> => words(await languages[id].load());
