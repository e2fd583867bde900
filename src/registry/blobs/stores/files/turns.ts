/** Begins what it is given, in order, when there is a place; `done` makes the place free again and is called once. */
export type Turns = (begin: (done: () => void) => void) => void;

/** At most so many at once. */
export function takingTurns(most: number): Turns {
  const waiting: ((done: () => void) => void)[] = [];
  let places = most;
  let calling = false;
  const call = () => {
    // What begins may be done at once; then the loop goes on instead of going deeper.
    if (calling) return;
    calling = true;
    while (places > 0 && waiting.length > 0) {
      places -= 1;
      waiting.shift()!(done);
    }
    calling = false;
  };
  const done = () => {
    places += 1;
    call();
  };
  return (begin) => {
    waiting.push(begin);
    call();
  };
}
