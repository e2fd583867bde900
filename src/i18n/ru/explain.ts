export const explain = {
  'explain.says': 'Что в нём сказано',
  'explain.line': 'строка {line} из {lines}',
  'explain.share': '{percent} из 100',
  'explain.nothing': 'В этом тексте нет ничего, что знал бы доктор.',
  'explain.nothingAdvice': 'Вставьте ошибку целиком, вместе со строками перед ней; достаточно и кода вроде `AADSTS7000222`.',
  'explain.read': 'Это прочитано в вашем тексте; измерений не было. Чтобы узнать наверняка, на том компьютере, где не получается:',
  'explain.measure': '$ dockgate doctor {target}',
  'explain.measureHere': '$ dockgate doctor',
} as const;
