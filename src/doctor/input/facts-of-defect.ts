import type { Facts } from '../../i18n/lines.ts';
import type { Target } from '../target.ts';
import type { InputDefect } from './corrections.ts';

/** Where the defect stands in `target.text`, for a caret below it, and the text without any; names as the causes use them. */
export function factsOfDefect({ corrected, host, port, image, repository, reference }: Target, { position, length, defect }: InputDefect): Facts {
  const registry = port === null ? host : `${host}:${port}`;
  const isTyped = image !== null && corrected.startsWith(`${registry}/`);
  return {
    position,
    length,
    corrected,
    ...(defect === undefined ? {} : { defect }),
    ...(isTyped || image === null ? { registry } : {}),
    ...(repository === null ? {} : { repository }),
    ...(reference === null ? {} : { tag: reference }),
    ...(image === null ? {} : { image: corrected }),
  };
}

export const isOneOf = <const Kind extends string>(kinds: readonly Kind[], kind: string): kind is Kind => kinds.some((one) => one === kind);
