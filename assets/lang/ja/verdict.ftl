# The verdict (判定) and why it is what it is. The same keys as in en/verdict.ftl.

verdict-passes = 適合
verdict-falls-short = 不足あり
verdict-not-judged = 判定できません
bearing-nothing = 影響なし
bearing-noted = 付記
bearing-falls-short = 不足
bearing-not-judged = 判定不可
reason-controls-missing = 必須対策が { $n } 件実施されていません
reason-controls-without-place = 必須対策 { $n } 件は、実施する資産が描かれていません
reason-assets-not-safe = 資産ベースの分析で、積（脅威×脆弱性）が安全の範囲を超える項目が { $n } 件あります
reason-routes-not-safe = 被害ベースの分析で、攻撃ルートの積（脅威×脆弱性）が安全の範囲を超える攻撃対象が { $things } 件あります
reason-of-these-planned = { $text }（うち{ state-planned } { $n } 件）
reason-accepted = { $text }（受容の理由：{ $why }）
reason-not-applicable = { $asset }：必須対策「{ $control }」を{ state-not-applicable }としています（理由：{ $why }）
reason-overridden = { $asset }：評価値を { $level } に変更しています（{ $key }、理由：{ $why }）
severity-error = エラー
severity-warning = 警告
severity-info = 情報
