# What the analysis finds in a drawing: finding-RULE, then the parts that are filled in. The same
# keys as in ja/findings.ftl.

finding-required-control-missing = { $asset }: “{ $control }” is required and { $state }
finding-control-without-place = Nothing is drawn that could carry “{ $control }” ({ $place })
finding-asset-not-safe = { $asset }: the product of “{ $threat }” (threat × vulnerability) is { $product } (safe is { $safe } or less)
finding-route-not-safe = { $target }: an attack route ({ $attacker }) has the product { $product } (threat × vulnerability; safe is { $safe } or less)
finding-no-pattern = The screen transfer { $from } → { $to } is none of the routes. { $why }
finding-no-route-drawn = No screen transfer to the My Number segment is drawn yet
finding-flow-without-way = No line lets the flow “{ $flow }” from { $from } reach { $to }{ $but }
finding-way-through-relay = . The lines lead through { $relays }, which answers in its own name: draw one flow up to it and another one from there
finding-boundary-without-gate = There is no { $gate } between { $from } and { $to }, where { $one } meets { $other }
finding-unforeseen-crossing = The line between { $from } and { $to } ({ $one } and { $other }) is in none of the document’s routes
finding-implied-asset-missing = { $pattern } implies an asset that is not drawn: { $asset }
finding-provider-missing = The provider of { $zone } is not filled in, so same or different cannot be told
finding-asset-misplaced = { $asset } does not stand in a zone where it belongs
finding-unknown-kind = { $name }: the kind “{ $kind }” is not in this edition’s catalog and cannot be analysed
finding-asset-unconnected = { $asset } is not connected to anything
finding-other-edition = This design was drawn under another edition ({ $is }); this one is { $known }
finding-override-idle = { $asset }: the override “{ $key }” is not used: { $why }
finding-flow-breaks-separation = Breaks the separation of the segments: { $flow } { $from } → { $to } ({ $one } → { $other }). { $why }
finding-line-breaks-separation = The line between { $from } ({ $one }) and { $to } ({ $other }) breaks the separation of the segments
finding-flow-not-told = { $flow } { $from } → { $to } cannot be judged from the drawing. { $why }
finding-flow-not-foreseen = { $flow } { $from } → { $to } ({ $one } → { $other }) is foreseen nowhere and cannot be judged
finding-flow-reversed = { $flow } { $from } → { $to } is drawn the wrong way round; draw it from { $to } to { $from }
finding-import-not-told = { $flow } { $from } → { $to }: the drawing does not say whether it is made harmless. { $why }
finding-line-not-foreseen = The line between { $from } and { $to } ({ $one } and { $other }) is foreseen nowhere and cannot be judged
finding-control-contradicted = { $asset }: “{ $control }” is marked as { state-implemented }, but the drawing has traffic { $from } → { $to }
finding-implied-flow-missing = { $pattern } implies a flow that is not drawn: { $flow } { $from } → { $to }
finding-asset-not-told = { $asset }: { $why }
finding-zone-misnested = The zone { $zone } cannot stand in { $parent }. { $why }
finding-transfer-without-route = The screen transfer { $from } → { $to } makes no route. { $why }
finding-provider-doubtful = Is “{ $name }”, the provider of { $zone }, “{ $proposed }”? If it is another one, write a full name that tells them apart
finding-clouds-differ = { $own } has the same provider as { $same } and another than { $different }: this is { $pattern }, and { $controls } is demanded as well for what passes to { $different }. { $why }
finding-line-misjoined = The line “{ $line }” cannot join { $from } and { $to }, so nothing is read from it
finding-support-over = { $asset }: support ended ({ $date })
finding-support-ends = { $asset }: support ends { $days ->
    [0] today
    [one] tomorrow
   *[other] in { $days } days
} ({ $date })
finding-hall-model-differs = The town hall as drawn is { $model }, but { $pattern } rests on { $presumed } ({ $facts })

finding-and-more = { $text }. { $more }
finding-our-reading = Every required control is in place; the recommended { $controls } would bring it down. The document (p.4) does not name it: this is our reading
finding-state-without-reason = marked as not applicable without a reason
finding-no-side = no side
finding-link-of-unknown-kind = The link { $from } → { $to }
finding-control-of-unknown-kind = Control
finding-what-it-manages = what it manages
finding-in-itself = It stands in itself.
finding-in-circle = The zones stand in each other in a circle.
finding-no-part-of-kind = A zone of this kind is no part of a zone of that kind.
finding-no-reason-given = no reason is given.
finding-not-rated = nothing of the sort is rated for this asset.
finding-one-and-more = { $one } { $more }
finding-cloud-with-provider = { $name } ({ $provider })
finding-control-at-kinds = “{ $control }” at the { $kinds }
finding-quoted = “{ $name }”
unrated-kind-unknown = Cannot be rated: the catalog does not know its kind.
unrated-by-document = The document leaves it out.
work-counts = Counts as { $kinds } here as well. { $why }
work-derived = Our reading: { $why }
work-by-document = So the document says.

finding-brief-control = “{ $control }”: { $state }
finding-brief-row = The product of “{ $threat }” is { $product } (safe is { $safe } or less)
finding-brief-route = An attack route ({ $attacker }) has the product { $product } (safe is { $safe } or less)
topic-structure = Structure
topic-controls = Controls
topic-risk = Risk

rule-required-control-missing = Required control not in place
rule-control-without-place = Control without an asset to carry it
rule-asset-not-safe = Asset row not safe
rule-route-not-safe = Attack route not safe
rule-no-pattern = Screen transfer that is none of the routes
rule-no-route-drawn = No screen transfer drawn
rule-flow-without-way = Flow without a line to take
rule-boundary-without-gate = No firewall at a boundary
rule-unforeseen-crossing = Line between zones that no route has
rule-implied-asset-missing = Implied asset not drawn
rule-provider-missing = Provider not filled in
rule-asset-misplaced = Asset outside its zone
rule-unknown-kind = Kind the catalog does not know
rule-asset-unconnected = Unconnected asset
rule-other-edition = Drawn under another edition
rule-override-idle = Override that is not used
rule-flow-breaks-separation = Flow that breaks the separation
rule-line-breaks-separation = Line that breaks the separation
rule-flow-not-told = Flow the drawing does not tell enough of
rule-flow-not-foreseen = Flow that no text foresees
rule-flow-reversed = Flow drawn the wrong way round
rule-import-not-told = Import not told to be made harmless
rule-line-not-foreseen = Line that no text foresees
rule-control-contradicted = Control the drawing contradicts
rule-implied-flow-missing = Implied flow not drawn
rule-asset-not-told = Asset that needs a flow to be judged
rule-zone-misnested = Zone where it may not stand
rule-transfer-without-route = Screen transfer that makes no route
rule-provider-doubtful = Doubtful name of a provider
rule-clouds-differ = Clouds of different providers
rule-line-misjoined = Line between what it cannot join
rule-support-over = Support over
rule-support-ends = Support ending soon
rule-hall-model-differs = Town hall unlike what the route presumes

# The list of findings, and what an acceptance covers.
findings-count = { $n ->
    [one] { $n } finding
   *[other] { $n } findings
}
findings-all = { $total } in all
findings-shown = { $shown } of { $total } shown
findings-none-asked = No finding is of that sort.
findings-clear = Clear filter
findings-any = All { $n }
findings-seek = Filter findings by words
findings-choose = Choose by
findings-by-place = Placement
findings-by-rule = Sort of finding
findings-by-asset = Asset
findings-order = Order
findings-by-severity = Gravest first
findings-by-cause = Together by cause
findings-one-by-one = One by one
findings-follow = { $n ->
    [one] { $n } finding follows
   *[other] { $n } findings follow
} from it
findings-of-carrier = { state-missing } { $missing }{ $planned ->
    [0] {""}
   *[other] , { state-planned } { $planned }
}
findings-of-nobody = { $n ->
    [one] { $n } control
   *[other] { $n } controls
} with nothing to carry them
findings-of-endangered = not safe: { $what }
findings-attacks = { $n ->
    [one] { $n } attack
   *[other] { $n } attacks
}
acceptance-of-route = This attack route alone
acceptance-of-finding = This finding
acceptance-of-subject = The same sort at this asset
acceptance-of-rule = All of the same sort
acceptance-findings = { $n ->
    [one] { $n } finding
   *[other] { $n } findings
}
acceptance-rows = { $n ->
    [one] { $n } asset row
   *[other] { $n } asset rows
}
acceptance-routes = { $n ->
    [one] { $n } attack route
   *[other] { $n } attack routes
}
acceptance-routes-at-least = { $n } attack routes or more
acceptance-covers = Covers { $what }
acceptance-covers-route = Covers { $what }; the finding about the target stays
panel-edge-notes = Edge between findings and attack routes
table-column-edge = Width of the column “{ $column }” (Shift+←→)
