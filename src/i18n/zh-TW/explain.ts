export const explain = {
  'explain.says': '訊息內容',
  'explain.line': '第 {line} 行，共 {lines} 行',
  'explain.share': '{percent} / 100',
  'explain.nothing': 'doctor 認不出這段文字裡的任何內容。',
  'explain.nothingAdvice': '貼上整個錯誤，包括前面幾行；光有代碼也夠，例如 `AADSTS7000222`。',
  'explain.read': '以上只根據您貼上的文字，沒有實際測量。要確定原因，請在失敗的那台機器上執行：',
  'explain.measure': '$ dockgate doctor {target}',
  'explain.measureHere': '$ dockgate doctor',
} as const;
