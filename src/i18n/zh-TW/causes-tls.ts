export const causesTls = {
  'cause.client-certificate-required.title': '容器登錄要求用戶端的憑證',
  'cause.client-certificate-required.what': '這個容器登錄只接受出示憑證的用戶端。沒有送出憑證，或兩個檔案的名稱不是用戶端要的。',
  'cause.client-certificate-required.how': '伺服器因為缺少憑證而結束連線，或引擎回報缺少金鑰。',
  'cause.client-certificate-required.do': `把這一對檔案放到引擎會找的地方，副檔名要完全一致：
$ sudo mkdir -p /etc/docker/certs.d/{registry}
$ sudo cp client.cert client.key /etc/docker/certs.d/{registry}/
以 \`.crt\` 結尾的檔案會被當成憑證授權單位。`,

  'cause.http-registry-needs-insecure.title': '該用 HTTPS 的地方，容器登錄用的是 HTTP',
  'cause.http-registry-needs-insecure.what': '在這個連接埠，容器登錄用未加密的 HTTP，而用戶端堅持 HTTPS。或名稱裡的連接埠不是 HTTPS 的那個。',
  'cause.http-registry-needs-insecure.how': '回應的前幾個位元組是純 HTTP，不是 TLS。',
  'cause.http-registry-needs-insecure.do': `最好讓容器登錄使用 HTTPS。
#dockgate
$ dockgate serve --tls
#docker
在信任的網路裡可以允許 HTTP：把 {registry} 加到 /etc/docker/daemon.json 的 \`insecure-registries\` 並重新啟動引擎。這樣途中的每個人都能讀到密碼：
$ sudo systemctl restart docker
#podman
在信任的網路裡可以允許 HTTP。這樣途中的每個人都能讀到密碼：
$ podman pull --tls-verify=false {image}
#containerd kubernetes
在信任的網路裡，可以在每個節點的 hosts.toml 以 \`http://\` 寫上容器登錄：
$ sudo editor /etc/containerd/certs.d/{registry}/hosts.toml`,

  'cause.insecure-registry-not-applied.title': 'insecure-registries 的項目沒有生效',
  'cause.insecure-registry-not-applied.what': '容器登錄已列為不安全，但寫法與映像名稱裡的不同，或之後沒有重新啟動引擎。',
  'cause.insecure-registry-not-applied.how': '項目帶有 `https://` 或缺少連接埠，或執行中的引擎沒有列出它。',
  'cause.insecure-registry-not-applied.do': `#!podman !buildah !skopeo
在 /etc/docker/daemon.json 寫上與映像名稱完全相同的主機和連接埠，不帶 \`https://\`。然後重新啟動引擎並查看項目：
$ sudo systemctl restart docker
$ docker info | grep -A 5 'Insecure Registries'
#podman buildah skopeo
在 /etc/containers/registries.conf 寫上與映像名稱完全相同的主機和連接埠，下面加上 \`insecure = true\`：
$ podman info | grep -A 10 registries`,

  'cause.server-certificate-invalid.title': '容器登錄的憑證已過期或不完整',
  'cause.server-certificate-invalid.what': '容器登錄的憑證已過期或還沒生效，或缺少連到已知簽發者的中繼憑證。',
  'cause.server-certificate-invalid.how': '憑證的日期或憑證鏈沒有通過，而這裡的時鐘是對的。',
  'cause.server-certificate-invalid.do': `查看送出的內容：
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts
由營運容器登錄的人更新憑證，並送出完整的憑證鏈。不要關閉驗證：否則密碼會送給任何回應的主機。`,

  'cause.tls-hostname-mismatch.title': '憑證是給另一個主機名稱的',
  'cause.tls-hostname-mismatch.what': '主機出示的憑證不含所要的名稱。名稱不對，或回應的是另一台機器。',
  'cause.tls-hostname-mismatch.how': '憑證適用於 {names}，不適用於 {host}。',
  'cause.tls-hostname-mismatch.do': `用憑證裡有的名稱：
$ docker login {registry}
如果名稱正確，由營運容器登錄的人取得替代名稱含有這個名稱的憑證；只寫在一般名稱裡無效。`,

  'cause.tls-version-not-supported.title': '用戶端和容器登錄沒有共同的 TLS 版本',
  'cause.tls-version-not-supported.what': '雙方找不到都接受的加密方式。通常有一方太舊；例如 Azure 要求 TLS 1.2 或更新的版本。',
  'cause.tls-version-not-supported.how': '交握以關於版本或加密套件的警示結束。',
  'cause.tls-version-not-supported.do': `逐一試每個版本，看哪一邊落後：
$ openssl s_client -connect {host}:{port} -tls1_2
然後更新用戶端和它的作業系統，或容器登錄的伺服器。`,

  'cause.unknown-ca.title': '這裡不信任憑證的簽發者',
  'cause.unknown-ca.what': '用戶端不認得簽發容器登錄憑證的授權單位：私人的、Dockgate 為自己建立的，或公司的 Proxy（它會攔截連線、解密後再重新簽署）。',
  'cause.unknown-ca.how': '憑證鏈的終點是 {issuer}，不在用戶端信任的授權單位裡。',
  'cause.unknown-ca.do': `向營運容器登錄或 Proxy 的人取得授權單位的憑證。
#docker podman buildah skopeo
放到用戶端會找的地方：
$ sudo mkdir -p /etc/docker/certs.d/{registry}
$ sudo cp ca.crt /etc/docker/certs.d/{registry}/ca.crt
#kubernetes containerd
放到每個節點，在容器登錄的 hosts.toml 裡以 \`ca\` 指定，再重新啟動執行階段：
$ sudo editor /etc/containerd/certs.d/{registry}/hosts.toml
$ sudo systemctl restart containerd
#linux wsl
整個系統，在 Debian 和 Ubuntu：
$ sudo cp ca.crt /usr/local/share/ca-certificates/
$ sudo update-ca-certificates
$ sudo systemctl restart docker
#macos
整個系統；然後重新啟動 Docker Desktop：
$ sudo security add-trusted-cert -d -r trustRoot -k /Library/Keychains/System.keychain ca.crt
#windows
整個系統；然後重新啟動 Docker Desktop：
$ Import-Certificate -FilePath ca.crt -CertStoreLocation Cert:\\LocalMachine\\Root`,
} as const;
