// Just enough of the ustar format for a handful of small files
// (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_92_13_06).

export interface Entry {
  readonly name: string;
  readonly content: string;
}

const BLOCK = 512;
const MAGIC = 'ustar\u000000';

/** Files with mode 0600, in a folder of their own. */
export function packTar(entries: readonly Entry[], modified: Date): Buffer {
  const files = entries.flatMap(({ name, content }) => {
    const bytes = Buffer.from(content);
    return [header(name, bytes.length, modified), bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)];
  });
  return Buffer.concat([...files, Buffer.alloc(2 * BLOCK)]);
}

function header(name: string, size: number, modified: Date): Buffer {
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, length: number) => value.toString(8).padStart(length - 1, '0');
  block.write(name, 0, 100);
  block.write(octal(0o600, 8), 100);
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(size, 12), 124);
  block.write(octal(Math.floor(modified.getTime() / 1000), 12), 136);
  block.write(' '.repeat(8), 148);
  block.write('0', 156);
  block.write(MAGIC, 257, 'latin1');
  block.write(`${octal(block.reduce((sum, byte) => sum + byte, 0), 7)}\0 `, 148);
  return block;
}

/** Plain files of an archive; what is no archive has none. */
export function unpackTar(bytes: Buffer): Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  while (at + BLOCK <= bytes.length && bytes[at] !== 0) {
    const size = Number.parseInt(text(bytes, at + 124, 12), 8);
    if (!Number.isSafeInteger(size) || size < 0 || at + BLOCK + size > bytes.length) return entries;
    const type = text(bytes, at + 156, 1);
    if (type === '0' || type === '') entries.push({ name: text(bytes, at, 100), content: bytes.toString('utf8', at + BLOCK, at + BLOCK + size) });
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return entries;
}

const text = (bytes: Buffer, at: number, length: number): string => bytes.toString('latin1', at, at + length).split('\0')[0]!.trim();
