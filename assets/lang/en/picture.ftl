# Pictures of a drawing: title block, legend, lists. The same keys as in ja/picture.ftl.

picture-untitled = Untitled
picture-pattern = { $name }: { $reading }
picture-no-pattern = Route: none
picture-class = Confidentiality { $class }
picture-class-name = Handling
picture-municipality = Municipality
picture-title = Title
picture-author = Author
picture-date = Date
picture-version = Version
picture-edition = Edition
picture-page = Page { $n } of { $all }
picture-legend = Legend
picture-legend-route = Attack route
picture-legend-badge = Placement, controls in place
picture-legend-risk = Risk { $letter }
picture-route = Attack route { $number }: threat { $threat } × vulnerability { $vulnerability } = { $product }, risk { $letter }
picture-line-with-flows = { $line }. Flows over it: { $flows }
picture-controls = Controls
picture-column-number = No.
picture-column-placement = Placement
picture-column-asset = Asset
picture-column-control = Control
picture-column-requirement = Demand
picture-column-state = State
picture-column-source = Clause, page
picture-column-way = Way
picture-column-threat = Threat
picture-column-level = Countermeasure level
picture-column-counted = Controls that count
picture-column-lacking = Controls that are missing
picture-organisation = Organisation
picture-not-drawn = (not drawn)
picture-state-because = { $state }: { $why }
picture-too-large = the picture is too large ({ $wide } × { $high } pixels): lower the scale, or write SVG or PDF
picture-not-made = could not be written ({ $why })

render-ending = what can be written is .svg, .png, .pdf and .pptx
render-onto-itself = a picture is not written over its own design
render-not-for = { $option } does not go with .{ $ending }
render-no-route = --route: there is no attack route { $number } ({ $count ->
    [one] there is one
   *[other] there are { $count }
})
render-no-phase = --phase: there is no phase “{ $id }” (there is: { $known })
render-missing = “{ $text }”: the typeface has no { $letters }, shown as 〓
render-attached = The design
