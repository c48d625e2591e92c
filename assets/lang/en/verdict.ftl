# The verdict (判定) and why it is what it is. The same keys as in ja/verdict.ftl.

verdict-passes = Passes
verdict-falls-short = Falls short
verdict-not-judged = Not judged
bearing-nothing = no bearing
bearing-noted = note
bearing-falls-short = falls short
bearing-not-judged = not judged
reason-controls-missing = Required controls not in place: { $n }
reason-controls-without-place = Required controls without an asset drawn that could carry them: { $n }
reason-assets-not-safe = Rows of the asset-based analysis with a product above the safe one: { $n }
reason-routes-not-safe = Targets that an attack route reaches with a product above the safe one: { $things }
reason-of-these-planned = { $text } (of these planned: { $n })
reason-accepted = { $text } (accepted: { $why })
reason-not-applicable = { $asset }: required control “{ $control }” is marked as not applicable ({ $why })
reason-overridden = { $asset }: a level was set to { $level } ({ $key }: { $why })
severity-error = error
severity-warning = warning
severity-info = info
