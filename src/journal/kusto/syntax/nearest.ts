/** Cyrillic letters as a machine translation writes them for Latin ones. */
const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  [...'абвгдеёзийклмнопрстуфхыэ'].map((letter, index) => [letter, [...'abvgdeeziyklmnoprstufhye'][index]!]).concat([
    ['ж', 'zh'], ['ц', 'ts'], ['ч', 'ch'], ['ш', 'sh'], ['щ', 'sh'], ['ю', 'yu'], ['я', 'ya'], ['ь', ''], ['ъ', ''],
  ]),
);
/** Of the longer of the two names. */
const MOST_DIFFERENT = 0.45;
const ADDED = 0.6;

/** The one of `names` that was probably meant: misspelt, in another case, or in other letters; undefined when none is near. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const wanted = simplified(typed);
  const [best] = names
    .map((name) => ({ name, distance: distance(wanted, simplified(name)) / Math.max(wanted.length, name.length) }))
    .toSorted((a, b) => a.distance - b.distance);
  return best && best.distance <= MOST_DIFFERENT ? best.name : undefined;
}

/** For the end of a sentence: the one that was probably meant, or all there are. */
export function suggestion(typed: string, names: readonly string[]): string {
  const near = nearest(typed, names);
  return near === undefined ? `these are: ${names.join(', ')}` : `did you mean ${near}?`;
}

const simplified = (text: string): string =>
  [...text.toLowerCase().replaceAll('ı', 'i').normalize('NFKD').replace(/\p{M}/gu, '')].map((letter) => CYRILLIC[letter] ?? letter).join('');

/** Levenshtein's: letters to add, remove or replace. A shortened name is nearer than one with other letters. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index * ADDED);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + ADDED, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
