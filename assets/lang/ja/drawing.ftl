# The few words a drawing says itself, and the labels of its things. The same keys as in
# en/drawing.ftl.

drawing-foothold = 攻撃拠点
drawing-target = 攻撃対象
drawing-by-vendor = 委託先が運用
drawing-by-csp = クラウド事業者が運用
drawing-by-prefecture = 都道府県が運用
drawing-zone = 領域 { $name }
drawing-zone-assets = 資産 { $n }
drawing-folded = 折りたたみ中
drawing-note = 付箋 { $text }
drawing-required = 必須対策 { $done }/{ $all } { state-implemented }
drawing-risk = リスク { $letter }（積 { $product }）
drawing-no-way = { $label }、通る回線なし
drawing-count = { $n }台
drawing-held = 資産 { $n }（分析の対象）
