# Autosave and recovery.

start-recover = Work that was not saved
start-recover-size = { $n ->
    [one] { $n } element
   *[other] { $n } elements
}
start-recover-open = Recover
start-recover-open-name = Recover “{ $name }”
start-recover-discard = Discard…
start-recover-discard-name = Discard the unsaved work on “{ $name }”
start-stuck = Files that were not opened again
start-stuck-why = The program ended while it was opening this file
start-stuck-open = Open
start-stuck-open-name = Open “{ $name }” all the same
dialog-give-up-title = Discard this unsaved work?
dialog-give-up-text = The unsaved work on “{ $name }” is deleted. This cannot be undone. Your saved file is not touched.
dialog-give-up = Discard
dialog-changed-title = The file was changed elsewhere
dialog-changed-text = “{ $name }” has been changed by someone else since you opened it. Writing over it would lose those changes.
dialog-changed-elsewhere = Save as…
dialog-changed-overwrite = Overwrite
action-reload = Read the file again
action-show-differences = Show what differs
action-keep-mine = Keep what is open
status-outdated = The file was changed elsewhere
status-file-gone = The file is gone: saving writes it anew
status-reloaded = The file was read again (undo brings back what was open)
status-kept-mine = What is open is kept: saving writes over the file
bar-changed-both = The file was changed elsewhere, and so was what is open
bar-kept = There is unsaved work on this file ({ $ago }, { $n ->
    [one] { $n } element
   *[other] { $n } elements
})
differences-title = What differs from “{ $name }”
differences-text = { $n ->
    [one] There is { $n } difference
   *[other] There are { $n } differences
}. “Added” is only in the file, “missing” only in what is open.
differences-none = The file holds what is open.
differences-list = What differs
differences-added = Added
differences-removed = Missing
differences-changed = Changed
differences-zone = Zone “{ $name }”
differences-asset = Asset “{ $name }”
differences-line = Line “{ $name }”
differences-flow = Flow “{ $name }”
differences-control = Control “{ $control }” ({ $asset })
differences-from-to = { $was } → { $is }
differences-remarks = Remarks on the design
differences-columns = Columns of your own
differences-acceptances = Accepted findings
differences-levels = Levels you have set
differences-costs = Costs of controls
differences-phases = Other phases
differences-kind = kind
differences-name = name
differences-words = text
differences-where = zone
differences-provider = provider
differences-ends = ends
differences-count = number
differences-owner = owner
differences-protection = encryption or specified communication
differences-note = remarks
differences-record = records
differences-reason = reason
differences-place = place or size
differences-fold = folding
differences-lock = lock
differences-order = order of notes
error-not-reopened = These files were open last time and could not be opened:
    { $files }
status-not-kept = No recovery copy could be kept: { $why }
error-not-written = { $why }. Your work is still open and nothing is lost. Save it in another place with “Save as…”.

action-move-into = Move into another zone…
finder-into = Zone to move into
outline-notes = Notes
properties-notes = { $n ->
    [one] { $n } note
   *[other] { $n } notes
}
properties-note-text = Text
properties-from = From
properties-to = To
properties-end = { $name } ({ $zone })
properties-parent = Stands in
properties-parent-none = no other zone
findings-stale = Accepted, but no longer found: { $about } (reason: { $reason })
