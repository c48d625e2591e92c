# The few words a drawing says itself, and the labels of its things. The same keys as in
# ja/drawing.ftl.

drawing-foothold = foothold
drawing-target = target
drawing-by-vendor = run by a vendor
drawing-by-csp = run by the CSP
drawing-by-prefecture = run by the prefecture
drawing-zone = Zone { $name }
drawing-zone-assets = { $n } assets
drawing-folded = folded
drawing-note = Note { $text }
drawing-required = required controls { $done }/{ $all } { state-implemented }
drawing-risk = risk { $letter } (product { $product })
drawing-no-way = { $label }, no way over the lines
drawing-count = { $n ->
    [1] 1 unit
   *[other] { $n } units
}
drawing-held = { $n ->
    [1] 1 asset, analysed
   *[other] { $n } assets, analysed
}
