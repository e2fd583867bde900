import { CommandFailed } from '../command.ts';

const LARGEST_INPUT = 2 ** 20;

/** All that another program writes to us. Throws CommandFailed beyond a mebibyte. */
export async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LARGEST_INPUT) throw new CommandFailed('What stands on stdin is too long.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
