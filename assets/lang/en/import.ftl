# Lists of assets that are read in. The same keys as in ja/import.ftl.

import-too-large = too large for a list (up to { $megabytes } MB)
import-unpacked-too-large = this workbook is too large when unpacked (up to { $megabytes } MB)
import-too-many-rows = too many rows (up to { $most }); import it in parts, by department or segment
import-too-many-columns = too many columns (up to { $most })
import-cell-too-long = a cell is too long; a quotation mark may be left open
import-open-quote = a quotation mark is left open
import-no-letters = unknown encoding: neither UTF-8 nor CP932 nor UTF-16
import-no-list = this is no text that could be a list
import-empty = nothing is written in it
import-no-rows = there are no rows below the heads
import-password = the workbook is protected by a password: remove it, or save as CSV, then import
import-broken-workbook = this cannot be read as an Excel workbook: it is damaged or of another form
import-old-workbook = a workbook of the old form (.xls): save as .xlsx or CSV, then import
import-foreign = this is a file of another sort: { $name }. Choose a CSV file or an Excel workbook (.xlsx)

import-other-sheets = sheet “{ $sheet }” was read; other sheets ({ $others }) were not
import-lines-above = lines above the heads (line { $line }) are not read: { $n }
import-lines-blank = blank lines are not read: { $n }
import-cut = cells that were too long are cut to { $most } letters: { $n }
import-unseen = letters that cannot be seen are taken out: { $n }

import-head-none = no head
import-head-remembered = as last time
import-head-numbering = numbers of rows
import-head-known = by its head
import-head-taken = another column means the same
import-head-unknown = not a field of the inventory
import-head-chosen = chosen
import-column-number = column { $letters }
import-column-field = { $head } → { $field } ({ $why })
import-column-own = { $head } → column of one’s own ({ $why })
import-column-left = { $head } → left out ({ $why }; rows with something in it: { $n })

import-by-word = { $column }: “{ $word }”
import-by-kind = zone by the kind
import-takes-no-part = no part of the network (“{ $word }”)
import-doubt-no-kind = unknown kind
import-doubt-no-zone = unknown zone
import-doubt-zone = unknown zone “{ $text }”
import-doubt-short = guessed from the abbreviation “{ $word }”
import-doubt-sort = “{ $word }” alone does not say the kind
import-doubt-which = which of { $kinds }?
import-doubt-two-kinds = { $one }, or { $other }?
import-doubt-two-zones = { $one }, or { $other }?
import-doubt-several-zones = the drawing has several zones “{ $name }”
import-doubt-not-there = { $kind } may not stand in { $zone }
import-doubt-no-name = no name
import-doubt-long-name = the name is very long
import-doubt-count = the number of devices “{ $text }” cannot be read and is not taken over
import-doubt-drawn = the drawing has this device ({ $name })
import-doubt-again = the same device as in line { $line }
import-remark-owner = run by “{ $text }” cannot be read and is not taken over
import-remark-range = devices by the host names: { $n }

import-form-separated = { $encoding }, { $separator }
import-form-sheet = Excel, sheet “{ $name }”
import-separator-comma = separated by commas
import-separator-tab = separated by tabs
import-separator-semicolon = separated by semicolons
import-unknown = ?
import-report-list = { $file } ({ $form }, rows: { $n })
import-report-columns = columns
import-report-taken = rows taken over: { $n }
import-report-left-out = rows left out: { $n }
import-report-undecided = rows to be looked at: { $n } (not taken over)
import-report-row = line { $line } { $name } → { $kind } / { $zone } ({ $why })
import-report-zones = zones added: { $names }
import-report-own-columns = columns of one’s own added: { $names }
import-nothing-taken = there is no row to take over, so nothing is written
import-onto-itself = this is the file that is to be read

import-title = Import a list of assets
import-file-kind = Lists of assets (CSV, Excel)
import-step-columns = 1 Columns
import-step-rows = 2 Rows
import-step-end = 3 Import
import-next = On to the rows
import-back = Back
import-draw = Import { $n ->
    [one] 1 row
   *[other] { $n } rows
}
import-asked = rows to look at: { $n }
import-one-step = Undecided rows are not imported; one undo takes all back
import-column-holds = rows: { $n } · e.g. “{ $sample }” · { $why }
import-column-means = What “{ $head }” means
import-means-own = Column of one’s own
import-means-nothing = Leave out
import-filter-all = All { $n }
import-filter-asked = To look at { $n }
import-filter-accepted = Accepted { $n }
import-filter-changed = Changed { $n }
import-filter-left = Left out { $n }
import-asking-first = To look at first
import-accept-all = Accept all shown
import-leave-all = Leave out all shown
import-accept = Accept
import-changed = Changed
import-leave = Leave out
import-undecided = To look at
import-nameless = (no name)
import-new-zone = { $name } (new)
import-kind-of = Kind of { $name }
import-zone-of = Zone of { $name }
