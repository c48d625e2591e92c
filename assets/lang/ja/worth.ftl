# 対策の効果:前後の比較、次の一手、最小費用の組合せ、単一点、攻撃グラフ。

action-show-improve = 改善(次の一手・最小費用の組合せ)
action-show-graph = 攻撃グラフ
action-single-points = 単一点を図に示す

inspector-improve = 改善

worth-computing = 計算中…
worth-more = 残り { $n } 件も表示
worth-fewer = 表示を減らす
worth-and-more = ほか { $n } 件
worth-of-asset = { $control }({ $asset })
worth-next = 次に効果の高い対策
worth-next-none = 未実施の対策はありません。
worth-next-no-help = 一つだけ実施してリスクが下がる対策はありません。下の組合せを参照してください。
worth-effect = ルート { $routes } 件・行 { $rows } 件が { $product } 未満に
worth-effect-estimate = ルート { $routes } 件・行 最大 { $rows } 件が { $product } 未満に
worth-targets = 最悪のルートでも安全になる攻撃対象: { $n } 件
worth-apply = 実施
worth-apply-it = 実施する: { $name }
worth-cost = 費用 { $cost }
worth-cost-of = { $cost }: { $name }
worth-cost-low = 低
worth-cost-middle = 中
worth-cost-high = 高
worth-cost-usual = 既定に戻す({ $cost })
worth-set = 安全にする最小費用の組合せ
worth-set-cost = 費用の合計 { $cost }
worth-set-safe = すべて { $limit } 以下です。追加の対策は要りません。
worth-set-nothing = 下げられるものはすべて下げてあります。残る { $stays } 件は対策だけでは { $limit } 以下になりません。
worth-set-all = 対策 { $n } 件で、すべて { $limit } 以下になります。
worth-set-most = 対策 { $n } 件で、残る { $stays } 件を除き { $limit } 以下になります。
worth-set-exact = これより安い組合せはありません。費用は低 { $low }・中 { $middle }・高 { $high } の目安です。
worth-set-greedy = 順に選んだ組合せです。これより安い組合せがあるとしても、費用は { $bound } を下回りません。
worth-set-apply = この組合せを実施する
worth-stays = { $limit } 以下にならないもの({ $n } 件)
worth-stay-product = 積 { $product } のまま。
worth-stay-nothing = 数えられる対策はすべて実施済か、この組合せに含まれています。
worth-stays-targets = 残るものは、指摘の一覧で理由を添えて受容できます。
worth-single = 単一点
worth-single-what = 一つ失うだけで、安全な攻撃対象の積が { $product } 以上になるものです。
worth-single-none = 一つ失うだけで積が { $product } 以上になる資産や対策はありません。
worth-single-asset = 資産の単一点とは、その資産の対策がすべて働かなくなった場合です。
worth-single-mark = 図に示す
worth-single-raises = { $targets } の積が最大 { $product } に
worth-single-badge = 単一点
worth-single-on-canvas = 単一点: { $asset }

strip-name = 変更の前 → 後
strip-routes = 攻撃ルート
strip-rows = 資産ベースの行
strip-above = 積 { $product } 以上
strip-product = 積 { $product }: { $counts } 件
strip-close = 前後の比較を閉じる
strip-was = 前 { $before } → 後 { $after }

table-graph = 攻撃グラフ

graph-name = 攻撃グラフの図
graph-attacker = 攻撃者
graph-empty = この攻撃者が入れる場所は、この図面にありません。
graph-nearer = グラフを拡大
graph-farther = グラフを縮小
graph-fit = グラフ全体を表示
graph-more = 対策の弱いステップから順に表示しています。
graph-level-one = 1: 有効な対策なし
graph-level-two = 2: 一つ
graph-level-three = 3: 二つ以上
graph-entry = 侵入口
graph-reached = 最短 { $n } ステップで到達
graph-worst = 攻撃対象としての最大の積 { $product }(リスク値 { $letter })
graph-place = { $asset }: { $reached } { $worst }
graph-step = { $step }(対策レベル { $level })
graph-hop = { $from } → { $to }: 対策レベル { $level }。{ $steps }
