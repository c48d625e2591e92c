# What the command line says of designs and of the catalog. The same keys as in en/report.ftl.

report-remark = （{ $text }）

report-verdict = 判定
report-phase = フェーズ
report-worst-phase = 全フェーズのうち最も悪いもの
report-route = 通信経路
report-no-route = どの通信経路パターンにも当てはまりません
report-near = 近いパターン
report-hall = 庁舎のモデル
report-hall-near = 近いモデル
report-hall-asks = モデルが求めること

report-controls = 対策
report-required = 必須
report-recommended = 推奨
report-share = { $word } { $done }/{ $all }
report-share-not-applicable = { $word } { $done }/{ $all }、{ state-not-applicable } { $n }
report-planned-of = { state-planned } { $n }
report-missing = 実施されていない必須対策
report-organisation = 組織
report-not-drawn = 対象の資産が図にありません

report-risk = リスク
report-worst-product = 最大の積（脅威×脆弱性） { $product }
report-worst-both = 資産ベース { $assets }、被害ベース { $routes }
report-letter-too = 、リスク値 { $letter }
report-rating = { $threat } × { $vulnerability } = { $product }、{ $letter }
report-was = 評価値変更前 { $product }, { $letter }
report-accepted = 受容
report-unsafe-assets = 安全でない資産（脅威×脆弱性＝積、リスク値）
report-work = ほかの種別としても数える資産
report-unrated-threats = どの資産でも評価していない脅威
report-unsafe-routes = 安全でない攻撃ルート（脅威×脆弱性＝積、リスク値）
report-how-explained = 根拠は --explain にルートの番号か [ ] 内を指定すると表示されます
report-more-routes = このほかにも攻撃ルートがあります
report-more = ほか { $n } 件
report-at-least-more = ほか少なくとも { $n } 件

report-findings = 指摘
report-notices = 資料の留意事項
report-how-notices = --notices で表示

report-common = 共通
report-own = 経路
report-out-of-scope = 対象外
report-threats = 脅威
report-importance-matrix = リスク値の表（資産ベース：重要度 × 積）
report-damage-matrix = リスク値の表（事業被害ベース：事業被害 × 積）
