# Words of every subject. The same keys as in ja/common.ftl.

common-quoted = { $text }
common-or = {" "}or{" "}
common-comma = ,{" "}
common-side-by-side = ,{" "}
