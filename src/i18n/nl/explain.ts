export const explain = {
  'explain.says': 'Wat er staat',
  'explain.line': 'regel {line} van {lines}',
  'explain.share': '{percent} van de 100',
  'explain.nothing': 'De doctor herkent niets in deze tekst.',
  'explain.nothingAdvice': 'Plak de hele fout, met de regels ervoor; een code zoals `AADSTS7000222` is genoeg.',
  'explain.read': 'Dit is uit je tekst gelezen; er is niets gemeten. Om het zeker te weten, op de machine waar het misgaat:',
  'explain.measure': '$ dockgate doctor {target}',
  'explain.measureHere': '$ dockgate doctor',
} as const;
