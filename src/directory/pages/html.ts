/** Markup that may stand in a page as it is. Only `html` makes it, so every text of others was escaped. */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

type Content = Html | string | readonly Html[] | null;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!);

const render = (content: Content): string =>
  content === null ? '' : content instanceof Html ? String(content) : typeof content === 'string' ? escape(content) : content.map(String).join('');

/** A template whose values are escaped, also inside quoted attributes. */
export const html = (parts: TemplateStringsArray, ...values: readonly Content[]): Html =>
  new Html(parts.map((part, index) => part + (index < values.length ? render(values[index]!) : '')).join(''));
