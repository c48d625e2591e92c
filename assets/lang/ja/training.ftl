# 訓練:シナリオの再生、設問、編集。

menu-training = 訓練

action-play-route = 攻撃ルートを再生
action-open-scenario = シナリオファイルを開く…
action-full-screen = 全画面
action-play-full-screen = 全画面で再生を始める
action-reduced-motion = 動きを減らす

training-word = 訓練
training-shipped = 訓練シナリオ
training-shipped-remark = { $pattern }・設問 { $n }
training-open = シナリオファイルを開く
training-file-kind = 訓練シナリオ
training-no-design = このシナリオを再生する設計がありません。シナリオと同じフォルダーの設計を先に開いてください。
training-no-route = この条件では、シナリオの攻撃ルートが成り立ちません。

training-other-way = この条件では、攻撃者は別の道を選びます。
training-route-title = 攻撃ルート { $number }
training-leave = 終了 Esc
training-notes = 講師用メモ(N)
training-notes-none = メモはありません。
training-drawing = 再生中の図面
training-control-detail = { $name }({ $detail })

training-threat = 脅威
training-vulnerability = 脆弱性
training-product = 積
training-damage = 被害
training-numbers = 脅威 { $threat } × 脆弱性 { $vulnerability } = 積 { $product }、被害 { $damage }、リスク値 { $letter }
training-as-designed = 設計どおりなら
training-as-designed-value = { $product }・{ $word }
training-as-designed-none = ルートなし
training-over = { $safe } を超過

training-phase-intrusion = 侵入
training-phase-spread = 拡散
training-phase-final = 最終攻撃
training-opening = 始まり
training-ending = まとめ
training-step-under-way = { $step } → { $asset }
training-step-made = { $step } → { $asset }:結果
training-checks-at = { $asset }で確かめること
training-no-check = ここで確かめる対策はありません。
training-held = 効いた
training-missing = 未実施
training-taken-off = 外した
training-veiled = ？(設問で明らかにします)
training-take-off = クリックで、この対策を外します
training-put-back = クリックで、この対策を戻します
training-level = ○ { $n }件 → 対策レベル { $level } → 脆弱性 4 − { $level } = { $vulnerability }
training-entry = 侵入口
training-foothold = 攻撃拠点
training-target = 攻撃対象

training-question = 問 { $n }/{ $count }
training-marks = アイウエオカキクケコサシスセソ
training-choose-asset = 図面か下の一覧から、資産を選んでください。
training-choose-asset-first = 図面か下の一覧から、まず資産を選んでください。
training-choose-control = { $asset }の対策から選んでください。
training-other-asset = 選び直す
training-pick = { $asset }を選ぶ
training-check = 答えを確かめる
training-score-so-far = ここまで 正解 { $right }/{ $answered }
training-right = 正解です
training-wrong = 不正解です
training-on = 次へ
training-would-be-right = 正しい答え: { $answers }
training-effect = { $control }({ $asset })があれば、積は { $before } から { $after } に下がります。
training-effect-none = { $control }({ $asset })だけでは、積は { $before } のままです。
training-effect-other-way = { $control }({ $asset })があれば、このルートの積は { $after } に下がります。ただし攻撃者は別の道を選べ、積は { $worst } になります。
training-score = 正解 { $right }/{ $questions }
training-unanswered = 答えていない設問が { $n } 問あります。
training-stopped-by = どれか一つで積を下げられた対策
training-stopped-by-none = 一つで積を下げられる対策はありませんでした。
training-stopped-row = { $control }({ $asset })→ 積 { $product }
training-again = もう一度

training-back = 戻る
training-forward = 進む
training-play = 再生
training-pause = 一時停止
training-speed = 速さ { $speed }×
training-hops = { $n }/{ $count } ホップ
training-to = { $asset }へ
training-outcome = 段階 { $n } の結果
training-outcome-of = 段階 { $n } の結果: { $step }
training-hop = ホップ { $n }: { $from } → { $to }
training-off = 外した対策 { $n }
training-off-row = { $control }({ $asset })を外す
