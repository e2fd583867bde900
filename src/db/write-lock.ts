/** Waits for its turn, in order, and returns the function that ends the turn. */
export type WriteLock = () => Promise<() => void>;

interface Waiter {
  readonly begin: () => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * One writer at a time. A turn that is not granted within `limitMilliseconds` is given up with the error of
 * `tooLate`, so that a transaction that hangs cannot make everybody hang.
 */
export function writeLock(limitMilliseconds: number, tooLate: () => unknown): WriteLock {
  const waiting: Waiter[] = [];
  let taken = false;

  const next = () => {
    const waiter = waiting.shift();
    if (!waiter) taken = false;
    else {
      clearTimeout(waiter.timer);
      waiter.begin();
    }
  };
  const turn = () => {
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      next();
    };
  };

  return () => {
    if (!taken) {
      taken = true;
      return Promise.resolve(turn());
    }
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        waiting.splice(waiting.indexOf(waiter), 1);
        reject(tooLate());
      };
      const waiter: Waiter = { begin: () => resolve(turn()), timer: setTimeout(giveUp, limitMilliseconds) };
      waiting.push(waiter);
    });
  };
}
