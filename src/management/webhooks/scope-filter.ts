import { findRepositoryDefect } from '../../names/repository.ts';
import { findTagDefect } from '../../names/tag.ts';

/** Does what happened concern a webhook of this scope? `''`: everything; `app:*`: a repository; `app:1.0`: a tag; `app`: its `latest`. */
export function isInScope(scope: string, repository: string, tag: string | null): boolean {
  if (scope === '') return true;
  const colon = scope.indexOf(':');
  const [name, wanted] = colon < 0 ? [scope, 'latest'] : [scope.slice(0, colon), scope.slice(colon + 1)];
  return name === repository && (wanted === '*' || wanted === tag);
}

/** What is wrong with it, in words that follow the field's name; null when nothing is. */
export function findScopeDefect(scope: string): string | null {
  if (scope === '') return null;
  const colon = scope.indexOf(':');
  const tag = colon < 0 ? null : scope.slice(colon + 1);
  const defect = findRepositoryDefect(colon < 0 ? scope : scope.slice(0, colon)) ?? (tag === null || tag === '*' ? null : findTagDefect(tag));
  return defect && `${defect.defect}; a scope is REPOSITORY:TAG, REPOSITORY:*, REPOSITORY or empty`;
}
