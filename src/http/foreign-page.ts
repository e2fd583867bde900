import { Refusal } from '../causes/refusal.ts';
import type { Exchange } from './exchange.ts';

/**
 * A browser that was told to ask by somebody else's page says so in headers that no page can write. Such a request is
 * refused before its credential is looked at: the browser may have added one that its user once typed.
 */
export function refuseForeignPage({ request, scheme, host }: Exchange): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw refuse('Sec-Fetch-Site');
  if (origin !== undefined && origin !== `${scheme}://${host}`) throw refuse('Origin');
}

const refuse = (field: string) =>
  new Refusal('request-invalid', { field, defect: 'pages of other sites may not manage this registry' });
