//! Single points: what alone may not fail.

use std::collections::{BTreeMap, BTreeSet};

use eframe::egui::{Frame, Margin, Ui};

use super::{head_ui, more_ui, note_ui, shown, words::weak_name};
use crate::{
    analysis::{SinglePoint, WeakPoint},
    catalog::AssetId,
    design::Subject,
    gui::{
        Desk, Lit, Wish, WorthWish,
        kit::{
            Chip, Hint as _, Ink, ListRow, RowLead, RowText,
            tokens::{PART_GAP, TWO_LINE_ROW},
        },
        names::{asset_name, joined, subject_icon},
    },
};

/// Names of targets that are said before the rest is counted.
const NAMED: usize = 3;

pub(super) fn single_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    let told = desk.view.worth.answers.single();
    let found = told.value.clone().unwrap_or_default();
    let count = found.len().to_string();
    head_ui(ui, desk, "worth-single", told.is_current, &count);
    Frame::new()
        .inner_margin(Margin::symmetric(12, 8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = PART_GAP;
            let key = match (found.is_empty(), has_safe_target(desk)) {
                (false, _) => "worth-single-what",
                (true, true) => "worth-single-none",
                (true, false) => "worth-single-unsafe",
            };
            let least = desk.catalog.risk.safe_product.saturating_add(1);
            let values = [("product", least.to_string())];
            if told.value.is_some() {
                Ink::body(hues.muted).paragraph(ui, desk.tr_with(key, &values));
            }
            let on = desk.shell.marks_single;
            let word = desk.tr("worth-single-mark");
            let mark = Chip::filter(&word, on).icon("shield");
            if mark.ui(ui, hues).clicked() {
                desk.push(Wish::Worth(WorthWish::Marks(!on)));
            }
        });
    let count = shown(ui, "single", found.len());
    for point in found.iter().take(count) {
        point_ui(ui, desk, point);
    }
    more_ui(ui, desk, "single", found.len());
    if found
        .iter()
        .any(|point| matches!(point.weak, WeakPoint::Asset(_)))
    {
        note_ui(ui, Ink::body(hues.muted), &desk.tr("worth-single-asset"));
    }
}

/// Whether any target is safe from every attacker: what is not safe has nothing to lose.
fn has_safe_target(desk: &Desk<'_>) -> bool {
    let safe = desk.catalog.risk.safe_product;
    let targets = &desk.analysis.targets;
    let mut worst: BTreeMap<&AssetId, u8> = BTreeMap::new();
    for target in targets {
        let product = worst.entry(&target.target).or_default();
        *product = (*product).max(target.rating.product);
    }
    worst.values().any(|product| *product <= safe)
}

/// The targets that a loss makes unsafe, each once.
fn targets(point: &SinglePoint) -> BTreeSet<&AssetId> {
    point.raised.iter().map(|raised| &raised.target).collect()
}

fn target_words(desk: &Desk<'_>, point: &SinglePoint) -> String {
    let targets = targets(point);
    let mut names: Vec<String> = targets
        .iter()
        .take(NAMED)
        .map(|id| asset_name(desk, id))
        .collect();
    if targets.len() > NAMED {
        let rest = (targets.len() - NAMED).to_string();
        names.push(desk.tr_with("worth-and-more", &[("n", rest)]));
    }
    let most = point.raised.iter().map(|raised| raised.to).max();
    let values = [
        ("targets", joined(desk, &names)),
        ("product", most.unwrap_or_default().to_string()),
    ];
    desk.tr_with("worth-single-raises", &values)
}

fn point_ui(ui: &mut Ui, desk: &mut Desk<'_>, point: &SinglePoint) {
    let hues = desk.hues();
    let name = weak_name(desk, &point.weak);
    let raises = target_words(desk, point);
    let subjects = subjects(point);
    let lit = Lit::Subjects(subjects.clone());
    let on = desk.view.lit == lit;
    let asset = Subject::Asset(point.weak.asset().clone());
    let icon = match point.weak {
        WeakPoint::Asset(_) => subject_icon(desk, &asset),
        WeakPoint::Control(..) => "shield",
    };
    let parts = ListRow::new(RowText::new(&name, Ink::strong(hues.text)))
        .lead(RowLead::Icon {
            name: icon,
            color: hues.missing,
        })
        .second(RowText::new(&raises, Ink::body(hues.muted)))
        .height(TWO_LINE_ROW)
        .chosen(on)
        .ui(ui, hues);
    if parts.response.hint(format!("{name} {raises}")).clicked() {
        desk.push(Wish::Select(vec![asset]));
        desk.push(Wish::Reveal(subjects));
        desk.push(Wish::Light(if on { Lit::Nothing } else { lit }));
    }
}

/// The point and what it makes unsafe.
fn subjects(point: &SinglePoint) -> Vec<Subject> {
    let mut assets: Vec<&AssetId> = vec![point.weak.asset()];
    let targets = targets(point).into_iter();
    assets.extend(targets.filter(|id| *id != point.weak.asset()));
    assets.into_iter().cloned().map(Subject::Asset).collect()
}
