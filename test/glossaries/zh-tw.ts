import type { Glossary } from '../translations/translation-rules.ts';
import { terms } from './terms.ts';

/** Traditional Chinese as written in Taiwan. The reader is 您; a space stands between Chinese and Latin text, full-width punctuation after Chinese. */
export const zhTW: Glossary = {
  terms: terms({
    registry: /容器登錄/,
    login: /登入/,
    credential: /認證|docker-credential-/, // the second is a program's name
    token: /權杖/,
    image: /映像/,
    password: /密碼/,
    repository: /存放庫/,
    pull: /提取/,
    push: /推送/,
    expired: /過期/,
    certificate: /憑證/,
    servicePrincipal: /服務主體/,
    clientSecret: /用戶端祕密/,
    scopeMap: /範圍對應/,
    role: /角色/,
    owner: /擁有者/,
    cluster: /叢集/,
    namespace: /命名空間/,
  }),
  forbidden: [
    { pattern: /(?<!容器)登錄/, instead: '容器登錄 for a registry, 登入 for logging in' },
    { pattern: /映射|鏡像(?!站)|影像檔/, instead: '映像' },
    { pattern: /用戶端密碼|客戶端/, instead: '用戶端祕密, 用戶端' },
    { pattern: /令牌|標記化/, instead: '權杖' },
    { pattern: /用戶名|用戶名稱/, instead: '使用者名稱' },
    { pattern: /服務器|網絡|信息|默認|數據|字符|文件夾|應用程序|硬盤|軟件|創建|命令行/, instead: '伺服器 網路 訊息 預設 資料 字元 資料夾 應用程式 硬碟 軟體 建立 命令列' },
    { pattern: /[这说来时会个们为过发对开关应没机样与从动无问还进种现实]/, instead: 'a simplified character' },
    { pattern: /你/, instead: '您' },
    { pattern: /[\u4e00-\u9fff][,.;:!?](?:\s|$)/, instead: 'full-width punctuation after Chinese' },
    { pattern: /[\u4e00-\u9fff][A-Za-z0-9`{]|[A-Za-z0-9`}][\u4e00-\u9fff]/, instead: 'a space between Chinese and Latin text' },
  ],
  quotes: ['「', '」'],
  capitals: ['ID'],
  script: /[\u4e00-\u9fff]/,
};
