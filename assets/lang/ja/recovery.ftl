# 自動保存と復元

start-recover = 保存されていない作業
start-recover-size = 要素 { $n }
start-recover-open = 復元する
start-recover-open-name = 「{ $name }」を復元する
start-recover-discard = 破棄…
start-recover-discard-name = 「{ $name }」の保存されていない作業を破棄
start-stuck = 自動では開かなかったファイル
start-stuck-why = 前回、このファイルを開く途中でプログラムが終了しました
start-stuck-open = 開く
start-stuck-open-name = 「{ $name }」を開いてみる
dialog-give-up-title = 保存されていない作業を破棄しますか
dialog-give-up-text = 「{ $name }」の保存されていない作業を削除します。元に戻せません。保存済みのファイルはそのまま残ります。
dialog-give-up = 破棄する
dialog-changed-title = ファイルが他で変更されています
dialog-changed-text = 「{ $name }」は、開いた後に他の人が変更しています。上書きすると、その変更は失われます。
dialog-changed-elsewhere = 別名で保存…
dialog-changed-overwrite = 上書きする
action-reload = ファイルを読み直す
status-outdated = ファイルが他で変更されました
status-file-gone = ファイルが見つかりません。保存すると作り直します
status-not-kept = 復元用の控えを保存できませんでした: { $why }
status-kept-work = このファイルには保存されていない作業があります(スタート画面で復元できます)
error-not-written = { $why }。編集中の内容は失われていません。「名前を付けて保存」で別の場所に保存できます。

action-move-into = 別の領域へ移す…
finder-into = 移す先の領域
outline-notes = 付箋
properties-notes = 付箋 { $n }件
properties-note-text = 本文
properties-from = 始点
properties-to = 終点
properties-end = { $name }({ $zone })
properties-parent = 外側の領域
properties-parent-none = なし
findings-stale = 該当する指摘がなくなった受容: { $about }(理由: { $reason })
