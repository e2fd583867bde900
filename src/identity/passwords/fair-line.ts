/** Those who wait, served in turns by where they come from: a crowd from one place is a long line of its own. */
export interface FairLine<T> {
  /** Returns who has to go, so that no more wait than may: the last of the longest line, or else the one that came. */
  add(from: string, waiting: T): T | null;
  /** The first of the line whose turn it is. */
  next(): T | undefined;
  readonly size: number;
}

/** @param most who may wait in all */
export function fairLine<T>(most: number): FairLine<T> {
  // In the order of their turns: a line that was served goes to the end.
  const lines = new Map<string, T[]>();
  let size = 0;

  const leave = (from: string, line: T[], goes: T | undefined): T | undefined => {
    size -= 1;
    if (line.length === 0) lines.delete(from);
    return goes;
  };
  /** Of lines that are equally long, the one that somebody just joined. */
  const longest = (joined: string): string => {
    let found = joined;
    for (const [from, line] of lines) if (line.length > lines.get(found)!.length) found = from;
    return found;
  };

  return {
    add(from, waiting) {
      const line = lines.get(from) ?? [];
      lines.set(from, line);
      line.push(waiting);
      size += 1;
      if (size <= most) return null;
      const place = longest(from);
      const full = lines.get(place)!;
      return leave(place, full, full.pop()) ?? null;
    },
    next() {
      const turn = lines.entries().next().value;
      if (turn === undefined) return undefined;
      const [from, line] = turn;
      lines.delete(from);
      lines.set(from, line);
      return leave(from, line, line.shift());
    },
    get size() {
      return size;
    },
  };
}
