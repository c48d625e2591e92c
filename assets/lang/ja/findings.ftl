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
