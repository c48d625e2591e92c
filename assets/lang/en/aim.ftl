# The route that is aimed at, and what a drawing still lacks for it. The same keys as in ja/aim.ftl.

aim-zones = Zones to add
aim-assets = Assets to add
aim-lines = Lines to lay
aim-flows = Flows to draw
aim-facts = Conditions to meet
aim-controls = Required controls

aim-zone = { $zone }
aim-asset = { $asset } ({ $zone })
aim-asset-misplaced = Move { $asset } to { $zone }
aim-line = { $link }: { $from } – { $to }
aim-way = Lines by which { $link } gets from { $from } to { $to }
aim-flow = { $link }: { $from } → { $to }
aim-fact = { $fact }: { $is } → { $needs }
aim-fact-open = { $fact }: make it { $needs }
aim-fact-and-cut-off = { $fact } (and take out what is cut off by it: { $assets })
aim-fact-and-take-out = { $fact } (takes out { $assets })
aim-leave = Take out what the target does not use: { $assets }
aim-unfit = Nothing is missing, yet the drawing is not recognised as the target route
aim-controls-at = { $place }: { $n }

aim-decide-provider = Decide on the providers of the DaaS and the Government Cloud, and write them at the zones
aim-lay-yourself = Lay these lines in the drawing
aim-draw-yourself = Mend this in the drawing
aim-put-in-place = Once they are in place, set the controls to implemented

aim-target = Target route
aim-left = { $steps } steps and { $controls } required controls to go
aim-left-controls = The drawing is the target route; { $controls } required controls are left
aim-reached = The target route is reached: nothing is missing
aim-now = Now
aim-then = With the drawing and all required controls done
aim-standing = { $verdict }, worst risk { $letter } (product { $product })
aim-standing-unrated = { $verdict }, no risk rated
aim-standing-above = { $verdict }, worst risk { $letter } (product { $product }). What is above { $safe } can be brought down by recommended controls, or is accepted
aim-cost = Cost weight of the required controls to come
aim-assumed = Reckoned with a provider assumed where none is decided

aim-none = None
aim-target-is = Target route: { $target }
aim-far = { $n } steps, { $controls } controls to go
aim-far-controls = Drawn, { $controls } controls to go
aim-far-none = All steps and controls done
aim-waits = Can be done once earlier steps are
aim-all = Draw it all
aim-do = Draw
aim-do-it = { $label }: { $step }
aim-take-out = Take out
aim-all-takes-out = Drawing all at once takes out: { $assets }
aim-part = { $name } ({ $n })
aim-cost-of = Once all is drawn, { $n } required controls are left to put in place; rough cost { $cost } (sum of their weights)
aim-show-controls = Show the controls
aim-target-mark = Target
aim-set = Aim at { $target }
aim-blank = Blank
aim-go = Draw towards it
