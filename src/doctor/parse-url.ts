/** Null where it is no URL. `URL.parse` came with Node 22, and with late versions of 20. */
export const parseUrl = (text: string, base?: string): URL | null => (URL.canParse(text, base) ? new URL(text, base) : null);
