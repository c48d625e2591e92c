# What does not fit in a scenario, and what a recorded one says at first. The same keys as in en/scenario.ftl.

misfit-not-written = { $what }が書かれていません
misfit-title = 表題
misfit-story = 物語の一部
misfit-question-words = 設問{ $n }の本文
misfit-question-explanation = 設問{ $n }の解説
misfit-question-answer = 設問{ $n }の選択肢
misfit-no-page = { $page }ページはありません（最後は{ $last }ページ）
misfit-no-attacker = 攻撃者「{ $id }」はありません
misfit-no-goal = 最終攻撃「{ $id }」はありません
misfit-no-asset = 設計に資産「{ $id }」がありません
misfit-no-control = 対策「{ $id }」はありません
misfit-asked-late = 設問{ $n }はステップ{ $after }の後に出されますが、ステップは{ $steps }までです
misfit-right-answers = 設問{ $n }の正解が{ $right }個あります（1個にします）
misfit-no-right-answer = 設問{ $n }に正解がありません
misfit-no-route = 設計にこの攻撃ルートはありません（{ $attacker }、「{ $entry }」から「{ $target }」）
misfit-steps = ルートは{ $steps }ステップですが、物語は{ $told }ステップ分です
misfit-lowers-nothing = 「{ $asset }」の「{ $control }」だけでは、このルートの積は下がりません
misfit-no-design = 演習に使う設計がありません
recorded-title = { $to }への攻撃
recorded-opening = 攻撃者は「{ $who }」である。攻撃は{ $from }から始まる。
recorded-step = 攻撃者は{ $from }から{ $to }へ進む。手口は「{ $name }」である。
recorded-step-through = 攻撃者は{ $from }から{ $through }を通り、{ $to }へ進む。手口は「{ $name }」である。
recorded-final = 最後に、{ $at }で「{ $goal }」が起きる。
recorded-ending = この攻撃のねらいは、{ $at }での「{ $goal }」だった。
