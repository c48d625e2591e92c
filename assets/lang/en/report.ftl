# What the command line says of designs and of the catalog. The same keys as in ja/report.ftl.

report-remark = {" "}({ $text })

report-verdict = Verdict
report-phase = Phase
report-worst-phase = the worst of all phases
report-route = Route
report-no-route = fits none of the route patterns
report-near = Near to
report-hall = Model of the town hall
report-hall-near = Nearest model
report-hall-asks = What the model asks

report-controls = Controls
report-required = required
report-recommended = recommended
report-share = { $word } { $done }/{ $all }
report-share-not-applicable = { $word } { $done }/{ $all }, not applicable { $n }
report-planned-of = { state-planned } { $n }
report-missing = Required controls not in place
report-organisation = Organisation
report-not-drawn = no asset drawn that could carry it

report-risk = Risk
report-worst-product = worst product (threat × vulnerability) { $product }
report-worst-both = asset-based { $assets }, damage-based { $routes }
report-letter-too = , letter { $letter }
report-rating = { $threat } × { $vulnerability } = { $product }, { $letter }
report-was = before override { $product }, { $letter }
report-accepted = accepted
report-unsafe-assets = Assets not safe (threat × vulnerability = product, letter)
report-work = Assets that count as other kinds as well
report-unrated-threats = Threats that no asset is rated for
report-unsafe-routes = Attack routes not safe (threat × vulnerability = product, letter)
report-how-explained = why: --explain with the number of a route or what stands in [ ]
report-more-routes = more attack routes exist
report-more = { $n } more
report-at-least-more = at least { $n } more

report-findings = Findings
report-notices = Notices of the document
report-how-notices = see them with --notices

report-common = common
report-own = route
report-out-of-scope = out of scope
report-threats = Threats
report-importance-matrix = Matrix of letters, asset-based (importance × product)
report-damage-matrix = Matrix of letters, damage-based (damage × product)
