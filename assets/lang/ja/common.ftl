# Words of every subject. The same keys as in en/common.ftl.

common-quoted = { $text }
common-or = または
common-comma = 、
common-side-by-side = {""}
common-space = {" "}
common-dot = ・
common-arrow = {" "}→{" "}
common-chain = {" "}›{" "}
common-slash = {" "}/{" "}
common-headed = { $heading }：{ $text }
common-name-at = { $name }（{ $at }）
common-name-detail = { $name } — { $detail }
common-with-detail = { $name }（{ $detail }）
common-slides = 概要資料 スライド { $slides }

state-implemented = 実施済
state-planned = 計画中
state-missing = 未実施
state-not-applicable = 対象外

column-intrusion = 防御：侵入／拡散段階
column-goal = 防御：目的遂行段階
column-detection = 検知／被害把握
column-continuity = 事業継続
