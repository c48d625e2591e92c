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
status-outdated = The file was changed elsewhere
status-file-gone = The file is gone: saving writes it anew
status-not-kept = No recovery copy could be kept: { $why }
status-kept-work = There is unsaved work on this file: see the start screen
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
