import { UsageError } from '../command.ts';

const actions = ['content/read', 'content/write', 'content/delete', 'metadata/read', 'metadata/write'];

/**
 * `team/app content/read content/write other content/read` as lines of a scope map: a word that is no action begins
 * the next repository.
 */
export function repositoryActions(words: readonly string[]): string[] {
  const lines: string[] = [];
  let repository: string | null = null;
  let count = 0;
  for (const word of words) {
    if (repository !== null && actions.includes(word)) {
      lines.push(`repositories/${repository}/${word}`);
      count += 1;
    } else {
      refuseBare(repository, count, word);
      [repository, count] = [word, 0];
    }
  }
  refuseBare(repository, count);
  return lines;
}

function refuseBare(repository: string | null, count: number, next?: string): void {
  if (repository === null || count > 0) return;
  throw new UsageError(`After the repository ${repository} say what is allowed there: ${actions.join(', ')}.${next === undefined ? '' : ` ${next} is none of them.`}`);
}
