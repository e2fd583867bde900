export const proofClient = {
  'proof.auth-config-env-override': `看看變數有沒有設定。如果答案不是 0，就是用了它而不是儲存的登入。
$ env | grep --count DOCKER_AUTH_CONFIG`,
  'proof.auth-config-not-found': `直接用 docker 提取。如果可行而另一個工具不行，就是那個工具讀取別的地方。
$ docker pull {image}`,
  'proof.auth-config-wrong-server-key': `看看儲存的登入名稱。如果有一個與容器登錄的幾乎相同但不完全一樣，就是這個原因。
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'proof.client-missing': `詢問版本。如果殼層兩個都不認得，就是這個原因。
$ docker --version
$ podman --version`,
  'proof.clock-skew': `把這裡的時間與任何網站的比較。如果差超過一分鐘，就是這個原因。
$ date -u
$ curl --silent --head http://example.com/ | grep -i ^date`,
  'proof.credential-helper-failing': `向協助程式查詢清單。如果啟動後回應錯誤，就是這個原因。
$ docker-credential-{helper} list`,
  'proof.credential-helper-missing': `手動啟動協助程式。如果殼層找不到它，就是這個原因。
$ docker-credential-{helper} list`,
  'proof.credential-too-long-for-store': '看看錯誤的結尾。如果說登入成功而儲存失敗，就是這個原因。',
  'proof.disk-full': `看看還有多少空間。如果有一項是 100 %，就是這個原因。
$ df -h`,
  'proof.docker-cli-emulated-by-podman': `看看叫 docker 的是誰。如果是 podman，就是這個原因。
$ docker --version`,
  'proof.docker-config-broken': `讀取檔案。如果印出帶行號的錯誤，就是這個原因。
$ python3 -m json.tool ~/.docker/config.json /dev/null`,
  'proof.docker-daemon-not-running': `詢問兩邊的版本。如果只印出用戶端的，就是這個原因。
$ docker version`,
  'proof.docker-desktop-policy': '開啟 Docker Desktop。如果設定由組織鎖定，就是由它的管理員決定允許哪些容器登錄。',
  'proof.docker-socket-permission-denied': `以 root 試一次。如果可行，就是這個原因。
$ sudo docker version`,
  'proof.docker-wrong-endpoint': `看看問的是哪個引擎。如果不是預設的，也不是您想用的，就是這個原因。
$ docker context ls`,
  'proof.gcloud-helper-not-configured': `在協助程式裡找這台主機。如果沒有，就是這個原因。
$ jq .credHelpers ~/.docker/config.json`,
  'proof.keychain-locked': '在機器自己的螢幕前做同樣的事。如果可行，就是這個原因。',
  'proof.login-not-interactive': `看看有沒有終端機。如果答案是沒有，用戶端就無法詢問密碼。
$ test -t 0 && echo yes || echo no`,
  'proof.signature-verification-blocks-pull': `找這個選項。如果印出來了，就是這個原因。
$ grep signature-verification /etc/sysconfig/docker`,
  'proof.sudo-different-config': `看看登入是為誰儲存的。如果兩個檔案裡只有一個有這個容器登錄，就是這個原因。
$ grep --count {registry} ~/.docker/config.json
$ sudo grep --count {registry} /root/.docker/config.json`,
  'proof.wsl-desktop-credsstore': `看看指定了哪個協助程式。如果是 \`desktop\` 或 \`desktop.exe\`，而這裡是 WSL，就是這個原因。
$ jq .credsStore ~/.docker/config.json`,
  'proof.client-bug': `用另一個用戶端或這個用戶端的另一個版本做同樣的事。如果可行，就是這個原因。
$ skopeo inspect docker://{image}`,
  'proof.client-version-too-old': `詢問版本。如果比 18.03 舊，或比錯誤要求的舊，就是這個原因。
$ docker version`,
  'proof.content-too-large': `把層的大小與容器登錄的上限比較。如果有一層更大，就是這個原因。
$ docker history {image}`,
  'proof.digest-mismatch': '從另一台機器再推送一次。如果可行，就是位元組在途中或這個磁碟上變了。',
  'proof.manifest-blob-missing': `看看資訊清單列了什麼。如果其中有一層從未推送到這個存放庫，就是這個原因。
$ docker manifest inspect {image}`,
  'proof.manifest-invalid': '用最新的工具重新建置並推送映像。如果被接受，就是資訊清單的問題。',
  'proof.method-not-supported': '看看要求的是什麼。如果容器登錄回應 405 或 `UNSUPPORTED`，就是這個原因。',
  'proof.page-size-invalid': '少要一些。如果 100 個可以接受，就是這個原因。',
  'proof.range-not-satisfiable': `從頭再提取一次。如果可行，就是下載到一半的內容有問題。
$ docker pull {image}`,
  'proof.request-invalid': '看看回應指出的欄位。如果它違反旁邊的規則，就是這個原因。',
  'proof.resource-conflict': '查看目前的狀態。如果您要建立的已經在那裡，就是這個原因。',
  'proof.size-mismatch': '不經 Proxy 推送。如果可行，就是途中有東西截斷要求。',
  'proof.upload-not-found': `再推送一次。如果可行，就是第一次上傳閒置太久。
$ docker push {image}`,
  'proof.upload-out-of-order': `用 docker 推送。如果可行，就是另一個用戶端送出區塊的順序不對。
$ docker push {image}`,
  'proof.blob-not-found': `用標籤從頭提取。如果也失敗，就是容器登錄裡缺少這一層。
$ docker pull {image}`,
  'proof.image-or-tag-not-found': `請看得到映像的人用完全相同的名稱尋找。如果也找不到，就是這個原因。
$ skopeo list-tags docker://{registry}/{repository}`,
  'proof.login-server-suffix-missing': '看看名稱的第一部分。如果沒有點也沒有冒號，就是這個原因。',
  'proof.reference-with-scheme-or-path': '看看輸入的內容。如果有 `https://`、`/v2/`、主機前的 `@` 或結尾的斜線，就是這個原因。',
  'proof.registry-cloud-or-region-wrong': '把主機與雲端自己的主控台顯示的比較。如果尾碼、區域或帳戶不同，就是這個原因。',
  'proof.registry-does-not-exist': `查詢這個名稱，再查詢一個確定存在的名稱。如果只有容器登錄的沒有位址，就是這個原因。
$ nslookup {registry}
$ nslookup example.com`,
  'proof.registry-host-duplicated-in-reference': '數一數所用完整名稱裡的主機。如果有兩個，就是這個原因。',
  'proof.registry-name-lookalike': '把主機與您認得的逐字比對。如果有一個字母不同，就是這個原因：弄清楚之前，不要在任何地方登入。',
  'proof.registry-name-uppercase': '在主機和存放庫裡找大寫字母。如果有，就是這個原因。',
  'proof.registry-retired': '在擁有者的公告裡找這個容器登錄。如果寫了接替者，就是這個原因。',
  'proof.repository-name-invalid': '找空格、大寫、連續兩個冒號或兩個點。如果有，就是這個原因。',
  'proof.repository-namespace-missing-or-wrong': '從容器登錄的網頁複製完整名稱。如果有您的名稱缺少的部分，就是這個原因。',
  'proof.repository-not-created': '看看存放庫在不在。如果不在，而這個容器登錄不會自己建立，就是這個原因。',
  'proof.resource-not-found': '列出現有的項目。如果名稱不在清單裡，就是這個原因。',
  'proof.wrong-architecture': `查看有哪些平台。如果清單裡沒有您的，就是這個原因。
$ docker manifest inspect {image}`,
  'proof.wrong-endpoint-path': `要求 API 的根路徑。如果回來的不是 200 也不是 401，就是這個原因。
$ curl --include https://{registry}/v2/`,
  'proof.wrong-registry-host-logged-in': `把儲存的名稱與映像的主機和連接埠比較。如果不同，就是這個原因。
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
} as const;
