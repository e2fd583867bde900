/**
 * Does the text match a pattern in which `*` stands for any characters and, where asked, `?` for one? Steps at most
 * once through the text for each `*`: no pattern takes exponential time.
 */
export function matchesGlob(pattern: string, text: string, { single = false } = {}): boolean {
  let [at, position, star, resume] = [0, 0, -1, 0];
  while (position < text.length) {
    if (pattern[at] === '*') {
      star = at++;
      resume = position;
    } else if (at < pattern.length && (pattern[at] === text[position] || (single && pattern[at] === '?'))) {
      at += 1;
      position += 1;
    } else if (star >= 0) {
      at = star + 1;
      position = ++resume;
    } else return false;
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}
