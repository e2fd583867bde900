import { oneOf } from '../one-of.ts';
import type { Patterns } from '../pattern.ts';

/** What people write who describe a failure instead of pasting it; the symptoms of the article among them. */
export const person = {
  'cannot-log-in': {
    layer: 'credential',
    weight: 'generic',
    match: oneOf(
      /(?:unable to|cannot|can't|could not|couldn't|fail(?:s|ed|ing)? to|not able to) (?:log ?in|sign ?in|login|authenticate)/,
    ),
  },
  'cannot-pull-or-push': {
    layer: 'right',
    weight: 'generic',
    match: oneOf(
      /(?:unable to|cannot|can't|could not|couldn't|fail(?:s|ed|ing)? to|not able to) (?:push|pull)/,
    ),
  },
  'cannot-reach': {
    layer: 'network',
    weight: 'generic',
    match: oneOf(
      /(?:unable to|cannot|can't|could not|couldn't|fail(?:s|ed|ing)? to|not able to) (?:access|reach)[^\n]{0,40} registry\b(?! settings)/,
    ),
  },
  'cannot-manage': {
    layer: 'right',
    weight: 'generic',
    match: oneOf(
      /(?:unable to|cannot|can't|could not|not able to) (?:access or )?(?:view|see|manage|list|open)[^\n]{0,60}(?:registry|settings|portal)/,
    ),
  },
} as const satisfies Patterns;
