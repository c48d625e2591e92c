# The model of the town hall, and what it asks. The same keys as in en/hall.ftl.

hall-without-transfer = { $model }（マイナンバー利用事務系への画面転送なし）
hall-without-route = { $model }（該当する通信経路なし）
hall-no-model = どのモデルにも当てはまりません
hall-fact = { $fact }：{ $value }
hall-devices = { $n } 台
hall-devices-unfilled = { $n } 台（うち { $unfilled } 件は台数が未記入のため1台として計算）

hall-met = 満たしています
hall-not-met = 満たしていません
hall-not-told = 図からは分かりません
hall-why-apart = 系の間を結ぶ回線と通信に、指摘はありません
hall-why-sides-missing = 両方の系がまだ描かれていません
hall-why-broken = 分離・分割に反する回線や通信が { $n } 本あります
hall-why-open = 図だけでは判定できない回線や通信が { $n } 本あります
hall-why-transfer = 該当する通信 { $n } 本に、指摘はありません
hall-why-no-flow = 該当する通信が描かれていません
hall-why-specified = 該当する通信 { $n } 本は、すべて特定通信です
hall-why-unmarked = 特定通信と指定されていない通信が { $n } 本あります
hall-why-drawn = 図に描かれ、接続されています
hall-why-not-drawn = 図に描かれていません
hall-why-not-joined = 図に描かれていますが、どこにも接続されていません
hall-why-services = 接続先のサービスが登録されているかを確認してください
hall-differs = 「{ $fact }」が異なります。現在：{ $is } / 必要：{ $needs }
