// What a text can say. A pattern knows the words of one speaker and nothing of causes: rules/said-*.ts say what they mean.
// Its expression has no unbounded repetition and is tried on lines of bounded length, so reading takes linear time.

/** How far the request came that the words tell of. */
export type Layer = 'machine' | 'name' | 'network' | 'tls' | 'registry' | 'credential' | 'right' | 'limit';

export interface Pattern {
  readonly layer: Layer;
  /** Named groups are facts. */
  readonly match: RegExp;
  /**
   * `wrapper`: around the words that matter, such as `failed to authorize`; `generic`: so many causes that anything
   * more exact beside it decides; absent: exact.
   */
  readonly weight?: 'wrapper' | 'generic';
}

export type Patterns = Readonly<Record<string, Pattern>>;

/** Something read in a line. */
export interface Finding {
  /** The pattern's name; the observation is `said:<id>`. */
  readonly id: string;
  readonly layer: Layer;
  readonly weight: 'wrapper' | 'generic' | 'exact';
  /** Index of the line in the cleaned text. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly facts: Readonly<Record<string, string>>;
}
