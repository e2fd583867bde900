// The frame around what was read in a pasted text.

export const explain = {
  'explain.says': 'What it says',
  'explain.line': 'line {line} of {lines}',
  'explain.share': '{percent} of 100',
  'explain.nothing': 'Nothing in this text is known to the doctor.',
  'explain.nothingAdvice': 'Paste the whole error, with the lines before it; a code such as `AADSTS7000222` is enough.',
  'explain.read': 'This was read from your text; nothing was measured. To find out for sure, on the machine where it fails:',
  'explain.measure': '$ dockgate doctor {target}',
  'explain.measureHere': '$ dockgate doctor',
} as const;
