# Pictures of a drawing: title block, legend, lists. The same keys as in en/picture.ftl.

picture-untitled = 名称未設定
picture-pattern = { $name }　{ $reading }
picture-no-pattern = 通信経路：該当なし
picture-class = 自治体機密性{ $class }
picture-class-name = 取扱
picture-municipality = 自治体名
picture-title = 件名
picture-author = 作成
picture-date = 日付
picture-version = 版
picture-edition = 準拠資料
picture-page = { $n }／{ $all } ページ
picture-legend = 凡例
picture-legend-route = 攻撃ルート
picture-legend-badge = 実施場所と必須対策の実施割合
picture-legend-risk = リスク値 { $letter }
picture-route = 攻撃ルート { $number }：脅威 { $threat } × 脆弱性 { $vulnerability } = { $product }、リスク値 { $letter }
picture-line-with-flows = { $line }。通る流れ：{ $flows }
picture-controls = 対策一覧
picture-column-number = 番号
picture-column-placement = 実施場所
picture-column-asset = 資産
picture-column-control = 対策
picture-column-requirement = 区分
picture-column-state = 実施状況
picture-column-source = 条項・ページ
picture-column-way = 経路
picture-column-threat = 脅威
picture-column-level = 対策レベル
picture-column-counted = 効いている対策
picture-column-lacking = 足りない対策
picture-organisation = 組織
picture-not-drawn = （図にない）
picture-state-because = { $state }：{ $why }
picture-too-large = 画像が大きすぎます（{ $wide } × { $high } 画素）。倍率を下げるか、SVGまたはPDFで書き出してください
picture-not-made = 書き出せませんでした（{ $why }）

render-ending = 書き出せる形式は .svg、.png、.pdf、.pptx です
render-onto-itself = 設計ファイル自身には書き出せません
render-not-for = { $option } は .{ $ending } では使えません
render-no-route = --route：攻撃ルート { $number } はありません（ルート：{ $count }）
render-no-phase = --phase：フェーズ「{ $id }」はありません（あるもの：{ $known }）
render-missing = 「{ $text }」：書体にない文字 { $letters } は〓で表示します
render-attached = 設計ファイル
