import { WRITER_LEASE_MILLISECONDS } from './upload-store.ts';

/**
 * Renews a claim while a body comes in, which may take hours. Calls `lost` once when the claim is somebody else's, or
 * could not be renewed for most of its time: then nothing more may be written. Returns the function that ends it.
 */
export function keepLease(renew: () => Promise<boolean>, lost: () => void, lease = WRITER_LEASE_MILLISECONDS): () => void {
  let renewed = performance.now();
  let over = false;
  const stop = () => {
    over = true;
    clearInterval(timer);
  };
  const beat = async () => {
    const began = performance.now();
    const held = await renew().catch(() => null);
    if (held === true) renewed = began;
    if (over || held === true || (held === null && performance.now() - renewed < lease * 0.6)) return;
    stop();
    lost();
  };
  const timer = setInterval(() => void beat(), lease / 3);
  timer.unref();
  return stop;
}
