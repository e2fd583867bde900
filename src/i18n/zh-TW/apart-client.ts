export const apartClient = {
  'apart.client-missing.docker-daemon-not-running': `詢問用戶端的版本。如果印出版本，用戶端就在，只是它的引擎沒有回應。
$ docker --version`,
  'apart.docker-daemon-not-running.docker-socket-permission-denied': `以 root 試一次。如果可行，引擎就在執行，只缺權限。
$ sudo docker version`,
  'apart.docker-daemon-not-running.docker-wrong-endpoint': `直接詢問這台機器的引擎。如果有回應，它就在執行，而 docker 命令連到另一個。
$ docker --host unix:///var/run/docker.sock version`,
  'apart.docker-cli-emulated-by-podman.docker-daemon-not-running': `看看叫 docker 的是誰。如果是 podman，就不需要 Docker 引擎，也不缺它。
$ docker --version`,
  'apart.auth-config-not-found.docker-cli-emulated-by-podman': `看看叫 docker 的是誰。如果是 podman，登入就在 podman 存放的地方；如果是 Docker，就是工具讀了另一個檔案。
$ docker --version`,
  'apart.client-bug.client-version-too-old': '試試最新版的用戶端。如果可行，就是舊的太舊；如果同樣失敗，就是用戶端有錯誤。',
  'apart.client-version-too-old.tls-version-not-supported': '看看訊息來自哪裡。關於 API 版本的訊息來自引擎或容器登錄；關於通訊協定或交握的警示來自 TLS。',
  'apart.docker-config-broken.not-logged-in': `讀取檔案。如果什麼都沒印出，檔案就沒問題，只是裡面沒有登入。
$ python3 -m json.tool ~/.docker/config.json /dev/null`,
  'apart.not-logged-in.sudo-different-config': '用 sudo 和不用 sudo 各執行一次。如果其中一個可行，登入就屬於那個使用者。',
  'apart.auth-config-not-found.not-logged-in': `直接用 docker 提取。如果可行，就是有登入，而另一個工具沒有讀取；如果不行，就是沒有登入。
$ docker pull {image}`,
  'apart.auth-config-wrong-server-key.not-logged-in': `看看儲存的登入名稱。如果有一個與容器登錄的幾乎相同，就是存在錯誤的名稱下；如果都不像，就是沒有人登入。
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.auth-config-wrong-server-key.wrong-registry-host-logged-in': '把儲存的名稱與映像的主機比對。如果是同一台主機的兩種寫法，就是格式不對；如果是兩台主機或兩個連接埠，請登入另一個。',
  'apart.auth-config-env-override.credentials-wrong-password': `不用這個變數試試。如果可行，變數裡就是另一個密碼；如果不行，就是儲存的密碼不對。
$ env -u DOCKER_AUTH_CONFIG docker pull {image}`,
  'apart.credential-helper-failing.credential-helper-missing': `手動啟動協助程式。如果殼層找不到它，就是缺少；如果啟動後回報錯誤，就是它失敗了。
$ docker-credential-{helper} list`,
  'apart.credential-helper-missing.wsl-desktop-credsstore': `看看您在哪裡。如果印出的名稱以 \`microsoft-standard-WSL2\` 之類結尾，協助程式就是必須從 WSL 連到的 Windows 程式。
$ uname -r`,
  'apart.credential-helper-failing.keychain-locked': '在機器自己的螢幕前登入再試。如果可行，就只是這個工作階段的鑰匙圈鎖著。',
  'apart.credential-helper-failing.not-logged-in': `向協助程式查詢清單。如果回應裡沒有這個容器登錄，就是沒有人登入；如果回應錯誤，就是協助程式失敗。
$ docker-credential-{helper} list`,
  'apart.credential-helper-failing.credential-too-long-for-store': '為任何其他容器登錄儲存短的密碼。如果可行，就是權杖太長；如果不行，就是協助程式失敗。',
  'apart.docker-desktop-policy.firewall-ip-denied': `不經 Docker Desktop，直接向容器登錄發出要求。如果回應 401，就只是 Docker Desktop 禁止；如果回應 403，就是容器登錄禁止。
$ curl --include https://{registry}/v2/`,
  'apart.empty-credentials-in-ci.login-not-interactive': `看看祕密有沒有到達作業。如果是空的，先處理它；如果有，就是命令缺少 \`--username\` 或 \`--password-stdin\`。
$ test -n "$PASSWORD" && echo present || echo empty`,
  'apart.empty-credentials-in-ci.not-logged-in': '看看登入步驟有沒有執行。如果用空的祕密執行，就是缺祕密；如果沒有這個步驟，就是缺登入。',
  'apart.role-missing-pull.signature-verification-blocks-pull': `用不需要引擎的工具讀取映像。如果可行，權限就有，是引擎的簽章檢查擋住了。
$ skopeo inspect docker://{image}`,
  'apart.access-token-expired.clock-skew': `把容器登錄的時間與這裡的比較。如果差了幾分鐘，就是時鐘不準；如果沒有，就是權杖太舊。
$ curl --silent --head https://{registry}/v2/ | grep -i ^date
$ date -u`,
  'apart.clock-skew.server-certificate-invalid': `把這裡的時間與任何其他網站的比較。如果差超過一分鐘，就是時鐘不準；如果沒有，就是憑證的問題。
$ curl --silent --head http://example.com/ | grep -i ^date
$ date -u`,
  'apart.disk-full.storage-quota-exceeded': `看看這裡還有多少空間。如果夠，就是容器登錄沒有空間。
$ df -h`,
  'apart.auth-config-wrong-server-key.registry-name-uppercase': '在登入和映像名稱裡都用小寫寫主機。如果這樣可行，就只差在大小寫。',
  'apart.dns-resolution-failure.registry-does-not-exist': `查詢一個確定存在的名稱。如果也失敗，就是 DNS 伺服器的問題；如果沒有，就是容器登錄的名稱不對。
$ nslookup example.com`,
  'apart.login-server-suffix-missing.registry-does-not-exist': `加上尾碼查詢這個名稱。如果有位址，就只是缺少尾碼。
$ nslookup {registryName}.azurecr.io`,
  'apart.image-or-tag-not-found.login-server-suffix-missing': '在錯誤裡找 `docker.io/`。如果您想用的是另一個容器登錄而它出現了，就是名稱裡缺少主機。',
  'apart.registry-cloud-or-region-wrong.registry-does-not-exist': '與雲端自己的主控台顯示的主機比較。如果尾碼、區域或帳戶不同，名稱就指向另一個；如果沒有，就是容器登錄不存在。',
  'apart.registry-does-not-exist.registry-name-lookalike': '看看主機是否有回應。如果有，而您不認得它的擁有者，它就只是看起來像您的：不要在那裡登入。',
  'apart.registry-does-not-exist.registry-retired': '看容器登錄營運者的公告。如果寫了接替者，就是遷移了；如果沒有，就是名稱不對。',
  'apart.html-instead-of-registry.wrong-endpoint-path': `向一台確定是容器登錄的主機發出要求。如果回來同樣的網頁，就是網路在回應；如果沒有，就是位址不對。
$ curl --include https://registry-1.docker.io/v2/`,
  'apart.reference-with-scheme-or-path.repository-name-invalid': '去掉 `https://`、路徑和結尾的斜線。如果名稱這樣就被接受，就只是多了它們。',
  'apart.registry-host-duplicated-in-reference.repository-name-invalid': '數一數完整名稱裡的主機。如果有兩個，就多了一個；如果有一個，就是後面的某部分無效。',
  'apart.image-or-tag-not-found.repository-namespace-missing-or-wrong': '在容器登錄的網頁開啟映像，複製它的完整名稱。如果映像前面的部分不同，就是這個原因；如果網頁也不存在，就是映像不存在。',
  'apart.image-or-tag-not-found.wrong-architecture': `查看有哪些平台。如果有清單，映像就存在，只是沒有您的平台。
$ docker manifest inspect {image}`,
  'apart.image-or-tag-not-found.replica-lag': '隔幾秒提取幾次。如果有時可行，就是複本落後；如果從來不行，就是沒有這個映像。',
  'apart.image-or-tag-not-found.repository-not-created': '看看什麼失敗。如果是提取失敗，就是沒有這個映像；如果是推送失敗，就必須先建立存放庫。',
  'apart.azure-cli-wrong-subscription.registry-does-not-exist': `不用 Azure CLI，讓容器登錄回應。如果回應 401，它就存在，只是在另一個訂用帳戶。
$ curl --include https://{registry}/v2/`,
  'apart.azure-cli-wrong-subscription.role-missing-arm-reader': `看看 CLI 在哪個訂用帳戶。如果是容器登錄的那個，就是帳戶沒有查看的權限。
$ az account show --output table`,
  'apart.connection-refused.wrong-registry-host-logged-in': '比較登入和映像名稱裡的連接埠。如果不同，改用相同的；如果相同，就是沒有服務在監聽那裡。',
  'apart.client-bug.not-logged-in': `登入後用另一個用戶端做同樣的事。如果那個可行而您的仍然失敗，就是您的用戶端有錯誤；如果都可行，就只是缺少登入。
$ docker login {registry}`,
  'apart.client-bug.image-or-tag-not-found': `用 docker 提取同樣的名稱。如果可行，映像就在，是另一個用戶端有錯誤；如果不行，就是名稱不對。
$ docker pull {image}`,
  'apart.client-bug.role-missing-push': `用 docker 和同一個帳戶推送同一個映像。如果可行，帳戶就有權限，是另一個用戶端有錯誤。
$ docker push {image}`,
  'apart.client-bug.proxy-misconfigured': `從同一個地方用 curl 發出要求。如果它有回應而用戶端沒有，請看用戶端是否知道 Proxy；如果知道卻仍然失敗，就是用戶端有錯誤。
$ curl --include https://{registry}/v2/`,
  'apart.auth-config-not-found.auth-config-wrong-server-key': `看看工具讀哪個檔案、裡面有什麼。如果容器登錄以另一種寫法在那個檔案裡，就是鍵不對；如果只在另一個檔案裡，就是工具讀錯檔案。
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.auth-config-wrong-server-key.credentials-wrong-password': `用同樣的密碼手動登入。如果可行，密碼就沒錯，只是找不到儲存的項目；如果不行，就是密碼不對。
$ docker login {registry}`,
  'apart.auth-config-wrong-server-key.repository-namespace-missing-or-wrong': `看看儲存的登入名稱。在 Docker Hub 是 \`https://index.docker.io/v1/\`，連最後的斜線都要；如果寫法沒錯，請看映像名稱裡的帳戶。
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.credential-helper-failing.docker-daemon-not-running': `詢問引擎的版本。如果有回應，就只是協助程式失敗；如果沒有，請先啟動引擎。
$ docker version`,
  'apart.credential-helper-failing.sudo-different-config': `不用 sudo 做一次。如果可行，就是協助程式無法服務另一個使用者；如果同樣失敗，就是協助程式失敗。
$ docker login {registry}`,
  'apart.credential-helper-failing.wsl-desktop-credsstore': `看看指定的是哪個協助程式。如果是 \`desktop\` 或以 \`.exe\` 結尾，而您在 WSL，它就是 Windows 程式；如果是別的，請手動啟動它，看它說什麼。
$ jq .credsStore ~/.docker/config.json`,
  'apart.login-server-suffix-missing.repository-name-invalid': '印出命令得到的完整名稱。如果第一個斜線前面什麼都沒有，就是缺少主機，常常是因為變數是空的；如果有主機，就是後面的某部分無效。',
  'apart.login-server-suffix-missing.repository-namespace-missing-or-wrong':
    '決定映像該放在哪裡。如果屬於 Docker Hub 以外的容器登錄，請把那台主機寫在前面；如果屬於 Docker Hub，請把您的帳戶寫在前面。',
  'apart.ecr-wrong-region-or-profile.wrong-registry-host-logged-in': `把已登入的主機與映像的主機比較。如果只有帳戶或區域不同，就是 AWS 給了另一個的密碼；如果主機毫無共同之處，請登入正確的那個。
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.ecr-wrong-region-or-profile.repository-not-created': `列出映像主機裡那個帳戶和區域的存放庫。如果不在那裡，請建立；如果在另一個區域或帳戶找到，請用那裡的主機。
$ aws ecr describe-repositories --region {region} --query "repositories[].repositoryName"`,
  'apart.not-logged-in.repository-not-created': `登入後再推送。如果可行，就只是缺少登入；如果同樣被拒絕，請先在容器登錄的網頁建立專案或存放庫。
$ docker login {registry}
$ docker push {image}`,
  'apart.not-logged-in.repository-namespace-missing-or-wrong': `登入再試。如果同樣被拒絕，請看名稱裡映像前面的部分：必須是您的帳戶，或允許您的帳戶。
$ docker login {registry}`,
  'apart.registry-host-duplicated-in-reference.repository-not-created': '數一數完整名稱裡的主機。如果有兩個，就多了一個；如果有一個，請先建立存放庫。',
} as const;
