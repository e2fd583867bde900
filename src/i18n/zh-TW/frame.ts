export const frame = {
  'section.for': '{names}:',
  'section.elsewhere': '其他容器登錄：',
} as const;
