# What the command line says of itself: what it cannot do, and what is wrong with arguments. In
# English clap says the latter. The same keys as in ja/cli.ftl.

cli-standard-input = standard input
cli-not-written = cannot write the results: { $why }
cli-no-template = there is no reference design “{ $id }” (known: { $known })
cli-no-target = --target: there is no route “{ $id }” (known: { $known })
cli-file-first = a file before a subcommand: did you mean it behind?
cli-no-display = there is no display to open a window on
cli-window-fails = the window cannot be opened: { $why }
cli-no-window = this build has no window
cli-instead = { $why }; use the command line instead: sekisho --help

refusal-error = error: { $what }
refusal-hint = tip: a similar { $sort } exists: { $meant }
refusal-usage = Usage: { $usage }
refusal-more = For more information, try --help.
refusal-sort-argument = argument
refusal-sort-command = command
refusal-sort-value = value
refusal-unknown-argument = unexpected argument: { $argument }
refusal-unknown-command = unrecognized subcommand: { $command }
refusal-argument-missing = a required argument is missing: { $argument }
refusal-command-missing = a command is required
refusal-valid = {" "}(possible values: { $valid })
refusal-value-missing = { $argument } needs a value{ $valid }
refusal-value-unknown = { $argument } cannot be “{ $value }”{ $valid }
refusal-value-wrong = the value “{ $value }” of { $argument } is not valid{ $why }
refusal-why = : { $why }
refusal-date = expected a day, YYYY-MM-DD
refusal-select = expected routes=N or routes=all
refusal-no-equals = { $argument } takes its value behind =
refusal-too-many = the value “{ $value }” of { $argument } is one too many
refusal-number-wrong = { $argument } has a wrong number of values
refusal-no-text = an argument is not UTF-8 text
refusal-conflict = { $argument } cannot be used with { $prior }
refusal-twice = { $argument } can be given only once
cli-no-phase = there is no phase “{ $phase }” (there are: { $known })
report-file-ending = the ending of “{ $file }” says no form (use .xlsx .html .csv .zip or .json)
report-file-onto-itself = a report cannot be written over its design
