import { spawnSync } from 'node:child_process';
import type { TestContext } from 'node:test';

// Root may read and write whatever the modes of files say. A server that is started through this may not.

const THROUGH = ['setpriv', '--bounding-set=-dac_override,-dac_read_search'];

/** For `launch`. Where root cannot give up rights the test is skipped, or fails where everything is required. */
export function ordinaryRightsOrSkip(t: TestContext): readonly string[] | undefined {
  if (process.getuid?.() !== 0) return [];
  const [command = '', ...more] = [...THROUGH, 'true'];
  const { status, stderr, error } = spawnSync(command, more, { encoding: 'utf8' });
  if (status === 0) return THROUGH;
  const defect = `root cannot give up its rights here: ${error?.message ?? stderr.trim()}`;
  if (process.env['DOCKGATE_REQUIRE_CLIENTS'] === '1') throw new Error(defect);
  t.skip(defect);
  return undefined;
}
