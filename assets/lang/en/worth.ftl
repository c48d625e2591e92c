# What controls are worth: before and after, the next best one, the cheapest set, single points, attack graph.

action-show-improve = Improve (next best control, cheapest set)
action-show-graph = Attack graph
action-single-points = Mark single points on the drawing

inspector-improve = Improve

worth-computing = Computing…
worth-more = Show { $n } more
worth-fewer = Show fewer
worth-and-more = { $n } more
worth-of-asset = { $control } ({ $asset })
worth-next = Next best control
worth-next-none = No control is missing.
worth-next-no-help = No control lowers a product all by itself. See the set below.
worth-effect = Drop under { $product }: routes { $routes }, rows { $rows }
worth-letters = Letters { $moves } (targets and rows of assets)
worth-letter-move = { $from }→{ $to }: { $n }
worth-effect-estimate = Drop under { $product }: routes { $routes }, rows at most { $rows }
worth-targets = Targets that become safe by their worst route: { $n }
worth-apply = Apply
worth-apply-it = Put in place: { $name }
worth-cost = Cost { $cost }
worth-cost-of = { $cost }: { $name }
worth-cost-low = low
worth-cost-middle = mid
worth-cost-high = high
worth-cost-usual = Back to the default ({ $cost })
worth-set = Cheapest set that makes products safe
worth-set-cost = total cost { $cost }
worth-set-safe = Every product is at { $limit } or less. Nothing more is needed to lower products.
worth-set-nothing = Whatever controls can lower is lowered. What remains ({ $stays }) does not come to { $limit } or less by controls alone.
worth-set-all = { $n ->
    [one] One control brings
   *[other] { $n } controls bring
 } every product to { $limit } or less.
worth-set-most = { $n ->
    [one] One control brings
   *[other] { $n } controls bring
 } every product but { $stays } to { $limit } or less.
worth-set-required = { $n ->
    [one] Apart from this, one required control is not in place. Safe products do not make required controls optional.
   *[other] Apart from this, { $n } required controls are not in place. Safe products do not make required controls optional.
}
worth-set-exact = No set is cheaper. Costs are rough: low { $low }, middle { $middle }, high { $high }.
worth-set-greedy = Chosen step by step (greedy). If a set is cheaper, it still costs at least { $bound }.
worth-set-apply = Put this set in place
worth-stays = Not brought to { $limit } or less ({ $n })
worth-stay-product = Stays at { $product }.
worth-stay-nothing = Every control that would count is in place or in this set.
worth-stays-targets = What remains can be accepted with a reason in the list of findings.
worth-single = Single points
worth-single-what = Things whose loss alone brings a safe target to { $product } or more.
worth-single-none = No safe target comes to { $product } or more by the loss of one asset or control.
worth-single-unsafe = No target is safe yet, so there can be no single points.
worth-single-asset = An asset is a single point when all its controls fail together.
worth-single-mark = Mark on the drawing
worth-single-raises = Brings { $targets } to at most { $product }
worth-single-badge = Single point
worth-single-on-canvas = Single point: { $asset }

strip-name = Before → after
strip-routes = Attack routes
strip-rows = Asset-based rows
strip-above = { $product } or more
strip-product = Product { $product }: { $counts }
strip-close = Hide this line (the View menu brings it back)
strip-was = before { $before } → after { $after }

table-graph = Attack graph

graph-name = Drawing of the attack graph
graph-attacker = Attacker
graph-empty = There is no place on this drawing where this attacker gets in.
graph-nearer = Zoom the graph in
graph-farther = Zoom the graph out
graph-fit = Show the whole graph
graph-more = The steps with the least against them are shown.
graph-level-one = 1: none
graph-level-two = 2: one control
graph-level-three = 3: two or more
graph-entry = entry
graph-reached = fewest steps to get here: { $n }
graph-worst = worst product as a target { $product } (letter { $letter })
graph-place = { $asset }: { $reached } { $worst }
graph-group = { $asset } and alike ({ $n })
graph-grouped = Assets that stand alike are one tile.
graph-step = { $step } (countermeasure level { $level })
graph-hop = { $from } → { $to }: countermeasure level { $level }. { $steps }
strip-not-yet = nothing has been changed yet
strip-none = no count has changed
