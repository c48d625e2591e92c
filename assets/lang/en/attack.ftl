# Attack routes, proofs, overrides, strike-outs (English). Same keys as the file of that name in ja/.

action-paths-to = Find attack routes to here
action-paths-from = Find attack routes from here
action-worst-ten = The worst ten attack routes
action-all-routes = Ask for all attack routes again
action-strike = Treat the selected link as closed
action-clear-strikes = Treat nothing as closed any more
action-dim-unreachable = Dim what attackers cannot reach

proof-open = Proof: { $name }
proof-of-route = Proof of attack route { $number }
proof-of-row = Proof of { $asset }
proof-scenario = scenario { $scenario }
proof-asset-based = asset-based analysis
proof-close = Close
proof-copy = Copy as text
proof-copied = Proof copied
proof-safe-rule = A product of { $safe } or less is “safe”. The letter is another judgement.
proof-rule = Countermeasure level
proof-rule-two = ○ 2 or more → 3
proof-rule-one = One effective control (○) → 2
proof-rule-none = no ○ → 1
proof-threat-level = threat level { $level }
proof-final = Final attack
proof-circles = ○ { $n }
proof-level = Countermeasure level
proof-level-short = level
proof-with-detail = { $name } ({ $detail })
proof-no-controls = No control acts on this step.
proof-counts = counts
proof-would-count = would count
proof-not-counted = not counted
proof-way = Way
proof-hops = { $n ->
    [one] { $n } hop
   *[other] { $n } hops
}
proof-calculation = Calculation
proof-tree-level = Countermeasure level of the tree
proof-highest = highest of ({ $levels }): one step that holds stops the attack
proof-cap = Cap of the countermeasure level
proof-vulnerability = Vulnerability level
proof-threat = Threat level
proof-tree-threat = Threat level of the tree
proof-least = least of ({ $levels }), the final attack aside
proof-product = Threat × vulnerability
proof-is-safe = safe: { $safe } or less
proof-is-not-safe = to be acted on: above { $safe }
proof-importance = Importance
proof-damage = Damage level
proof-matrix-importance = Table of letters, asset-based
proof-matrix-damage = Table of letters, damage-based
proof-cell-importance = importance { $severity }, product { $product } → { $letter }
proof-cell-damage = damage { $severity }, product { $product } → { $letter }
proof-from-document = in the document
proof-from-third-party = third party
proof-from-ours = our reading
proof-doubtful = to be confirmed
proof-cell-from = This cell: { $from }
proof-third-party = third party
proof-ours = our reading
proof-sources = Sources
proof-source-threats = threats and their levels
proof-source-levels = criteria of countermeasure levels
proof-source-importance = criteria of importance
proof-source-damage = criteria of damage levels
proof-source-cell = this cell of the table
proof-source-safe = highest product that is safe
proof-source-controls = definitions of controls, and where their effects are read from
proof-source-tree = values of a tree
proof-source-hops = controls counted in a step
proof-source-columns = columns that count
proof-not-accepted = This risk is not accepted
proof-accept = Accept the risk…

override-title = Levels set and risk accepted
override-own = as in the document or by our reading
override-set = Set the { $name }
override-set-short = Set…
override-withdraw = Take back: { $name }
override-withdraw-short = Take back
override-reason = Reason for the change
override-by = Decided by (optional)
override-record = Set with this reason
override-is = set from { $was } to { $level }: { $why }
override-is-by = set from { $was } to { $level }: { $why } (decided by { $who })
override-mark = { $name } of { $asset } set to { $level }: { $why }
override-mark-by = { $name } of { $asset } set to { $level }: { $why } (decided by { $who })

enquiry-count = { $shown } of { $all }
enquiry-count-more = { $shown } of more than { $all }
enquiry-count-all = { $shown ->
    [one] { $shown } route
   *[other] { $shown } routes
}
enquiry-none = No attack route fits.
enquiry-show-all = Show all { $n }
enquiry-any = Any
enquiry-outside = None (straight from the entry)
enquiry-from = From here
enquiry-through = Passes
enquiry-goal = Final attack
enquiry-pattern = Pattern
enquiry-least = Least product
enquiry-unsafe = Only to be acted on
enquiry-choose = Choose routes
enquiry-details = More conditions
enquiry-dim = Dim unreachable
enquiry-worst-ten = Worst ten
enquiry-clear = Clear conditions
enquiry-remove = Take this condition away
enquiry-pick = { $what }: pick on the drawing
enquiry-picking = Choose an asset on the drawing or in the outline. Esc gives up.

strike-menu = Treat as closed
strike-open-menu = Treat as open again
strike-hop = Treat as closed: { $hop }
strike-title = Treated as closed
strike-hint = An assumption of this view only. Design and file stay as they are.
strike-is = Treated as closed: { $what }
strike-open = Open again: { $what }
strike-clear = Open all again
strike-count = { $n } closed

enquiry-prove = Show the proof
enquiry-paths-to = Attack routes to “{ $asset }”
enquiry-paths-from = Attack routes from “{ $asset }”
proof-go = Click to go to its controls
proof-play = Play this route
enquiry-at-least = { $n } or more
column-hops = Hops
column-level = Level
