# Words of every subject. The same keys as in en/common.ftl.

common-quoted = { $text }
common-or = または
common-comma = 、
common-side-by-side = {""}
