# Words of the window (English). The same keys as ja.ftl.

menu-file = File
menu-edit = Edit
menu-view = View
menu-insert = Insert
menu-analysis = Analysis
menu-help = Help

action-new = New design
action-open = Open…
action-import-list = Import a list of assets…
action-save = Save
action-save-as = Save as…
action-close = Close the drawing
action-reopen = Reopen the last closed file
action-next-drawing = Next drawing
action-previous-drawing = Previous drawing
action-start = Start screen
action-quit = Quit
action-undo = Undo
action-redo = Redo
action-with-step = { $action }: { $step }
action-show-history = Undo history
action-rename = Rename
action-delete = Delete
action-select-all = Select all
action-escape = Clear the selection
action-commands = Find a command…
action-quick-insert = Insert by typing…
action-find = Find in the drawing…
action-fit = Fit to window
action-zoom-in = Zoom in
action-zoom-out = Zoom out
action-select-kind = Select all of this kind
action-select-connected = Select what is connected
action-fold = Fold or unfold zone
action-lay-anew = Lay automatically again
action-zoom-selection = Zoom to selection
action-minimap = Minimap
action-add-note = Add note
action-zoom-one = Zoom to 100%
action-flows = Flows
action-left-panel = Left panel (parts, outline)
action-inspector-panel = Right panel (inspector)
action-tables-panel = Bottom panel (findings, routes)
action-strip-panel = Counts before and after a change
legend-light = Light the flows “{ $kind }”
legend-more = Other flows
action-projector = Projector mode
action-scale-up = Larger user interface
action-scale-down = Smaller user interface
action-scale-one = User interface at 100%
action-light = Light
action-dark = Dark
action-contrast = High contrast
action-japanese = Show in Japanese
action-english = Show in English
action-select = Select
action-line = Line
action-flow = Flow
action-show-route = Route
action-show-controls = Controls
action-show-risk = Risk
action-show-attack = Attacks
action-show-findings = List of findings
action-show-notices = List of notices
action-show-routes = List of attack routes
action-show-assets = Asset-based list
action-about = About Sekisho

tab-close = Close “{ $name }”
tab-unsaved = { $name } (unsaved)
title-unnamed = Untitled design
title-numbered = { $name } ({ $n })
title-in-folder = { $name } ({ $folder })

banner-pattern = Recognised route: { $pattern }
banner-no-pattern = No official route
banner-no-pattern-hint = Draw a screen-transfer flow; it is recognised as you draw
banner-verdict = Verdict
banner-noted = { $n ->
    [one] 1 note
   *[other] { $n } notes
}
banner-more-reasons = { $n } more, see the findings
banner-required = Required controls
banner-planned = { $n } { state-planned }
banner-missing = { $n } { state-missing }
banner-recommended = Recommended
banner-worst = Worst risk
banner-worst-assets = Worst risk (assets)
banner-worst-routes = Worst risk (routes)
banner-worst-both = Worst risk (assets, routes)
banner-safe = safe: up to { $limit }
banner-above-noted = see notes
banner-unjudged = not judged
banner-act = not safe: above { $limit }
banner-errors = { $n ->
    [one] { $n } error
   *[other] { $n } errors
}
banner-warnings = { $n ->
    [one] { $n } warning
   *[other] { $n } warnings
}
banner-infos = { $n ->
    [one] { $n } note
   *[other] { $n } notes
}
banner-accepted = { $n } accepted
banner-edition = Edition { $date }

palette-search = Search parts
palette-zones = Zones
palette-assets = Assets
palette-lines = Lines
palette-flows = Flows
palette-nothing = Nothing found

outline-title = Outline
outline-zone = { $name } ({ $n })
outline-free = Outside all zones
outline-empty = Choose a part above and put it on the drawing.

inspector-route = Route
inspector-controls = Controls
inspector-risk = Risk
inspector-attack = Attack
inspector-whole = Whole design
inspector-many = { $n } selected
inspector-many-hint = Change their properties together
inspector-placement = placement { $number }
inspector-provider = { $zone } ({ $csp })

properties-title = Properties
properties-mixed = (mixed)
properties-design-title = Title
properties-zones = { $n } zones
properties-assets = { $n } assets
properties-links = { $n } links
properties-many = A change applies to everything selected
properties-kind = Kind
properties-name = Name
properties-note = Note
properties-zone = Zone
properties-provider = Provider
properties-provider-other = Other
properties-provider-another = Another
properties-count = Devices
properties-count-wrong = The number of devices must be a whole number
properties-owner = Run by
properties-specified = Specified communication
properties-specified-yes = Yes: limited by addresses and ports
properties-specified-no = No
properties-encryption = Encryption
properties-unset = not filled in
record-title = Record
record-no-date = Cannot be read as a date (2026-03-31, 2026/3/31, 2026-03)
record-new-column = Add column
record-new-column-hint = name of a column of your own
controls-record-open = Record of “{ $control }”
controls-record-person = Responsible
controls-record-due = Due
controls-record-cost = Cost
controls-record-remark = Remarks
controls-record-document = Evidence { $n }: document
controls-record-page = Evidence { $n }: page
controls-record-link = Evidence { $n }: link
owner-unknown = not filled in
owner-municipality = Municipality
owner-vendor = Contractor
owner-csp = Cloud service provider
owner-prefecture = Prefecture

route-none = There is no screen transfer to the My Number side yet. Draw a flow from a terminal to a My Number platform to see which official route it is.
route-lacks-line = Not whole: a line is missing
route-lacks-asset = Not whole: a firewall or other asset is missing
route-lacks-flow = Not whole: a flow is missing
route-lacks-place = Not whole: something stands in a wrong place
route-lacks-something = Not whole: something cannot be judged
route-holds = All conditions met
route-read-from = { $n ->
    [one] Judged from { $n } flow · { $pages }
   *[other] Judged from { $n } flows · { $pages }
}
route-models = Rests on: { $models }
route-more-evidence = { $n } more
route-near = Near misses
route-differs = Fails because of “{ $fact }”. Now: { $is } / needed: { $needs }
route-undoable = Changes the drawing. You can undo it.
route-notices = Applies to this route
route-unmatched = A flow that is no official route

controls-of-asset = Required here
controls-of-whole = Required in the whole design
controls-all = All { $n }
controls-open = Open { $n }
controls-recommended = Recommended { $n }
controls-set-all = Set all…
controls-set-all-to = Set every control shown to “{ $state }”
controls-set-all-keeping = Set to “{ $state }”, keeping { $n } planned or not applicable
controls-set-all-replacing = Set to “{ $state }”, replacing { $n } planned or not applicable
controls-required = Required
controls-should = Recommended
controls-unplaced = no asset drawn that could carry it
controls-none = Once a route is recognised, the controls it needs are listed here.
controls-none-asset = No control is asked of this asset.
controls-none-filtered = No control fits the filter.
controls-reason = Why it does not apply
controls-reason-record = Record as not applicable
controls-reason-is = Not applicable because: { $reason }
controls-out-of-scope = Out of scope in this route: { $why }
controls-from = Demanded by: { $from }
controls-common = all routes
controls-nature = the asset’s nature
controls-beside = { $pattern } and our reading of the other cloud


risk-safe = safe
risk-act = act
risk-noted = noted
risk-accepted = accepted
risk-levels = Threat { $threat } × vulnerability { $vulnerability } (countermeasure level { $countermeasure }), importance { $importance }
risk-would-count = Would count if in place: { $control }
risk-uncounted = In place, not counted for this threat: { $control }
risk-cap = Countermeasure level is capped: { $reason }
risk-from-document = The letter { $letter } is printed in the document ({ $pages })
risk-from-third-party = The letter { $letter } is taken from a published third-party use
risk-from-derived = The letter { $letter } is our reading
risk-doubtful = (to be confirmed)
risk-none = The asset-based analysis does not rate this asset.
risk-none-yet = No asset is rated yet.
risk-whole = The worst row of each asset
risk-letters = What the letters mean

attack-all = Attack routes
attack-through = Routes that pass or target this asset
attack-none = There is no attack route.
attack-step = { $number }. { $step } → { $asset } (countermeasure level { $level }, { $counted } counted)

table-findings = Findings
table-notices = Notices
table-history = History
table-routes = Attack routes
table-assets = Asset-based
table-more-routes = More attack routes exist; those with the highest products are listed.
column-number = No.
column-scenario = Scenario
column-who = Attacker
column-foothold = Foothold
column-target = Target
column-product = Threat × vuln.
column-damage = Damage
column-risk = Risk
column-asset = Asset
column-threat = Threat
column-importance = Importance
column-counted = Controls that count
findings-none = No findings.
findings-accepted = Accepted: { $reason }
findings-accept = Accept this finding
findings-withdraw = Take the acceptance back
findings-accept-one = Accept this finding: { $finding }
findings-withdraw-one = Take the acceptance back: { $finding }
findings-reason = Why it is accepted
findings-accept-record = Record the reason and accept
notices-none = Once a route is recognised, the notices of the document are listed here.

status-saved = Saved
status-no-file = Not saved to a file yet
status-unsaved = Unsaved changes
status-written = The file has been saved
status-step = { $step } (step { $n })
status-undone = Undone: { $step } (step { $n })
status-redone = Redone: { $step } (step { $n })
status-route-found = The design now meets the conditions of { $name }
status-route-lost = The design no longer meets the conditions of { $name }
status-verdict = The verdict is now “{ $verdict }”
status-titled = { $news } / The title is now “{ $title }”
status-nothing = No messages
status-placed = { $n ->
    [one] One thing had no place in the file and was laid out
   *[other] { $n } things had no place in the file and were laid out
}
status-imported = Assets imported: { $n }
status-cut = The text was cut: no more than { $n } letters fit here
status-counts = { $zones } zones · { $assets } assets · { $lines } lines · { $flows } flows
status-selected = Selected: { $name }
status-tool = To be put: { $tool }
status-route = attack route { $number } ({ $hops } hops)
status-rejected = Not possible: { $why }
status-offline = Offline, no network use

dialog-unsaved-title = Save your changes?
dialog-unsaved-text = “{ $name }” has changes that are not saved. They are lost unless you save them.
dialog-save = Save
dialog-discard = Don’t save
dialog-cancel = Cancel
dialog-error-title = That did not work
dialog-ok = Close
dialog-drop = Let go to open
path-why = The system offers no file dialog here; give the path instead.
path-field = Path of the file
path-open = Open
path-folder = Folder { $name }
path-file = File { $name }
path-nothing = There is no such folder or design file.
path-empty = Give the path of the file.
path-no-file = There is no such file: { $name }
path-no-folder = This folder cannot be opened: { $name }
path-exists = “{ $name }” exists. Write over it?
path-other = Choose another name
file-kind = Sekisho designs
file-open = Open a design
file-save = Save the design

about-text = Design how a Japanese municipality reaches its My Number systems by screen transfer, and check the route, its controls and its risk.
about-edition = Follows: { $title } ({ $issuer }, { $date })
about-judgement = Names of controls are the document’s terms; definitions are our own. What is our reading says so.
about-licence = MIT or Apache-2.0. The typeface BIZ UDPGothic is under the SIL Open Font License 1.1.

start-subtitle = Routes by screen transfer
start-back = Back to the open design
start-recent = Recent designs
start-recent-none = None yet
start-just-now = just now
start-minutes-ago = { $n } min ago
start-hours-ago = { $n } h ago
start-days-ago = { $n ->
    [one] { $n } day ago
   *[other] { $n } days ago
}
start-edition = Edition { $date } ({ $n } routes)
start-offline = Works offline, uses no network
start-today = Start from today’s network
start-today-hint = Draw what there is, then move towards a route
start-from-list = Draw from a list of assets…
start-templates = Start from an official route
start-templates-count = { $n } templates
start-blank = Blank drawing
start-blank-hint = Recognised as you draw
start-chosen = Chosen: { $pattern } — { $zones } zones, { $assets } assets, { $required } required controls
start-today-chosen = Chosen: { $name }, zones { $zones }, assets { $assets }
start-controls = Controls at the start
start-controls-none = None in place
start-controls-required = Required in place
start-controls-all = All in place
start-begin = Start with this template

canvas-name = Drawing
canvas-empty = Draw your network here
canvas-empty-zone = 1. Choose a zone on the left and click here to put it down. Or press / and type what it is.
canvas-empty-asset = 2. Put terminals, servers and other assets into the zones.
canvas-empty-link = 3. Point at an asset and pull a line or a flow from one of its round handles to another asset.
canvas-empty-else = To begin with a drawing that is there, go to the start screen in the menu “File”; to begin with a list of assets, import it.
canvas-rename = Name
canvas-refused = “{ $asset }” cannot stand in “{ $zone }”. It may stand in: { $zones }
canvas-note = Note
canvas-refused-nesting = “{ $asset }” cannot stand in another zone. Put it on free ground.
canvas-menu-rename = Rename
canvas-menu-line-from = Draw a line from here
canvas-menu-flow-from = Draw a flow from here
canvas-menu-join = Connect the two selected
canvas-choose-kind = Choose the kind of link
canvas-choose-any-kind = No kind usually joins these two. Choose one
tool-stays = { $tool } (kept)
tool-stays-how = Once more keeps the tool (Esc lets go)
canvas-menu-select-links = Select its links
canvas-menu-select-kind = Select assets of this kind
canvas-menu-select-members = Select assets in this zone
canvas-menu-select-ends = Select both ends
canvas-menu-kind = Kind of link
canvas-menu-start = Re-attach the start
canvas-menu-end = Re-attach the end
canvas-minimap = Minimap
canvas-menu-turn = Turn around
canvas-menu-properties = Show details
canvas-menu-unlock = Unlock
canvas-menu-delete = Delete
canvas-menu-fit = Show everything
canvas-menu-select-all = Select all
canvas-menu-add-zone = Add zone
canvas-menu-add-asset = Add asset

rejected-unknown = “{ $id }” is no longer there
rejected-taken = “{ $id }” is already in use
rejected-no-name = A column needs a name
rejected-no-reason = A reason is needed
rejected-no-level = A level is 1, 2 or 3, not { $level }
rejected-nested = A zone cannot stand in itself
rejected-loop = a link needs two different assets
rejected-outside = the place lies outside the drawing

finder-commands = Search commands and things
finder-insert = Type what to put down
finder-things = Search names, kinds and notes
finder-nothing = Nothing found
finder-as-zone = { $name } (zone)
finder-as-asset = { $name } (asset)
finder-disabled = { $action } (not now)

history-begin = As it was at first
history-done = { $n } { $step }
history-now = { $n } { $step } (now)
history-undone = { $n } { $step } (undone)

panel-edge-left = Width of the left panel
panel-edge-outline = Height of the outline
panel-edge-inspector = Width of the right panel
panel-edge-tables = Height of the lower panel
inspector-tabs = Readings in the right panel
tables-tabs = Tables in the lower panel
menu-word = Menu
toolbar-zoom = Zoom { $zoom }

menu-arrange = Arrange
action-cut = Cut
action-copy = Copy
action-paste = Paste
action-duplicate = Duplicate
action-align-left = Align left
action-align-center = Align centres
action-align-right = Align right
action-align-top = Align top
action-align-middle = Align middles
action-align-bottom = Align bottom
action-distribute-across = Distribute horizontally
action-distribute-down = Distribute vertically
action-same-size = Same size
action-lock = Lock in place
action-note-to-front = Bring note to front
action-note-to-back = Send note to back
action-number-alike = Number equal names
action-tidy-all = Tidy the drawing
action-tidy-selected = Tidy the selection
action-tidy-around = Tidy all but the selection
clipboard = Clipboard
status-copied = { $n ->
    [one] { $n } thing copied
   *[other] { $n } things copied
}
status-foreign = Nothing pasted: { $why }
status-pasted-note = The text was pasted as a note
status-paste-nothing = Nothing was pasted: there are no words
status-paste-too-long = Nothing was pasted: a note takes { $n } letters
status-paste-refused = Nothing pasted: “{ $kind }” cannot stand in “{ $zone }”
status-held = { $n ->
    [one] { $n } thing was kept from going further by its zone
   *[other] { $n } things were kept from going further by their zones
}
status-nothing-alike = No two assets are called the same
canvas-locked = locked in place
canvas-held = “{ $name }” is locked in place (Ctrl+L unlocks it)
status-tidy-already = The drawing is tidy already
letters-missed = 〓 stands for letters that no font on this computer has: { $letters }
landmark-drawings = Open drawings
landmark-tools = Toolbar
landmark-banner = Verdict strip
landmark-bars = About the file
landmark-palette = List of parts
landmark-outline = Outline list
landmark-start-side = Recent drawings and training
landmark-start-cards = List of templates
landmark-start-foot = How to begin
landmark-drawing = Drawing area
landmark-inspector = Details panel
landmark-tables = Lists below
landmark-counts = Before and after
landmark-status = Status line
