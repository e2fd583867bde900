export const explain = {
  'explain.says': '它說了什麼',
  'explain.line': '第 {line} 行，共 {lines} 行',
  'explain.share': '{percent} / 100',
  'explain.nothing': '這段文字裡沒有 doctor 認得的內容。',
  'explain.nothingAdvice': '貼上整個錯誤，包括前面幾行；光有代碼也夠，例如 `AADSTS7000222`。',
  'explain.read': '這是從您的文字讀出的；沒有測量任何東西。要確定，請在失敗的那台機器上：',
  'explain.measure': '$ dockgate doctor {target}',
  'explain.measureHere': '$ dockgate doctor',
} as const;
