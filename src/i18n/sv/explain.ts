export const explain = {
  'explain.says': 'Vad som står',
  'explain.line': 'rad {line} av {lines}',
  'explain.share': '{percent} av 100',
  'explain.nothing': 'Doktorn känner inte igen något i den här texten.',
  'explain.nothingAdvice': 'Klistra in hela felet, med raderna före; en kod som `AADSTS7000222` räcker.',
  'explain.read': 'Detta lästes ur din text; inget mättes. För att få veta säkert, på den dator där det misslyckas:',
  'explain.measure': '$ dockgate doctor {target}',
  'explain.measureHere': '$ dockgate doctor',
} as const;
