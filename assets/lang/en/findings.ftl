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
