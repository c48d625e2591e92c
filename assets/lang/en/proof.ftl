# What a number rests on, line by line, and why nothing can be explained. The same keys as in
# ja/proof.ftl.

proven-row = { $a } × { $t }
proven-route = Attack route { $n } (scenario { $s }): { $who } / { $goal }
proven-target = The worst of { $t }: { $who } / { $goal }
proven-counted = ○ { $c }: { $a } ({ $k }){ $ours }
proven-missing = – { $c }: { $a } ({ $k }), { $s }; would count{ $ours }
proven-uncounted = · { $c }: { $a } ({ $k }) is in place but does not count{ $ours }
proven-step-level = Countermeasure level of this step: { $l } ({ $n } ○)
proven-final-attack = Final attack
proven-step = { $i }. { $name }: { $way } (threat “{ $t }”, level { $l })
proven-our-reading = {" "}[our reading]
proven-threat-level = Threat level { $l }
proven-tree-threat-level = Threat level of the tree { $l }: the least of its steps, the final attack aside
proven-decided-by = {" "}(decided by { $by })
proven-set = Set by the user from { $was } to { $is }: { $why }{ $by }
proven-countermeasure-level = Countermeasure level { $l }: { $n } ○. { $rule }
proven-tree-countermeasure-level = Countermeasure level of the tree { $l }: the highest of its steps (one that holds stops the attack)
proven-uncapped-level = Countermeasure level { $l } by ○ alone: { $n } ○, before the cap
proven-cap = Capped at countermeasure level { $c }: { $why }
proven-vulnerability-level = Vulnerability level { $v } = 4 − countermeasure level { $c }
proven-product-safe = Product { $p } = threat { $t } × vulnerability { $v }: safe ({ $safe } or less)
proven-product-not-safe = Product { $p } = threat { $t } × vulnerability { $v }: not safe (above { $safe })
proven-importance = Importance { $l }: { $m }
proven-damage = Damage level { $l }: { $m }
proven-by-document = printed in the document
proven-by-third-party = attested by a third party’s published use
proven-by-us = our reading
proven-by-us-doubtful = our reading; another one is possible
proven-letter = Letter { $x } ({ $m }): row importance { $s }, column product { $p } of the asset-based table ({ $origin })
proven-damage-letter = Letter { $x } ({ $m }): row damage { $s }, column product { $p } of the damage-based table ({ $origin })
proven-was = Before the override: product { $p }, letter { $x }
proven-accepted = Accepted: { $why }
unexplained-no-question = “{ $a }” is neither a route (a number or a scenario such as 2-1) nor ASSET:THREAT
unexplained-no-route = there is no attack route “{ $a }”; { $b } are listed
unexplained-no-asset = there is no asset “{ $a }”
unexplained-no-threat = there is no threat “{ $a }”
unexplained-not-rated = the threat “{ $b }” is not rated for “{ $a }”
unexplained-ambiguous = “{ $a }” may be several; ask for one of: { $b }
unexplained-candidate = { $id } ({ $name })
unexplained-row = { $asset }: { $threat }
