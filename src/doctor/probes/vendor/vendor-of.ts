import type { Probe } from '../../context.ts';
import { vendorByHost, vendors } from '../../vendors/index.ts';
import type { Mark, Vendor } from '../../vendors/vendor.ts';
import { askV2 } from '../registry/ask-v2.ts';
import type { Answer } from '../registry/requests.ts';

/** Less than this proves nothing. */
const WEAKEST = 1;

/** Whose registry the target is: by its host name, else by the marks of its answer to `/v2/`; null where nothing tells. */
export const vendorOf: Probe<Vendor | null> = async ({ target, ask }) => {
  if (!target) return null;
  const owner = vendorByHost(target.host);
  if (owner) return owner;
  const answer = await ask(askV2);
  return answer.kind === 'answer' ? vendorByAnswer(answer) : null;
};

/** The vendor with the heaviest marks; null where none has one, or two are equal. */
export function vendorByAnswer(answer: Answer): Vendor | null {
  const challenge = String(answer.headers['www-authenticate'] ?? '');
  const weigh = ({ marks }: Vendor) => marks.filter((mark: Mark) => mark.fits(answer, challenge)).reduce((sum, { weight }) => sum + weight, 0);
  const [first, second] = Object.values(vendors).map((vendor) => ({ vendor, weight: weigh(vendor) })).sort((a, b) => b.weight - a.weight);
  return first && first.weight >= WEAKEST && first.weight > (second?.weight ?? 0) ? first.vendor : null;
}
