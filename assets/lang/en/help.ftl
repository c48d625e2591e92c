# Help of the command line: help-COMMAND-about, -usage, -more, help-COMMAND-ARGUMENT and the name of
# its value. The same keys as in ja/help.ftl.

help-sekisho-about = Design and check how a municipality reaches My Number systems by screen transfer
help-sekisho-usage =
    sekisho [OPTIONS] [FILE]
           sekisho [OPTIONS] <COMMAND>
help-check-about = Check designs, phase by phase: verdict, route, controls, risks, findings
help-check-usage = sekisho check [OPTIONS] <FILE>...
help-check-more =
    Exit code:
      0  every phase passes
      1  a phase falls short or cannot be judged
      2  bad arguments or unreadable input
    It is the same with every format and with --explain.
help-template-about = List the drawings one can begin with, or write one
help-template-usage = sekisho template [OPTIONS] [ID]
help-render-about = Write a drawing as a picture (SVG, PNG), as PDF or as slides (PPTX)
help-render-usage = sekisho render [OPTIONS] <DESIGN> -o <FILE>
help-render-more =
    The ending of the file (.svg .png .pdf .pptx) says what is written.
    A PDF is tagged and its text can be selected (PDF/A-2a, PDF/UA-1); with --attach the design
    is inside it (PDF/A-3a). A PDF with a design inside can be given to check and render.
    Exit codes:
      0  written
      2  wrong arguments, or a file that cannot be read or written
help-render-file = The design (or a PDF with a design inside)
help-render-file-value = DESIGN
help-render-output = The file to write
help-render-output-value = FILE
help-render-paper = Paper; free is as large as the drawing [default: a3 for .pdf and .pptx, else free]
help-render-paper-value = PAPER
help-render-portrait = Turn the paper upright
help-render-theme = Colours
help-render-theme-value = THEME
help-render-without = What to leave out, with commas between: title (and title block), legend, badges of placements, risks, flows
help-render-without-value = PARTS
help-render-controls = List the controls on the pages that follow
help-render-route = Show the attack route of this number, hop by hop
help-render-route-value = NUMBER
help-render-phase = The id of the phase to write [default: the first one]
help-render-phase-value = ID
help-render-municipality = Municipality in the title block
help-render-municipality-value = NAME
help-render-title = Title in the title block [default: that of the design]
help-render-title-value = TITLE
help-render-author = Author in the title block
help-render-author-value = NAME
help-render-revision = Version in the title block
help-render-revision-value = VERSION
help-render-date = Date in the title block [default: today (Japan)]
help-render-date-value = YYYY-MM-DD
help-render-class = Class of confidentiality
help-render-class-value = CLASS
help-render-scale = Scale of a PNG [default: 2]
help-render-scale-value = SCALE
help-render-transparent = Leave the ground of a PNG transparent
help-render-outlines = Write the letters of an SVG as outlines, which look the same without the typeface
help-render-attach = Put the design into the PDF
help-import-about = Read a list of assets (CSV, Excel) and add it to a drawing
help-import-usage = sekisho import [OPTIONS] <LIST> -o <FILE>
help-import-more =
    Rows of which the guess is doubtful are not taken over; they are named with the reason.
    Exit code:
      0  every row is taken over, or left out for good
      1  some rows have to be looked at
      2  bad arguments, or a file that cannot be read or written
help-import-list = the list: CSV (UTF-8, CP932, UTF-16) or .xlsx
help-import-list-value = LIST
help-import-output = the design file to write
help-import-output-value = FILE
help-import-into = add to this design [default: a new one]
help-import-into-value = FILE
help-report-about = Write a design and its analysis as a workbook, a page, tables or JSON
help-report-usage = sekisho report [OPTIONS] <FILE> -o <OUT>
help-report-more =
    The ending of the name says in which form:
      OUT.xlsx  a workbook of Excel (cover, route, controls, both risk analyses …)
      OUT.html  a report in one file, which prints cleanly
      OUT.csv   a folder of this name with a CSV file for each table (UTF-8 with a mark)
      OUT.zip   the same files in one archive
      OUT.json  what check --format json prints
    Exit code:
      0  it is written, whatever the verdict
      2  bad arguments, or a file that cannot be read or written
help-report-file = the design
help-report-file-value = FILE
help-report-output = the file to write (.xlsx .html .csv .zip .json)
help-report-output-value = OUT
help-report-phase = the phase to report on, by id or name [default: the first]
help-report-phase-value = PHASE
help-report-date = The day it is made, by which dates are judged [default: today, in Japan]
help-report-date-value = YYYY-MM-DD
help-report-sessions = Sessions at the same time for the estimate of traffic [default: the terminals of the drawing]
help-report-sessions-value = N
help-report-kbps = Kilobits a second of a session for the estimate of traffic [default: by the sort of work]
help-report-kbps-value = N
help-import-controls-about = Read a filled-in sheet of controls (a workbook that report has made) back into a design
help-import-controls-usage = sekisho import-controls [OPTIONS] <WORKBOOK> --into <DESIGN> -o <FILE>
help-import-controls-more =
    Answers that the design has changed, too, since the workbook was written are listed as
    conflicts; --prefer says whose word counts.
    Exit code:
      0  everything that was filled in is taken over, or nothing was changed
      1  there are conflicts, rows that the design has not, or answers that cannot be taken over
      2  bad arguments, or a file that cannot be read or written
help-import-controls-workbook = the filled-in workbook (.xlsx)
help-import-controls-workbook-value = WORKBOOK
help-import-controls-into = the design to read it back into
help-import-controls-into-value = DESIGN
help-import-controls-output = the design file to write
help-import-controls-output-value = FILE
help-import-controls-dry_run = Only tell what would change, and write nothing
help-import-controls-prefer = Whose word counts where design and sheet have both changed
help-import-controls-prefer-value = SIDE
help-catalog-about = Print what the program knows, resolved per pattern
help-catalog-usage = sekisho catalog [OPTIONS]
help-help-about = Print this help, or that of a command
help-help-usage = sekisho help [COMMAND]
help-sekisho-file = Design to open in the window
help-sekisho-file-value = FILE
help-any-catalog = Read the catalog from this folder instead of the built-in edition
help-any-catalog-value = DIR
help-any-lang = Language of texts [default: that of the system]
help-any-lang-value = LANG
help-sekisho-version = Print version
help-any-help = Print help
help-check-files = Designs to check; - is the standard input
help-check-files-value = FILE
help-check-explain = Explain a number instead: an attack route by number or scenario (2-1), or ASSET:THREAT by ids or names
help-check-explain-value = ROUTE|ASSET:THREAT
help-check-target = Tell instead what is missing for a target route (such as 2), in the order of drawing
help-check-target-value = ROUTE
help-check-strict = Let warnings count: a design that has one falls short
help-check-select = List so many attack routes, the worst first, or all
help-check-select-value = routes=N|all
help-check-date = The day by which ends of support are judged [default: today, in Japan]
help-check-date-value = YYYY-MM-DD
help-check-notices = Print the notices of the document, once, at the end
help-check-format = How to print: JSON is one object a phase, one a line
help-check-format-value = FORMAT
help-catalog-format = How to print
help-catalog-format-value = FORMAT
help-template-id = The drawing to write: a pattern’s reference design, or today’s network; without it, all are listed
help-template-id-value = ID
help-template-output = Write to this file instead of the standard output
help-template-output-value = FILE
help-template-controls = Which controls are in place: none, the required ones, or all
help-template-controls-value = CONTROLS
help-help-command = The command to explain
help-help-command-value = COMMAND
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-usage = Usage
help-values = {" "}[values: { $values }]
help-default = {" "}[default: { $value }]
