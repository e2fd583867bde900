export const explain = {
  'explain.says': 'Ne diyor',
  'explain.line': 'satır {line}, toplam {lines}',
  'explain.share': '100 üzerinden {percent}',
  'explain.nothing': 'Doktor bu metinde tanıdığı bir şey bulamadı.',
  'explain.nothingAdvice': 'Hatanın tamamını, önündeki satırlarla birlikte yapıştırın; `AADSTS7000222` gibi bir kod da yeter.',
  'explain.read': 'Bu, metninizden okundu; hiçbir şey ölçülmedi. Kesin bilgi için, sorunun olduğu makinede:',
  'explain.measure': '$ dockgate doctor {target}',
  'explain.measureHere': '$ dockgate doctor',
} as const;
