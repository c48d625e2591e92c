//! What is still missing for the route that is aimed at, step by step.

use eframe::egui::{Rect, Ui, accesskit::Role, vec2};

use super::target::{part_count, part_icon, target_field};
use crate::{
    analysis::{AimFix, AimPart, AimStep, Fix},
    design::Command,
    edit::{AimOutlook, AimStanding},
    gui::{
        Desk, InspectorTab, Lit, Wish,
        kit::{
            Hint as _, IconButton, Ink, ListRow, RowLead, RowText, Tone, WordLine, section_head,
            tokens::{BLOCK_GAP, GAP, HEAD_ROW, LINE, LINE_GAP, PART_GAP, ROW_MARK, TIGHT_PAD},
        },
        names::asset_name,
    },
};

/// The share of the width that the button of a step may take.
const BUTTON_SHARE: f32 = 0.4;

/// Draws the aim of the drawing.
pub(super) fn aim_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    section_head(ui, hues, &desk.tr("aim-target"));
    let (_, place) = ui.allocate_space(vec2(ui.available_width(), HEAD_ROW));
    target_field(ui, desk, place);
    if let Some(target) = &desk.view.worth.target {
        let told = desk.view.worth.answers.aim(target);
        if !told.is_current {
            waiting_ui(ui, desk);
        }
        if let Some(outlook) = &told.value {
            // A fix of an older state has nothing to mend in this one.
            ui.add_enabled_ui(told.is_current, |ui| outlook_ui(ui, desk, outlook));
        }
    }
    ui.add_space(BLOCK_GAP);
}

fn waiting_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let ink = Ink::body(desk.hues().muted);
    let line = WordLine::default().words(desk.tr("worth-computing"), ink);
    let (_, response) = line.label(ui, desk.theme, LINE);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_role(Role::Status));
}

fn outlook_ui(ui: &mut Ui, desk: &mut Desk<'_>, outlook: &AimOutlook) {
    let hues = desk.hues();
    let aim = &outlook.aim;
    Ink::strong(hues.text).paragraph(ui, desk.say(&aim.left()));
    standing_ui(ui, desk, "aim-now", outlook.now);
    standing_ui(ui, desk, "aim-then", outlook.then);
    let values = [
        ("n", outlook.n_controls.to_string()),
        ("cost", outlook.cost.to_string()),
    ];
    Ink::body(hues.muted).paragraph(ui, desk.tr_with("aim-cost-of", &values));
    if outlook.is_assumed {
        Ink::body(hues.muted).paragraph(ui, desk.tr("aim-assumed"));
    }
    if let Some(all) = &outlook.all {
        taken_out_ui(ui, desk, all);
        let word = desk.tr("aim-all");
        let button = IconButton::new("fix", &word, Tone::Main);
        if button
            .ui(ui, hues)
            .hint(desk.tr("route-undoable"))
            .clicked()
        {
            desk.edit(all.clone());
        }
    }
    for part in AimPart::ALL {
        part_ui(ui, desk, outlook, part);
    }
}

/// What of the drawing all steps together take out.
fn taken_out_ui(ui: &mut Ui, desk: &Desk<'_>, all: &Command) {
    let removed = all.removes();
    let assets = removed.iter().filter_map(|subject| subject.asset());
    let drawn = assets.filter(|id| desk.design.assets.contains_key(*id));
    let names: Vec<String> = drawn.map(|id| asset_name(desk, id)).collect();
    if !names.is_empty() {
        let names = [("assets", desk.row("common-comma", names))];
        let words = desk.tr_with("aim-all-takes-out", &names);
        Ink::body(desk.hues().text).paragraph(ui, words);
    }
}

/// How the drawing stands: verdict, worst letter and product.
fn standing_ui(ui: &mut Ui, desk: &Desk<'_>, key: &str, standing: AimStanding) {
    let hues = desk.hues();
    let mut line = WordLine::default()
        .words(desk.tr(key), Ink::body(hues.muted))
        .room(GAP);
    if let Some(letter) = standing.letter {
        line = line.letter(letter, ROW_MARK);
    }
    line.label(ui, desk.theme, HEAD_ROW);
    let safe = desk.catalog.risk.safe_product;
    Ink::body(hues.text).paragraph(ui, desk.say(&standing.message(safe)));
}

fn part_ui(ui: &mut Ui, desk: &mut Desk<'_>, outlook: &AimOutlook, part: AimPart) {
    let hues = desk.hues();
    let count = part_count(&outlook.aim, part);
    if count == 0 {
        return;
    }
    ui.add_space(PART_GAP);
    let name = desk.say(&part.name());
    let head = desk.tr_with("aim-part", &[("name", name), ("n", count.to_string())]);
    let line = WordLine::default()
        .icon(part_icon(part), hues.accent, ROW_MARK - PART_GAP)
        .words(head, Ink::strong(hues.text));
    line.label(ui, desk.theme, HEAD_ROW);
    for step in outlook.aim.of_part(part) {
        step_ui(ui, desk, step);
    }
    if part == AimPart::Controls {
        let word = desk.tr("aim-show-controls");
        let button = IconButton::new("shield", &word, Tone::Plain);
        if button.ui(ui, hues).clicked() {
            desk.push(Wish::Inspector(InspectorTab::Controls));
        }
    }
}

/// A step: what is missing, and the button that does it.
fn step_ui(ui: &mut Ui, desk: &mut Desk<'_>, step: &AimStep) {
    let hues = desk.hues();
    let words = desk.say(&step.message);
    let remark = match &step.fix {
        AimFix::User { what, .. } if step.part != AimPart::Controls => desk.say(what),
        AimFix::Waits => desk.tr("aim-waits"),
        AimFix::User { .. } | AimFix::Edit(_) => String::new(),
    };
    let title = RowText::new(&words, Ink::body(hues.text)).whole();
    let mut row = ListRow::new(title)
        .lead(RowLead::Room(LINE_GAP))
        .edge(0.0)
        .pad(TIGHT_PAD);
    if !remark.is_empty() {
        row = row.second(RowText::new(&remark, Ink::body(hues.muted)).whole());
    }
    let fix = step.edit();
    let label = fix.map(|fix| desk.say(&fix.label)).unwrap_or_default();
    let word = fix.map_or_else(String::new, |fix| desk.tr(verb(fix)));
    let button = IconButton::new("", &word, Tone::Plain);
    if fix.is_some() {
        let width = button.width(ui).min(ui.available_width() * BUTTON_SHARE);
        row = row.room(width).height(HEAD_ROW + 2.0 * TIGHT_PAD);
    }
    let parts = row.ui(ui, hues);
    if let Some(fix) = fix {
        let size = vec2(parts.room.width(), HEAD_ROW);
        let spot = Rect::from_center_size(parts.room.center(), size);
        let says = desk.tr_with("aim-do-it", &[("label", label), ("step", words.clone())]);
        fix_ui(ui, desk, fix, &says, spot);
    }
    if parts.response.clicked() && !step.subjects.is_empty() {
        desk.push(Wish::Reveal(step.subjects.clone()));
        desk.push(Wish::Flash(Lit::Subjects(step.subjects.clone())));
    }
}

/// What the button of a step says: whether something is drawn or taken out.
fn verb(fix: &Fix) -> &'static str {
    if fix.command.removes().is_empty() {
        "aim-do"
    } else {
        "aim-take-out"
    }
}

/// The button that carries out the edit of a step, named by what it does.
fn fix_ui(ui: &mut Ui, desk: &mut Desk<'_>, fix: &Fix, says: &str, spot: Rect) {
    let word = desk.tr(verb(fix));
    let button = IconButton::new("", &word, Tone::Plain);
    let response = button.ui_at(ui, desk.hues(), ("aim", says), spot);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(says));
    if response.hint(says).clicked() {
        desk.edit(fix.command.clone());
    }
}
