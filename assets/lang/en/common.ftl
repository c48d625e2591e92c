# Words of every subject. The same keys as in ja/common.ftl.

common-quoted = { $text }
common-or = {" "}or{" "}
common-comma = ,{" "}
common-side-by-side = ,{" "}
common-space = {" "}
common-dot = {" "}·{" "}
common-arrow = {" "}→{" "}
common-chain = {" "}›{" "}
common-slash = {" "}/{" "}
common-headed = { $heading }: { $text }
common-name-at = { $name } ({ $at })
common-name-detail = { $name } — { $detail }
common-with-detail = { $name } ({ $detail })
common-slides = overview, slides { $slides }

state-implemented = in place
state-planned = planned
state-missing = missing
state-not-applicable = n/a

column-intrusion = prevention: intrusion and spread
column-goal = prevention: final attack
column-detection = detection
column-continuity = business continuity
