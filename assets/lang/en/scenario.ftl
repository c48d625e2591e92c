# What does not fit in a scenario, and what a recorded one says at first. The same keys as in ja/scenario.ftl.

misfit-not-written = { $what } is not written
misfit-title = the title
misfit-story = a part of the story
misfit-question-words = the words of question { $n }
misfit-question-explanation = the explanation of question { $n }
misfit-question-answer = an answer of question { $n }
misfit-no-page = there is no page { $page }, the last is { $last }
misfit-no-attacker = there is no attacker “{ $id }”
misfit-no-goal = there is no final attack “{ $id }”
misfit-no-asset = the design has no asset “{ $id }”
misfit-no-control = there is no control “{ $id }”
misfit-asked-late = question { $n } is asked after step { $after } of { $steps }
misfit-right-answers = question { $n } has { $right } right answers, not one
misfit-no-right-answer = question { $n } has no right answer
misfit-no-route = the design has no such attack route: { $attacker } from “{ $entry }” to “{ $target }”
misfit-steps = the route has { $steps } steps, the story { $told }
misfit-lowers-nothing = “{ $control }” at “{ $asset }” alone does not lower this route
misfit-no-design = there is no design to play it on
recorded-title = An attack on { $to }
recorded-opening = The attacker: “{ $who }”. The attack begins at { $from }.
recorded-step = The attacker goes from { $from } to { $to } and { $name }.
recorded-step-through = The attacker goes from { $from } through { $through } to { $to } and { $name }.
recorded-final = In the end this happens at { $at }: “{ $goal }”.
recorded-ending = The aim of this attack, at { $at }: “{ $goal }”.
