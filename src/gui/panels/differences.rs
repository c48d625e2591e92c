//! What the file of a drawing holds otherwise than what is open, before one of the two is chosen.

use std::collections::BTreeSet;

use eframe::egui::{Context, Frame, Id, Modal, Ui, vec2};

use crate::{
    catalog::LinkClass,
    design::{
        ControlKey, Design, DesignDifference, DifferenceWay, DifferingAspect, DifferingPart, Names,
        Subject,
    },
    gui::{
        Desk,
        kit::{
            DialogName, IconButton, Ink, ListRow, ReadingArea, RowLead, RowText, Tone, has_opened,
            is_default, section_head,
            tokens::{BLOCK_GAP, GAP, ROW, WIDE_GAP},
        },
        names::{asset_name, link_kind, subject_name},
    },
    keep::FileState,
    words,
};

/// The name of its layer.
pub(crate) const DIFFERENCES: &str = "differences";
/// Its width, that of what has become of a thing, and what stays free above and below, points.
const WIDTH: f32 = 620.0;
const WAY: f32 = 96.0;
const AROUND: f32 = 260.0;
/// The least and most height of the list, points.
const LEAST: f32 = 120.0;
const MOST: f32 = 420.0;

/// What is to be done about what differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DifferencesAnswer {
    /// Read the file.
    Reload,
    /// Go on with what is open.
    KeepMine,
    /// Nothing yet.
    Close,
}

/// Shows what `file` holds otherwise than what is open; what is to be done about it, once that is
/// said.
pub(crate) fn differences_ui(
    ctx: &Context,
    desk: &Desk<'_>,
    file: &Design,
    found: &[DesignDifference],
) -> Option<DifferencesAnswer> {
    let hues = desk.hues();
    let title = desk.tr_with("differences-title", &[("name", desk.name.to_owned())]);
    let text = if found.is_empty() {
        desk.tr("differences-none")
    } else {
        desk.tr_with("differences-text", &[("n", found.len().to_string())])
    };
    let mut answer = None;
    let frame = Frame::popup(&ctx.global_style()).inner_margin(20);
    let shown = Modal::new(Id::new(DIFFERENCES))
        .frame(frame)
        .show(ctx, |ui| {
            ui.set_width(WIDTH);
            ui.spacing_mut().item_spacing.y = GAP;
            let says = DialogName {
                title: &title,
                text: &text,
                is_alert: false,
            };
            says.name(ui);
            let opens = has_opened(ui, DIFFERENCES);
            section_head(ui, hues, &title);
            Ink::body(hues.muted).paragraph(ui, &text);
            rows_ui(ui, desk, file, found);
            ui.add_space(WIDE_GAP);
            answer = buttons_ui(ui, desk, opens);
        });
    answer.or_else(|| shown.should_close().then_some(DifferencesAnswer::Close))
}

fn rows_ui(ui: &mut Ui, desk: &Desk<'_>, file: &Design, found: &[DesignDifference]) {
    let hues = desk.hues();
    if found.is_empty() {
        return;
    }
    let most = (ui.ctx().content_rect().height() - AROUND).clamp(LEAST, MOST);
    let height = (found.len() as f32 * ROW).clamp(ROW, most);
    ui.allocate_ui(vec2(WIDTH, height), |ui| {
        ui.set_min_height(height);
        let area = ReadingArea {
            salt: DIFFERENCES,
            name: &desk.tr("differences-list"),
        };
        area.show(ui, hues, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for difference in found {
                let way = way_words(desk, &difference.way);
                let text = difference_words(desk, file, difference);
                let ink = match difference.way {
                    DifferenceWay::Added => Ink::strong(hues.implemented),
                    DifferenceWay::Removed => Ink::strong(hues.missing),
                    DifferenceWay::Changed(_) => Ink::strong(hues.planned),
                };
                let lead = RowLead::Term {
                    text: RowText::new(&way, ink),
                    width: WAY,
                };
                ListRow::new(RowText::new(&text, Ink::body(hues.text)).whole())
                    .lead(lead)
                    .edge(GAP)
                    .label(ui, hues);
            }
        });
    });
    ui.add_space(BLOCK_GAP);
}

fn buttons_ui(ui: &mut Ui, desk: &Desk<'_>, opens: bool) -> Option<DifferencesAnswer> {
    let hues = desk.hues();
    let mut answer = None;
    ui.horizontal(|ui| {
        let close = IconButton::new("", &desk.tr("dialog-ok"), Tone::Main).ui(ui, hues);
        if is_default(ui, opens, &close) {
            answer = Some(DifferencesAnswer::Close);
        }
        let reload = desk.tr("action-reload");
        if IconButton::new("", &reload, Tone::Plain)
            .ui(ui, hues)
            .clicked()
        {
            answer = Some(DifferencesAnswer::Reload);
        }
        let keep = desk.tr("action-keep-mine");
        if desk.file == FileState::Changed
            && IconButton::new("", &keep, Tone::Plain)
                .ui(ui, hues)
                .clicked()
        {
            answer = Some(DifferencesAnswer::KeepMine);
        }
    });
    answer
}

fn way_words(desk: &Desk<'_>, way: &DifferenceWay) -> String {
    desk.tr(match way {
        DifferenceWay::Added => "differences-added",
        DifferenceWay::Removed => "differences-removed",
        DifferenceWay::Changed(_) => "differences-changed",
    })
}

/// What differs, in a line: its sort and name, and what of it.
fn difference_words(desk: &Desk<'_>, file: &Design, difference: &DesignDifference) -> String {
    // What is gone is called as it is here, all else as the file calls it.
    let there = Desk {
        design: file,
        out: Vec::new(),
        ..*desk
    };
    let named = match difference.way {
        DifferenceWay::Removed => desk,
        DifferenceWay::Added | DifferenceWay::Changed(_) => &there,
    };
    let name = match &difference.part {
        DifferingPart::Thing(subject) => thing_words(named, subject),
        DifferingPart::Control(key) => return control_words(desk, &there, key, difference),
        DifferingPart::Title => {
            let titles = [desk.design, file].map(|design| design.title.clone());
            let name = desk.tr("properties-design-title");
            return desk.headed(&name, &from_to(desk, titles));
        }
        DifferingPart::Remarks => desk.tr("differences-remarks"),
        DifferingPart::Columns => desk.tr("differences-columns"),
        DifferingPart::Acceptances => desk.tr("differences-acceptances"),
        DifferingPart::Levels => desk.tr("differences-levels"),
        DifferingPart::Costs => desk.tr("differences-costs"),
        DifferingPart::Phases => desk.tr("differences-phases"),
    };
    match &difference.way {
        DifferenceWay::Changed(aspects) if !aspects.is_empty() => {
            desk.headed(&name, &aspects_words(desk, aspects))
        }
        DifferenceWay::Changed(_) | DifferenceWay::Added | DifferenceWay::Removed => name,
    }
}

fn thing_words(desk: &Desk<'_>, subject: &Subject) -> String {
    let sort = match subject {
        Subject::Zone(_) => "differences-zone",
        Subject::Asset(_) => "differences-asset",
        Subject::Note(_) => return subject_name(desk, subject),
        Subject::Link(id) => match link_kind(desk, id).map(|kind| kind.class) {
            Some(LinkClass::Flow) => "differences-flow",
            Some(LinkClass::Line) | None => "differences-line",
        },
    };
    let name = subject_name(desk, subject);
    desk.tr_with(sort, &[("name", name)])
}

/// A control with its asset, and what its state was and is.
fn control_words(
    desk: &Desk<'_>,
    there: &Desk<'_>,
    key: &ControlKey,
    difference: &DesignDifference,
) -> String {
    let names = Names {
        design: there.design,
        catalog: desk.catalog,
    };
    let control = words::say(&names.control(&key.control), desk.lang());
    let asset = key.asset.as_ref().map(|asset| asset_name(there, asset));
    let asset = asset.unwrap_or_else(|| desk.tr("report-organisation"));
    let values = [("control", control), ("asset", asset)];
    let name = desk.tr_with("differences-control", &values);
    let state = |design: &Design| desk.tr(design.state(key.asset.as_ref(), &key.control).key());
    let (was, is) = (state(desk.design), state(there.design));
    let mut said = Vec::new();
    if was != is {
        said.push(from_to(desk, [was, is]));
    }
    if let DifferenceWay::Changed(aspects) = &difference.way {
        let mut rest = aspects.clone();
        if !said.is_empty() {
            rest.remove(&DifferingAspect::State);
        }
        if !rest.is_empty() {
            said.push(aspects_words(desk, &rest));
        }
    }
    desk.headed(&name, &desk.row("common-comma", said))
}

/// What something was and what it is.
fn from_to(desk: &Desk<'_>, both: [String; 2]) -> String {
    let [was, is] = both;
    desk.tr_with("differences-from-to", &[("was", was), ("is", is)])
}

fn aspects_words(desk: &Desk<'_>, aspects: &BTreeSet<DifferingAspect>) -> String {
    let words = aspects.iter().map(|aspect| {
        desk.tr(match aspect {
            DifferingAspect::Kind => "differences-kind",
            DifferingAspect::Name => "differences-name",
            DifferingAspect::Text => "differences-words",
            DifferingAspect::Zone => "differences-where",
            DifferingAspect::Provider => "differences-provider",
            DifferingAspect::Ends => "differences-ends",
            DifferingAspect::Count => "differences-count",
            DifferingAspect::Owner => "differences-owner",
            DifferingAspect::Protection => "differences-protection",
            DifferingAspect::Remarks => "differences-note",
            DifferingAspect::Record => "differences-record",
            DifferingAspect::State => "differences-reason",
            DifferingAspect::Place => "differences-place",
            DifferingAspect::Fold => "differences-fold",
            DifferingAspect::Lock => "differences-lock",
            DifferingAspect::Order => "differences-order",
        })
    });
    desk.row("common-comma", words)
}
