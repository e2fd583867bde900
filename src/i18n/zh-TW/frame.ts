export const frame = {
  'section.for': '{names}：',
  'section.elsewhere': '其他容器登錄：',
  'list.names': '{first}、{next}',
  'list.parts': '{first}，{next}',
  'list.pause': '{first}；{next}',
} as const;
