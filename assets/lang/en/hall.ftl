# The model of the town hall, and what it asks. The same keys as in ja/hall.ftl.

hall-without-transfer = { $model } (no screen transfer to the My Number side)
hall-without-route = { $model } (no official route)
hall-no-model = none of the models
hall-fact = { $fact }: { $value }
hall-devices = { $n ->
    [one] { $n } device
   *[other] { $n } devices
}
hall-devices-unfilled = { $n ->
    [one] { $n } device
   *[other] { $n } devices
} ({ $unfilled ->
    [one] { $unfilled } asset without a number, counted as 1
   *[other] { $unfilled } assets without a number, each counted as 1
})

hall-met = met
hall-not-met = not met
hall-not-told = cannot be told from a drawing
hall-why-apart = nothing is found about lines and flows between the sides
hall-why-sides-missing = not both sides are drawn yet
hall-why-broken = { $n ->
    [one] { $n } line or flow breaks the separation
   *[other] { $n } lines and flows break the separation
}
hall-why-open = { $n ->
    [one] { $n } line or flow cannot be judged from the drawing
   *[other] { $n } lines and flows cannot be judged from the drawing
}
hall-why-transfer = { $n ->
    [one] nothing is found about the only such flow
   *[other] nothing is found about the { $n } such flows
}
hall-why-no-flow = no such flow is drawn
hall-why-specified = { $n ->
    [one] the only such flow is specified communication
   *[other] all { $n } such flows are specified communication
}
hall-why-unmarked = { $n ->
    [one] { $n } flow is not marked as specified communication
   *[other] { $n } flows are not marked as specified communication
}
hall-why-drawn = it is drawn and joined
hall-why-not-drawn = it is not drawn
hall-why-not-joined = it is drawn but joined to nothing
hall-why-services = check that the services it leads to are registered
hall-differs = “{ $fact }” differs. Now: { $is } / needed: { $needs }
