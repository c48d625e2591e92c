# The route that is aimed at, and what a drawing still lacks for it. The same keys as in en/aim.ftl.

aim-zones = 領域を足す
aim-assets = 資産を足す
aim-lines = 回線をつなぐ
aim-flows = 流れを引く
aim-facts = 条件をそろえる
aim-controls = 必須対策

aim-zone = { $zone }
aim-asset = { $asset }（{ $zone }）
aim-asset-misplaced = { $asset }を{ $zone }へ移す
aim-line = { $link }：{ $from } ― { $to }
aim-way = 「{ $link }」が { $from } から { $to } へ通る回線
aim-flow = { $link }：{ $from } → { $to }
aim-fact = { $fact }：{ $is } → { $needs }
aim-fact-open = { $fact }：{ $needs }にする
aim-fact-and-cut-off = { $fact }（つながる先がなくなる { $assets } も外す）
aim-fact-and-take-out = { $fact }（図から外すもの：{ $assets }）
aim-leave = 目標では使わないものを外す：{ $assets }
aim-unfit = 足りないものはありませんが、目標の通信経路と判定できません
aim-controls-at = { $place }：{ $n } 件

aim-decide-provider = DaaSとガバメントクラウドのCSPを決めて、領域に記入してください
aim-lay-yourself = 通す回線を図面でつないでください
aim-draw-yourself = 図面で直してください
aim-put-in-place = 実施したら、対策を「実施済」にしてください

aim-target = 目標の通信経路
aim-left = あと { $steps } 手順、必須対策 { $controls } 件
aim-left-controls = 図は目標の通信経路と判定できます。残りは必須対策 { $controls } 件です
aim-reached = 目標の通信経路になりました。足りないものはありません
aim-now = 今
aim-then = 図と必須対策をすべて済ませたとき
aim-standing = { $verdict }、最大リスク { $letter }（積 { $product }）
aim-standing-unrated = { $verdict }、リスクの評価なし
aim-standing-above = { $verdict }、最大リスク { $letter }（積 { $product }）。{ $safe } を超えるものは、推奨対策で下げられるか、受容済みです
aim-cost = 必須対策にかかる費用の重みの合計
aim-assumed = 決まっていない事業者名は、仮に補って見積もっています

aim-none = 決めない
aim-target-is = 目標の通信経路：{ $target }
aim-far = あと { $n } 手順・対策 { $controls }
aim-far-controls = 図は一致・対策あと { $controls }
aim-far-none = 手順も対策も済み
aim-waits = 先の手順が済むと行えます
aim-all = まとめて描く
aim-do = 描く
aim-do-it = { $label }：{ $step }
aim-take-out = 外す
aim-all-takes-out = まとめて描くと図から外れるもの：{ $assets }
aim-part = { $name }（{ $n }）
aim-cost-of = 図を描き終えたあとに残る必須対策 { $n } 件、費用の目安の合計 { $cost }（対策ごとの重みの和）
aim-show-controls = 対策を開く
aim-target-mark = 目標
aim-set = { $target }を目標にする
aim-blank = 白紙
aim-go = この目標で描く
