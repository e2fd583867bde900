import type { Glossary } from '../translations/translation-rules.ts';
import { nl } from './nl.ts';
import { ru } from './ru.ts';
import { sv } from './sv.ts';
import { tr } from './tr.ts';
import { zhTW } from './zh-tw.ts';

/** By the language's id. English, the source, needs none. */
export const glossaries: Readonly<Record<string, Glossary>> = { tr, sv, ru, nl, 'zh-TW': zhTW };
