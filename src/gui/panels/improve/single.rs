//! Single points: what alone may not fail.

use std::collections::{BTreeMap, BTreeSet};

use eframe::egui::{Align2, Frame as Box, Margin, Rect, Ui, Vec2, pos2, vec2};

use super::{head_ui, more_ui, note_ui, shown, words::weak_name};
use crate::{
    analysis::{SinglePoint, Weak},
    catalog::AssetId,
    design::Subject,
    gui::{
        Change, Frame, Lit, WorthChange,
        icons::paint_icon,
        names::{asset_name, joined, subject_icon},
        style::Hues,
        widgets::{ChipLook, Hint as _, Ink, Says, chip, hairline, row},
    },
};

const ROW: f32 = 46.0;
/// Names of targets that are said before the rest is counted.
const NAMED: usize = 3;

pub(super) fn single_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let told = frame.view.worth.answers.single();
    let found = told.value.clone().unwrap_or_default();
    let count = found.len().to_string();
    head_ui(ui, frame, hues, ("worth-single", told.is_current), &count);
    Box::new()
        .inner_margin(Margin::symmetric(12, 8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 6.0;
            let key = match (found.is_empty(), has_safe_target(frame)) {
                (false, _) => "worth-single-what",
                (true, true) => "worth-single-none",
                (true, false) => "worth-single-unsafe",
            };
            let least = frame.catalog.risk.safe_product.saturating_add(1);
            let values = [("product", least.to_string())];
            if told.value.is_some() {
                Ink::body(hues.muted).paragraph(ui, frame.tr_with(key, &values));
            }
            let on = frame.view.worth.marks;
            let look = if on {
                ChipLook::Active
            } else {
                ChipLook::Outlined
            };
            let word = frame.tr("worth-single-mark");
            if chip(ui, hues, "shield", &word, look).clicked() {
                frame.push(Change::Worth(WorthChange::Marks(!on)));
            }
        });
    let count = shown(ui, "single", found.len());
    for point in found.iter().take(count) {
        point_ui(ui, frame, hues, point);
    }
    more_ui(ui, frame, hues, ("single", found.len()));
    if found
        .iter()
        .any(|point| matches!(point.weak, Weak::Asset(_)))
    {
        note_ui(ui, Ink::body(hues.muted), &frame.tr("worth-single-asset"));
    }
}

/// Whether any target is safe from every attacker: what is not safe has nothing to lose.
fn has_safe_target(frame: &Frame<'_>) -> bool {
    let safe = frame.catalog.risk.safe_product;
    let targets = &frame.analysis.targets;
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

fn target_words(frame: &Frame<'_>, point: &SinglePoint) -> String {
    let targets = targets(point);
    let mut names: Vec<String> = targets
        .iter()
        .take(NAMED)
        .map(|id| asset_name(frame, id))
        .collect();
    if targets.len() > NAMED {
        let rest = (targets.len() - NAMED).to_string();
        names.push(frame.tr_with("worth-and-more", &[("n", rest)]));
    }
    let most = point.raised.iter().map(|raised| raised.to).max();
    let values = [
        ("targets", joined(frame, &names)),
        ("product", most.unwrap_or_default().to_string()),
    ];
    frame.tr_with("worth-single-raises", &values)
}

fn point_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, point: &SinglePoint) {
    let name = weak_name(frame, &point.weak);
    let raises = target_words(frame, point);
    let label = format!("{name} {raises}");
    let subjects = subjects(point);
    let lit = Lit::Subjects(subjects.clone());
    let on = frame.view.lit == lit;
    let (rect, response) = row(ui, hues, ROW, Says::entry(&label, on));
    let inner = rect.shrink2(vec2(12.0, 5.0));
    let mark = Rect::from_center_size(
        pos2(inner.left() + 8.0, inner.center().y),
        Vec2::splat(16.0),
    );
    let asset = Subject::Asset(point.weak.asset().clone());
    let icon = match point.weak {
        Weak::Asset(_) => subject_icon(frame, &asset),
        Weak::Control(..) => "shield",
    };
    paint_icon(ui, icon, mark, hues.missing);
    let words = inner.with_min_x(inner.left() + 26.0);
    let middle = words.center().y;
    let (upper, lower) = (words.with_max_y(middle), words.with_min_y(middle));
    Ink::strong(hues.text).write_in(ui.painter(), upper, Align2::LEFT_CENTER, &name);
    Ink::body(hues.muted).write_in(ui.painter(), lower, Align2::LEFT_CENTER, &raises);
    hairline(ui, hues, rect);
    if response.hint(label).clicked() {
        frame.push(Change::Select(vec![asset]));
        frame.push(Change::Reveal(subjects));
        frame.push(Change::Light(if on { Lit::Nothing } else { lit }));
    }
}

/// The point and what it makes unsafe.
fn subjects(point: &SinglePoint) -> Vec<Subject> {
    let mut assets: Vec<&AssetId> = vec![point.weak.asset()];
    let targets = targets(point).into_iter();
    assets.extend(targets.filter(|id| *id != point.weak.asset()));
    assets.into_iter().cloned().map(Subject::Asset).collect()
}
