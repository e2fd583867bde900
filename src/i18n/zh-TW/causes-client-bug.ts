export const causesClientBug = {
  'cause.client-bug.title': '用戶端或外掛程式有錯誤',
  'cause.client-bug.what': '用戶端的行為與通訊協定或它自己的手冊不符。登入、權限和容器登錄都正常。',
  'cause.client-bug.how': '同樣的要求換另一個用戶端，或換這個用戶端的另一個版本就會成功。',
  'cause.client-bug.do': `用另一個用戶端確認：
$ skopeo inspect docker://{image}
然後更新失敗的那個，或退回上一個能用的版本，並向它的專案回報錯誤。`,

  'cause.client-version-too-old.title': '用戶端太舊',
  'cause.client-version-too-old.what': '這個版本的用戶端不懂容器登錄或引擎要求的詢問方式。',
  'cause.client-version-too-old.how': '用戶端比對方所需的版本舊，或回應直接這麼說。',
  'cause.client-version-too-old.do': `查看兩邊的版本，更新較舊的那個；現今的容器登錄至少需要 Docker 18.03：
$ docker version`,

  'cause.content-too-large.title': '內容超過容器登錄接受的大小',
  'cause.content-too-large.what': '資訊清單、層或其他要求內文超過這個容器登錄接受的大小。什麼都沒有儲存。',
  'cause.content-too-large.how': '宣告或收到的大小超過 {limit} 個位元組的上限。',
  'cause.content-too-large.do': `找出很大的層並把它縮小，或把資料放到別處：
$ docker history {registry}/{repository}:{tag}
容器登錄的擁有者可以提高上限。`,

  'cause.digest-mismatch.title': '內容與它的摘要不符',
  'cause.digest-mismatch.what': '收到的內容與用戶端宣告的摘要不同，或摘要的寫法不是容器登錄認得的格式。什麼都沒有儲存。',
  'cause.digest-mismatch.how': '容器登錄計算了所收到位元組的摘要，並比對兩者。',
  'cause.digest-mismatch.do': `再推送一次：
$ docker push {registry}/{repository}:{tag}
如果又發生，就是位元組在途中或磁碟上變了：試試不經 Proxy，或換另一台機器。`,

  'cause.manifest-blob-missing.title': '映像參照了不存在的內容',
  'cause.manifest-blob-missing.what': '資訊清單列出的層、設定或另一份資訊清單不在這個存放庫裡。這些必須先推送。',
  'cause.manifest-blob-missing.how': '存放庫裡沒有資訊清單所列的 {digest}。',
  'cause.manifest-blob-missing.do': `把映像整個推送：
$ docker push {registry}/{repository}:{tag}
要複製含所有平台的映像：
$ skopeo copy --all docker://{image} docker://{registry}/{repository}:{tag}`,

  'cause.manifest-invalid.title': '資訊清單無效',
  'cause.manifest-invalid.what': '映像的描述，也就是資訊清單，無法接受：{defect}。',
  'cause.manifest-invalid.how': '容器登錄讀取了資訊清單，並依它的媒體類型檢查。',
  'cause.manifest-invalid.do': `用最新的工具重新建置並推送映像：
$ docker buildx build --tag {registry}/{repository}:{tag} --push .
如果資訊清單是自製工具寫的，請修正上面指出的地方。`,

  'cause.method-not-supported.title': '容器登錄不認得這項操作',
  'cause.method-not-supported.what': '位址存在，但不支援這個方法或版本：用戶端對這個容器登錄來說太舊或太新，或者它根本不是給容器登錄用的。',
  'cause.method-not-supported.how': '容器登錄回應 `UNSUPPORTED`，或狀態 405 或 406。',
  'cause.method-not-supported.do': `更新用戶端後再試：
$ docker version
如果是指令碼，請把方法和路徑與 OCI distribution 規格比對。`,

  'cause.page-size-invalid.title': '結果數量無效',
  'cause.page-size-invalid.what': '要求清單時，每頁的結果數量是容器登錄不接受的。',
  'cause.page-size-invalid.how': '參數 `n` 不是容器登錄上下限之內的整數。',
  'cause.page-size-invalid.do': `一次少要一些，再依 \`Link\` 標頭取得下一頁：
$ curl --user {subject} --get https://{registry}/v2/{repository}/tags/list --data n=100`,

  'cause.range-not-satisfiable.title': '要求了不存在的部分',
  'cause.range-not-satisfiable.what': '用戶端要求的位元組範圍超出這一層，或範圍的寫法不對。',
  'cause.range-not-satisfiable.how': '`Range` 標頭與內容的大小不合。',
  'cause.range-not-satisfiable.do': `從頭再提取一次，不沿用下載到一半的內容：
$ docker pull {registry}/{repository}:{tag}`,

  'cause.request-invalid.title': '要求無效',
  'cause.request-invalid.what': '要求裡有一個值無法接受：{field}：{defect}。',
  'cause.request-invalid.how': '容器登錄在做任何事之前先檢查要求，這個欄位沒有通過。',
  'cause.request-invalid.do': `修正這個欄位再送出要求。每個命令接受什麼，可以這樣查看：
$ dockgate --help`,

  'cause.resource-conflict.title': '變更與現有的內容衝突',
  'cause.resource-conflict.what': '依目前的狀況無法做這項變更。{defect}',
  'cause.resource-conflict.how': '容器登錄把變更與目前的狀態比對，兩者不能並存。',
  'cause.resource-conflict.do': `查看目前的狀態，再選另一個名稱，或變更造成衝突的部分：
$ dockgate token list --registry {registry}
$ dockgate scope-map list --registry {registry}`,

  'cause.size-mismatch.title': '內容的長度與宣告的不同',
  'cause.size-mismatch.what': '收到的位元組比用戶端宣告的多或少。什麼都沒有儲存。',
  'cause.size-mismatch.how': '容器登錄計算了收到的位元組，並比對兩個數字。',
  'cause.size-mismatch.do': `再推送一次：
$ docker push {registry}/{repository}:{tag}
如果又發生，就是途中有 Proxy 截斷或改動要求：試試不經過它。`,

  'cause.upload-not-found.title': '找不到這次上傳',
  'cause.upload-not-found.what': '用戶端想繼續的上傳不存在：已經完成或取消、閒置太久，或是在另一個容器登錄開始的。',
  'cause.upload-not-found.how': '這個存放庫裡沒有這個 ID 的上傳正在進行。',
  'cause.upload-not-found.do': `再推送一次；用戶端會自己開始新的上傳：
$ docker push {registry}/{repository}:{tag}
在負載平衡器後面，所有伺服器必須共用資料。`,

  'cause.upload-out-of-order.title': '上傳的區塊順序不對',
  'cause.upload-out-of-order.what': '上傳的區塊必須連續沒有空隙，而這一塊不是從上一塊結束的地方開始，或同時送出了兩塊。',
  'cause.upload-out-of-order.how': '`Content-Range` 標頭與已收到的位元組數不合。',
  'cause.upload-out-of-order.do': `再推送一次：
$ docker push {registry}/{repository}:{tag}
自製的用戶端可以對上傳的位址用 GET 詢問進度，再從那裡繼續。`,
} as const;
