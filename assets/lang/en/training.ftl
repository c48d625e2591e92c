# Training: playing scenarios, questions, writing.

menu-training = Training

action-play-route = Play the attack route
action-write-scenario = Write a training scenario of the route
action-open-scenario = Open a scenario file…
action-full-screen = Full screen
action-play-full-screen = Begin playing in the full screen
action-reduced-motion = Reduce motion

training-word = Training
training-shipped = Training scenarios
training-shipped-remark = { $pattern } · { $n ->
    [one] 1 question
   *[other] { $n } questions
}
training-own = Own scenarios
training-own-remark = { $file } · { $n ->
    [one] 1 question
   *[other] { $n } questions
}
training-open = Open a scenario file
training-file-kind = Training scenario
training-no-design = This scenario is played on the design it was recorded with. Open that design file first.
training-no-route = Under these conditions the attack route of the scenario does not exist.

training-other-way = Under these conditions the attacker takes another way.
training-route-title = Attack route { $number }
training-leave = End Esc
training-leave-question = { $n ->
    [one] If you end now, one answer and the score are lost. End?
   *[other] If you end now, { $n } answers and the score are lost. End?
}
training-leave-now = End now
training-edit-question = { $n ->
    [one] If you go over to editing now, one answer and the score are lost. Go over?
   *[other] If you go over to editing now, { $n } answers and the score are lost. Go over?
}
training-edit-now = Edit now
training-stay = Go on playing
training-blank = The screen is blank. Any key brings it back.
training-notes = Trainer’s notes (N)
training-notes-none = There are no notes.
training-drawing = Drawing being played

training-threat = Threat
training-vulnerability = Vulnerability
training-product = Product
training-damage = Damage
training-numbers = Threat { $threat } × vulnerability { $vulnerability } = product { $product }, damage { $damage }, risk { $letter }
training-of-route-so-far = The route so far (steps { $n }/{ $count })
training-of-whole-route = The whole route
training-as-designed = Before controls were taken off
training-as-designed-value = { $product } · { $word }
training-as-designed-none = no such route
training-over = above the safe limit { $safe }

training-phase-intrusion = Intrusion
training-phase-spread = Spread
training-phase-final = Final
training-phase-now = { $phase } (under way)
training-opening = The beginning
training-ending = Summary
training-step-under-way = { $step } → { $asset }
training-step-made = { $step } → { $asset }: outcome
training-checks-at = Controls of { $asset }
training-no-check = This is only passed: no control counts here.
training-held = { state-implemented } (○)
training-taken-off = { state-missing } (taken off)
training-veiled = What was missing is shown after the question.
training-take-off = Click to take this control off
training-put-back = Click to put this control back
training-step-threat = Threat of this step: { $threat } (threat level { $level }, { $pages })
training-final-threat = Threat of the final attack: { $threat } ({ $pages }; its level does not count for the route)
training-route-of-steps = The whole route takes the lowest threat level of its steps, the final attack aside, and the highest countermeasure level of all of them. That is why its threat may fall while the attack advances.
training-stops-here = What is in place is expected to hold in this step (countermeasure level 3). The attack stops here.
training-stops-at = With what is in place the attack is expected to stop at step { $n }.
training-stopped-here = Expected to stop here
training-story-without = What follows would happen without these controls.
training-level = { $n ->
    [one] Only this step: one effective control (○)
   *[other] Only this step: { $n } effective controls (○)
 } → countermeasure level { $level } → vulnerability level { $vulnerability } (4 − { $level })
training-entry = Entry
training-foothold = Foothold
training-target = Target

training-question = Question { $n }/{ $count }
training-marks = ABCDEFGHIJKLMNO
training-choose-asset = Choose an asset on the drawing or from the list.
training-choose-control = Choose one of these controls.
training-pick = Choose { $asset }
training-check = Check the answer
training-score-so-far = So far { $right }/{ $answered } right
training-right = Right
training-wrong = Wrong
training-works-elsewhere = It helps, but it is not what was asked
training-other-answer = another answer
training-not-answered = not answered
training-not-answered-yet = Not answered yet. Going on again skips this question.
training-review = Look back at the questions
training-review-row = Question { $n } ({ $how }): { $question }
training-on = Go on
training-would-be-right = Right would be: { $answers }
training-effect = { $control } ({ $asset }) would lower the product of the whole route, played to its last step, from { $before } to { $after }.
training-effect-none = { $control } ({ $asset }) alone leaves the product of the whole route, played to its last step, at { $before }.
training-effect-other-way = { $control } ({ $asset }) would lower the product of this route, played to its last step, from { $before } to { $after }, but the attacker can take another way with product { $worst }.
training-effect-so-far = The large product { $now } above is that of the route so far (steps { $made }/{ $count }). With the remaining steps threat and countermeasure level change, and the whole route has { $before }.
training-effect-elsewhere = This control counts in step { $n } ({ $step }). The question asks for what would have stopped step { $asked } ({ $wanted }).
training-effect-in-place = { $control } ({ $asset }) is in place. It did not stop the attack in this step.
training-score = { $right }/{ $questions } right
training-unanswered = { $n ->
    [one] One question was not answered.
   *[other] { $n } questions were not answered.
}
training-stopped-by = Any one of these would have lowered the product of this route
training-stopped-by-none = No single control would have lowered the product.
training-stopped-already = The controls in place have brought the product of this route down as far as it goes.
training-stopped-row = { $control } ({ $asset }) → product { $product }
training-verdict = Verdict on the drawing as played: { $verdict }
training-verdict-noted = Noted: the product { $product } of this route is above the safe limit { $safe }, but the verdict does not count it as a shortfall. { $why }.
training-again = Once more

training-back = Back
training-forward = Forward
training-play = Play
training-pause = Pause
training-speed = Speed { $speed }×
training-hops = Hop { $n }/{ $count }
training-to = to { $asset }
training-outcome = Outcome of step { $n }
training-outcome-of = Outcome of step { $n }: { $step }
training-hop = Hop { $n }: { $from } → { $to }
training-off = Taken off: { $n }
training-off-row = Take off { $control } ({ $asset })
training-in-place-row = { $control } ({ $asset }): in place

training-edit = Edit the scenario
training-unnamed = Unnamed scenario
training-write-leave = Close
training-save = Save the scenario
training-save-as = Save as…
training-save-title = Save the scenario
training-play-here = Play from here
training-fits = It can be played as it is
training-misfits = Fix before playing
training-story = Story
training-questions = Questions
training-whole = Title and route
training-step-n = Step { $n }
training-question-n = Question { $n }
training-notes-word = Trainer’s notes
training-add-step = Add a step
training-add-question = Add a question
training-new-question = Which control would have stopped this attack?
training-up = One up
training-down = One down
training-remove = Delete this part
training-in-japanese = { $name } (Japanese)
training-in-english = { $name } (English)
training-pages = Pages of the document (commas between)
training-title = Title
training-told = Story
training-told-before = Story on the way (shown before the question is answered; if empty, the story is shown)
training-route = Attack route that is played
training-route-line = { $number }. { $way } ({ $goal }) product { $product } · { $letter }
training-no-routes = This design has no attack routes.
training-record = Record this route
training-record-hint = Writes title and story anew as the chosen route goes. Questions and notes stay.
training-starts-off = Controls that start off
training-nothing-to-take-off = There is no control on this route that could be taken off.
training-asked = Question
training-when-asked = Asked
training-asked-first = before the first step
training-asked-after = after step { $n }
training-answered-by = Answered by
training-by-control = A control on the drawing
training-by-asset = An asset on the drawing
training-by-choice = One of several answers
training-choice-n = Choice { $n }
training-choice-right = Choice { $n } is right
training-remove-choice = Delete choice { $n }
training-add-choice = Add a choice
training-is-right = Right: { $answer }
training-nothing-missing = No single missing control lowers the product. Let more controls start off.
training-explanation = Explanation
training-preview = Picture of the route that is played

handout-quiz = Questions to hand out (without answers)
handout-answers = For the trainer (with answers and reasons)
handout-blanks = Date: ____________  Group: ____________  Name: ____________________
handout-step = Step { $n }: { $name }
handout-question = Question { $n }
training-print = Page to print
training-print-title = Save the page to print (HTML)
training-print-kind = HTML page
training-printed = Written to { $file }. Open it in a browser to print it.
training-on-the-way = The attack is on its way from { $from } to { $to }.
training-equally-good = Other controls of the step in question lower the product of the route alike. Unless they count as right, whoever chooses them is told that they are not what was asked: { $controls }

presenter-title = Presenter’s view
presenter-open = Presenter’s view (a window of its own) (P)
presenter-close = Close the presenter’s view P
presenter-clock = Elapsed time { $time }
presenter-clock-back = Set the clock back to 0
presenter-shown = Shown { $n }/{ $count }
presenter-next = Next: { $what }
presenter-next-question = answer the question (going on again skips it)
presenter-next-none = nothing, this is the end
presenter-room = What the room sees
presenter-pointer = Pointer L
presenter-points = Pointer
presenter-points-to = Pointer: { $asset }
presenter-blank = Blank screen B

beside-word = With and without controls side by side (V)
beside-see = See with and without side by side
beside-without = Without controls ({ $n } taken off)
beside-with = With controls (as drawn)
beside-none = There is no control on this route that could be taken off.
beside-stops = Expected to stop at step { $n }
beside-arrives = Reaches its target
beside-goes-on = Under way
beside-worth = The product of the same route: { $without } without controls (risk { $without-letter }), { $with } with them (risk { $with-letter }).

hands-count = Count hands
hands-of = Hands for { $mark } ({ $answer })
hands-one = { $mark } { $n }
hands-row = Hands: { $row }

results-sheet = Results of the training
results-day = Date: { $day }
results-group = Group: { $group }
results-group-name = Name of the group (optional)
results-score = Score: { $right }/{ $questions } right ({ $answered } answered)
results-blank = ____________
results-row = { $answer } — hands { $n }
results-right = { $answer } [right answer]
results-answer = Answer: { $mark } ({ $how })
results-print = Make a page to print of the results
