# What the analysis finds in a drawing: finding-RULE, then the parts that are filled in. The same
# keys as in en/findings.ftl.

finding-required-control-missing = { $asset }：必須対策「{ $control }」が{ $state }です
finding-control-without-place = 対策「{ $control }」を実施する資産（{ $place }）が描かれていません
finding-asset-not-safe = { $asset }：「{ $threat }」の積（脅威×脆弱性）が { $product } です（安全は{ $safe }以下）
finding-route-not-safe = { $target }：{ $attacker }による攻撃ルートの積（脅威×脆弱性）が { $product } です（安全は{ $safe }以下）
finding-no-pattern = 画面転送 { $from } → { $to } は、どの通信経路にも該当しません。{ $why }
finding-no-route-drawn = マイナンバー利用事務系への画面転送がまだ描かれていません
finding-flow-without-way = { $flow } { $from } → { $to } が通れる回線がありません{ $but }
finding-way-through-relay = 。回線は{ $relays }を通りますが、そこは通信を受けて別に送り直す所です。流れを、そこまでとそこからの2本に分けて引いてください
finding-boundary-without-gate = { $from } と { $to } の間（{ $one }・{ $other }の境界）に{ $gate }がありません
finding-unforeseen-crossing = { $from } と { $to } を結ぶ回線（{ $one }・{ $other }間）は、資料のどの通信経路にもありません
finding-implied-asset-missing = { $pattern }に必要な資産が描かれていません：{ $asset }
finding-provider-missing = { $zone }の事業者（CSP）が未入力のため、同一・異なるを判定できません
finding-asset-misplaced = { $asset }が、本来置かれる領域の中にありません
finding-unknown-kind = { $name }：この版のカタログにない種別「{ $kind }」は分析できません
finding-asset-unconnected = { $asset }はどこにも接続されていません
finding-other-edition = この設計は別の版（{ $is }）で作成されました。現在の版は { $known } です
finding-override-idle = { $asset }：評価値の変更（{ $key }）は使われません。{ $why }
finding-flow-breaks-separation = 系の分離・分割に反する通信です。{ $flow }「{ $from } → { $to }」（{ $one } → { $other }）：{ $why }
finding-line-breaks-separation = { $one }の「{ $from }」と{ $other }の「{ $to }」を結ぶ回線は、系の分離に反します
finding-flow-not-told = { $flow }「{ $from } → { $to }」は図だけでは判定できません。{ $why }
finding-flow-not-foreseen = { $flow }「{ $from } → { $to }」（{ $one } → { $other }）は、資料に想定がないため判定できません
finding-flow-reversed = { $flow }「{ $from } → { $to }」の向きが逆です。「{ $to } → { $from }」に引き直してください
finding-import-not-told = { $flow }「{ $from } → { $to }」：無害化されるかどうかが図に示されていません。{ $why }
finding-line-not-foreseen = { $from } と { $to } を結ぶ回線（{ $one }・{ $other }間）は、資料に想定がないため判定できません
finding-control-contradicted = { $asset }：「{ $control }」を{ state-implemented }としていますが、図には「{ $from } → { $to }」の通信が描かれています
finding-implied-flow-missing = { $pattern }に必要な通信が描かれていません：{ $flow }「{ $from } → { $to }」
finding-asset-not-told = { $asset }：{ $why }
finding-zone-misnested = 領域「{ $zone }」は「{ $parent }」の中に置けません。{ $why }
finding-transfer-without-route = 画面転送 { $from } → { $to } は通信経路になりません。{ $why }
finding-provider-doubtful = { $zone }の事業者「{ $name }」は「{ $proposed }」のことですか。別の事業者なら、見分けのつく正式な名称で書いてください
finding-clouds-differ = { $own }の事業者は、{ $same }とは同一で、{ $different }とは異なります。{ $pattern }とし、{ $different }への通信に{ $controls }も求めます。{ $why }
finding-line-misjoined = { $line } { $from } — { $to } は、この回線で結べる組み合わせではないため、判定に使いません
finding-support-over = { $asset }：サポートは { $date } に終了しています
finding-support-ends = { $asset }：サポートは { $date } に終了します（{ $days ->
    [0] 本日まで
   *[other] あと{ $days }日
}）
finding-hall-model-differs = 図の庁舎は{ $model }ですが、{ $pattern }は{ $presumed }を前提としています（{ $facts }）

finding-and-more = { $text }。{ $more }
finding-our-reading = 必須対策はすべて実施済で、推奨対策{ $controls }により安全の範囲に下がります。資料（p.4）はこれを挙げておらず、本ソフトの解釈です
finding-state-without-reason = { state-not-applicable }とした理由が未記入
finding-no-side = どの系にも属さない場所
finding-link-of-unknown-kind = 接続「{ $from } → { $to }」
finding-control-of-unknown-kind = 対策
finding-what-it-manages = 管理する機器
finding-in-itself = 自分自身の中にあります。
finding-in-circle = 領域の入れ子が循環しています。
finding-no-part-of-kind = この種類の領域は、別の種類の領域の一部にはなりません。
finding-no-reason-given = 理由が未記入です。
finding-not-rated = この資産では評価されない項目です。
finding-one-and-more = { $one }{ $more }
finding-cloud-with-provider = { $name }（{ $provider }）
finding-control-at-kinds = { $kinds }の「{ $control }」
finding-quoted = 「{ $name }」
unrated-kind-unknown = カタログにない種別のため評価できません。
unrated-by-document = 資料で対象外とされています。
work-counts = この場所では「{ $kinds }」としても数えます。{ $why }
work-derived = 本ソフトの解釈：{ $why }
work-by-document = 資料にあるとおりです。

finding-brief-control = 「{ $control }」が{ $state }
finding-brief-row = 「{ $threat }」の積が { $product }（安全は{ $safe }以下）
finding-brief-route = { $attacker }による攻撃ルートの積が { $product }（安全は{ $safe }以下）
topic-structure = 構成
topic-controls = 対策
topic-risk = リスク

rule-required-control-missing = 必須対策が未完了
rule-control-without-place = 対策を実施する資産がない
rule-asset-not-safe = 資産ベースの積が安全の範囲を超える
rule-route-not-safe = 攻撃ルートの積が安全の範囲を超える
rule-no-pattern = どの通信経路にも該当しない画面転送
rule-no-route-drawn = 画面転送が描かれていない
rule-flow-without-way = 通れる回線がない流れ
rule-boundary-without-gate = 境界にファイアウォールがない
rule-unforeseen-crossing = 資料にない領域間の回線
rule-implied-asset-missing = 必要な資産が描かれていない
rule-provider-missing = 事業者（CSP）が未入力
rule-asset-misplaced = 領域の外にある資産
rule-unknown-kind = カタログにない種別
rule-asset-unconnected = どこにも接続されていない資産
rule-other-edition = 別の版で作成された設計
rule-override-idle = 使われない評価値の変更
rule-flow-breaks-separation = 分離・分割に反する通信
rule-line-breaks-separation = 分離に反する回線
rule-flow-not-told = 図だけでは判定できない通信
rule-flow-not-foreseen = 資料に想定がない通信
rule-flow-reversed = 向きが逆の流れ
rule-import-not-told = 無害化が図に示されていない取込み
rule-line-not-foreseen = 資料に想定がない回線
rule-control-contradicted = 図と食い違う対策
rule-implied-flow-missing = 必要な通信が描かれていない
rule-asset-not-told = 流れがなく判定できない資産
rule-zone-misnested = 置けない場所にある領域
rule-transfer-without-route = 通信経路にならない画面転送
rule-provider-doubtful = 表記が紛らわしい事業者名
rule-clouds-differ = クラウドごとに異なる事業者
rule-line-misjoined = 結べない組み合わせの回線
rule-support-over = サポートの終了
rule-support-ends = 間近なサポートの終了
rule-hall-model-differs = 庁舎のモデルと前提の違い

# The list of findings, and what an acceptance covers.
findings-count = { $n } 件
findings-all = { $total } 件
findings-shown = { $shown } / { $total } 件を表示
findings-none-asked = 条件に合う指摘はありません。
findings-clear = 絞り込みを解除
findings-any = すべて { $n }
findings-seek = 指摘を文字で絞り込み
findings-choose = 条件を指定
findings-by-place = 実施場所
findings-by-rule = 指摘の種類
findings-by-asset = 資産
findings-order = 並び順
findings-by-severity = 重い順
findings-by-cause = 原因ごとにまとめる
findings-one-by-one = 1件ずつ並べる
findings-follow = これに伴う指摘 { $n } 件
findings-of-carrier = { state-missing } { $missing }{ $planned ->
    [0] {""}
   *[other] ・{ state-planned } { $planned }
}
findings-of-nobody = 実施する資産のない対策 { $n } 件
findings-of-endangered = 要対応 { $what }
findings-attacks = 攻撃 { $n } 件
acceptance-of-route = この攻撃ルートだけ
acceptance-of-finding = この指摘
acceptance-of-subject = この資産の同じ種類の指摘
acceptance-of-rule = 同じ種類の指摘すべて
acceptance-findings = 指摘 { $n } 件
acceptance-rows = 資産ベース { $n } 行
acceptance-routes = 攻撃ルート { $n } 本
acceptance-routes-at-least = 攻撃ルート { $n } 本以上
acceptance-covers = 受容の対象：{ $what }
acceptance-covers-route = 受容の対象：{ $what }（攻撃対象についての指摘は残ります）
panel-edge-notes = 指摘と攻撃ルートの境
table-column-edge = 「{ $column }」の列の幅（Shift+←→で変更）
