export const causesDockerNotConfigured = {
  'cause.auth-config-env-override.title': '環境變數蓋過了儲存的登入',
  'cause.auth-config-env-override.what': '設了 `DOCKER_AUTH_CONFIG`，它優先於這台機器上儲存的每個登入。裡面的認證不是您登入時的那一份。',
  'cause.auth-config-env-override.how': '這個變數有 {registry} 的項目，而且與儲存的不同。',
  'cause.auth-config-env-override.do': `在這個殼層移除變數後再試：
$ unset DOCKER_AUTH_CONFIG
如果是管線特意設定的，請在那裡放入目前的認證。`,

  'cause.auth-config-not-found.title': '工具沒有讀取存放登入的地方',
  'cause.auth-config-not-found.what': '這台機器上有登入，但在這個工具不看的地方：另一個檔案、認證存放區，或它無權開啟的檔案。',
  'cause.auth-config-not-found.how': '這個工具依自己的順序讀取的地方都沒有 {registry} 的登入；這台機器上另一個地方有。',
  'cause.auth-config-not-found.do': `用失敗的那個工具登入：
$ docker login {registry}
#podman buildah skopeo
或告訴它存放登入的檔案：
$ podman pull --authfile ~/.docker/config.json {image}
#containerd
\`ctr\` 不讀任何檔案；每次都要給它認證：
$ ctr images pull --user {user} {image}
#kaniko
把檔案掛載為 /kaniko/.docker/config.json。
#buildkit
獨立的建置器使用執行建置者的登入：以那個使用者登入。
#
只寫了認證存放區名稱（\`credsStore\`）的檔案不含密碼，所以複製或掛載它沒有用。`,

  'cause.auth-config-wrong-server-key.title': '登入存在另一種寫法的名稱下',
  'cause.auth-config-wrong-server-key.what': '登入有儲存，但名稱與映像裡的不同：前面有 `https://`、另一個連接埠、路徑，或 Docker Hub 的另一種寫法。用戶端找不到，就什麼也沒送。',
  'cause.auth-config-wrong-server-key.how': '設定裡有 {key} 的項目；用戶端找的是 {registry}，必須完全一致。',
  'cause.auth-config-wrong-server-key.do': `移除舊項目，再用與映像名稱裡完全相同的主機登入：
$ docker logout {key}
$ docker login {registry}`,

  'cause.client-missing.title': '沒有安裝容器用戶端',
  'cause.client-missing.what': '找不到 docker、podman 或其他容器用戶端，所以這裡沒有東西可以登入、提取或推送。',
  'cause.client-missing.how': '這個使用者的 PATH 資料夾裡，沒有任何已知的程式。',
  'cause.client-missing.do': `安裝一個，然後開啟新的終端機：
#linux wsl
$ sudo apt-get install podman
#macos
$ brew install podman
#windows
$ winget install RedHat.Podman
#
如果已經安裝，把它的資料夾加進 PATH。無法執行引擎的地方，skopeo、crane 或 oras 不需要引擎就能複製映像。`,

  'cause.clock-skew.title': '有個時鐘不準',
  'cause.clock-skew.what': '這台機器、引擎所在機器或容器登錄的時鐘不準。有效的權杖和憑證因此看似過期，或還沒生效。',
  'cause.clock-skew.how': '容器登錄的時間與這裡的時間相差超過容許範圍，或權杖寫著它從未來才開始。',
  'cause.clock-skew.do': `讓機器從網路對時：
#linux
$ sudo timedatectl set-ntp true
#macos
$ sudo sntp -sS time.apple.com
#windows
以系統管理員身分：
$ w32tm /resync
#wsl
電腦睡眠之後：
$ sudo hwclock --hctosys
#
Docker Desktop 的引擎有自己的時鐘；重新啟動 Docker Desktop 就會校準。然後重新登入：
$ docker login {registry}`,

  'cause.credential-helper-failing.title': '認證協助程式回報錯誤',
  'cause.credential-helper-failing.what': 'Docker 向協助程式要密碼。程式能啟動但失敗，Docker 就停下來，連公開映像也無法提取。',
  'cause.credential-helper-failing.how': '`docker-credential-{helper}` 以錯誤結束，沒有給出回應。',
  'cause.credential-helper-failing.do': `讓它說出缺什麼，然後修好：
$ docker-credential-{helper} list
或不用它：從 ~/.docker/config.json 的 \`credsStore\` 和 \`credHelpers\` 移除它的名稱，再重新登入：
$ docker login {registry}`,

  'cause.credential-helper-missing.title': '設定的認證協助程式沒有安裝',
  'cause.credential-helper-missing.what': 'Docker 的設定指定了保存密碼的協助程式。那個程式不在這裡或無法執行，所以要求從未送到容器登錄。',
  'cause.credential-helper-missing.how': '設定指定 `{helper}`，但無法啟動程式 `docker-credential-{helper}`。',
  'cause.credential-helper-missing.do': `安裝協助程式。或從 ~/.docker/config.json 的 \`credsStore\` 和 \`credHelpers\` 移除它的名稱，再重新登入：
$ docker login {registry}`,

  'cause.credential-too-long-for-store.title': '權杖太長，認證存放區放不下',
  'cause.credential-too-long-for-store.what': '容器登錄接受了登入，但這台機器無法保存權杖：它超過存放區允許的長度。最常見的是 Windows 認證管理員。',
  'cause.credential-too-long-for-store.how': '錯誤發生在儲存認證時，容器登錄已經接受之後。',
  'cause.credential-too-long-for-store.do': `用較短的認證，例如存放庫範圍的權杖的密碼。或讓這台主機不用存放區：在 config.json 的 \`credHelpers\` 下給它空的協助程式名稱，再重新登入：
$ docker login {registry}`,

  'cause.disk-full.title': '磁碟滿了',
  'cause.disk-full.what': '這台機器沒有空間了，無法寫入層、權杖或設定檔。',
  'cause.disk-full.how': '錯誤 `no space left on device` 來自這台機器，不是容器登錄的回應。',
  'cause.disk-full.do': `查看哪裡滿了，Docker 用了多少：
$ df -h
$ docker system df
移除不需要的東西；先看清楚命令會移除什麼：
$ docker system prune`,

  'cause.docker-cli-emulated-by-podman.title': '這台機器上的 docker 命令不是 Docker',
  'cause.docker-cli-emulated-by-podman.what': '這裡的 `docker` 其實是 podman，或工具要找的引擎是這台機器不用的。它的輸出或不存在的引擎讓登入中斷。',
  'cause.docker-cli-emulated-by-podman.how': 'docker 命令以 podman 的身分回應，或工具要的引擎通訊端不存在，而 podman 能用。',
  'cause.docker-cli-emulated-by-podman.do': `直接用 podman 登入：
$ podman login {registry}
#acr
或告訴 Azure CLI 要用哪個用戶端：
$ export DOCKER_COMMAND=podman
$ az acr login --name {registryName}`,

  'cause.docker-config-broken.title': 'Docker 的設定檔損壞',
  'cause.docker-config-broken.what': 'Docker 的 config.json 無法讀取，或其中一個項目無效。Docker 印出警告後繼續，就像沒有人登入。',
  'cause.docker-config-broken.how': '讀取 {file} 失敗，或裡面的 `auth` 值不是 `name:password` 的 base64 形式。',
  'cause.docker-config-broken.do': `找出那一行（不顯示檔案內容），然後修正或移除：
$ python3 -m json.tool {file} /dev/null
然後重新登入：
$ docker login {registry}`,

  'cause.docker-daemon-not-running.title': 'Docker 引擎沒有在執行',
  'cause.docker-daemon-not-running.what': 'docker 命令在這裡，但沒有引擎回應它。在容器裡、建置代理程式上和 Azure Cloud Shell 裡，可能根本沒有引擎。',
  'cause.docker-daemon-not-running.how': '引擎的通訊端不存在，或拒絕連線。',
  'cause.docker-daemon-not-running.do': `啟動引擎：
#linux
$ sudo systemctl start docker
#macos
$ open -a Docker
用 podman：
$ podman machine start
#windows
從「開始」功能表啟動 Docker Desktop。用 podman：
$ podman machine start
#wsl
在 Windows 啟動 Docker Desktop，並開啟它對這個發行版的 WSL 整合。或使用發行版自己的引擎：
$ sudo service docker start
#acr
無法執行引擎的地方，Azure CLI 不需要引擎就能給權杖：
$ az acr login --name {registryName} --expose-token
#dockgate
無法執行引擎的地方，不用引擎也能取得權杖：
$ dockgate login {registry} --expose-token`,

  'cause.docker-desktop-policy.title': 'Docker Desktop 禁止這個容器登錄',
  'cause.docker-desktop-policy.what': '您的組織限制了 Docker Desktop 可用的容器登錄，而這個不在其中。要求從未送到容器登錄。',
  'cause.docker-desktop-policy.how': '`has been restricted by your administrators` 這句話出自 Docker Desktop。',
  'cause.docker-desktop-policy.do': '請 Docker 組織的管理員在 Registry Access Management 下允許 {registry} 和它重新導向到的主機。',

  'cause.docker-socket-permission-denied.title': '沒有權限使用 Docker 引擎的通訊端',
  'cause.docker-socket-permission-denied.what': '引擎在執行，但這個使用者沒有開啟通訊端的權限。',
  'cause.docker-socket-permission-denied.how': '開啟通訊端失敗，出現 `permission denied`。',
  'cause.docker-socket-permission-denied.do': `#linux wsl
加入可以開啟它的群組，然後登出系統再登入。群組成員的權力等同 root：
$ sudo usermod -aG docker $USER
或執行自己的引擎，不需要 root：
$ dockerd-rootless-setuptool.sh install
#macos
重新啟動 Docker Desktop；它的設定在 Advanced 下有「Allow the default Docker socket to be used」。
#windows
把帳戶加入本機群組 \`docker-users\`，然後登出系統再登入：
$ net localgroup docker-users $env:USERNAME /add`,

  'cause.docker-wrong-endpoint.title': 'docker 命令連到另一個引擎',
  'cause.docker-wrong-endpoint.what': '`DOCKER_HOST` 或內容（context）把 docker 命令送到不是您預期的引擎，而那個引擎無法使用。',
  'cause.docker-wrong-endpoint.how': '使用中的引擎是 {endpoint}，而這台機器預設的引擎有回應。',
  'cause.docker-wrong-endpoint.do': `回到這台機器的引擎：
$ unset DOCKER_HOST DOCKER_CONTEXT
$ docker context use default`,

  'cause.gcloud-helper-not-configured.title': 'Docker 還沒有為這個 Google 容器登錄設定',
  'cause.gcloud-helper-not-configured.what': 'Docker 沒有這台主機的認證協助程式，所以要求到達 Google 時沒有任何身分識別。',
  'cause.gcloud-helper-not-configured.how': '主機 {registry} 屬於 Google，而 Docker 的設定裡沒有它的 `credHelpers` 項目。',
  'cause.gcloud-helper-not-configured.do': `以提取或推送的使用者身分，為這台主機註冊協助程式，名稱要完全一致：
$ gcloud auth configure-docker {registry}`,

  'cause.keychain-locked.title': '鑰匙圈已鎖定',
  'cause.keychain-locked.what': '密碼放在鑰匙圈裡，只有坐在螢幕前的人才能開啟。透過 SSH、在服務裡或 CI 裡，沒有人能開啟它。',
  'cause.keychain-locked.how': '認證協助程式說不允許互動，或沒有登入工作階段。',
  'cause.keychain-locked.do': `#macos
為這個工作階段開啟它：
$ security unlock-keychain
#linux
開啟桌面的鑰匙圈，或用 \`pass init\` 加上自己的 GPG 金鑰 ID 設定 \`pass\`。
#
在服務或 CI 裡，讓這台主機不用鑰匙圈：在 config.json 的 \`credHelpers\` 下給它空的協助程式名稱，再重新登入：
$ docker login {registry}`,

  'cause.login-not-interactive.title': '登入時沒有終端機可以詢問密碼',
  'cause.login-not-interactive.what': '登入想詢問使用者名稱或密碼，但它在沒有終端機的情況下執行，例如在管線裡。',
  'cause.login-not-interactive.how': '用戶端說它無法以互動方式登入，或 `--password-stdin` 需要使用者名稱。',
  'cause.login-not-interactive.do': `兩者都給它，密碼從標準輸入給：
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin
確認變數不是空的：管線不會把祕密交給分支複本。`,

  'cause.signature-verification-blocks-pull.title': '這台機器的簽章檢查擋住了提取',
  'cause.signature-verification-blocks-pull.what': 'Red Hat 系統的 Docker 套件可以要求映像必須簽署。它會以 `unauthorized` 這個字拒絕未簽署的映像，即使登入沒有問題。',
  'cause.signature-verification-blocks-pull.how': '引擎以 `--signature-verification` 執行；登入通過，只有提取失敗。',
  'cause.signature-verification-blocks-pull.do': `從 /etc/sysconfig/docker 的 OPTIONS 移除 \`--signature-verification\`，再重新啟動引擎：
$ sudo systemctl restart docker`,

  'cause.sudo-different-config.title': '登入屬於這台機器的另一個使用者',
  'cause.sudo-different-config.what': '登入的和執行命令的不是同一個使用者：用 sudo、在服務裡、在另一個作業裡。每個使用者有自己的設定，而放在執行階段資料夾裡的，重新啟動後就會消失。',
  'cause.sudo-different-config.how': '這台機器上另一份設定有 {registry}；這個命令讀取的那一份沒有。',
  'cause.sudo-different-config.do': `用同一個使用者登入和提取：
$ sudo docker login {registry}
$ sudo docker pull {image}
#docker
或指定存放登入的設定：
$ sudo docker --config ~/.docker pull {image}
#podman buildah skopeo
放在 /run/user 下的登入，重新啟動或工作階段結束後就會消失；請放在會保留的檔案裡：
$ podman login --authfile ~/.config/containers/auth.json {registry}`,

  'cause.wsl-desktop-credsstore.title': 'WSL 裡的 Docker 向 Windows 程式要密碼',
  'cause.wsl-desktop-credsstore.what': '在 WSL 裡，Docker 的設定指定了 Docker Desktop for Windows 的認證協助程式，而它在那裡無法執行。',
  'cause.wsl-desktop-credsstore.how': '`credsStore` 指定 `desktop` 或 `desktop.exe`，而那個程式在這個發行版裡無法啟動。',
  'cause.wsl-desktop-credsstore.do': `在 WSL 裡，從 ~/.docker/config.json 移除 \`credsStore\` 那一行，再重新登入：
$ docker login {registry}
或在 Docker Desktop 的設定裡，為這個發行版開啟 WSL 整合。`,
} as const;
