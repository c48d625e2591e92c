//! Coverage, filters, and the menu that sets many at once.

use eframe::egui::{Align2, Frame, Margin, Popup, Ui, vec2};

use super::{in_scope, key_of, passes, shown_asset};
use crate::{
    analysis::ControlInstance,
    catalog::Requirement,
    design::{Command, ControlState, DesignEdit},
    gui::{
        ControlFilter, Desk, Wish,
        kit::{
            Chip, ChipLook, Ink, Shares, opens_menu, said, share_bar,
            tokens::{BLOCK_GAP, EDGE, FIELD_HEAD, GAP, PART_GAP, SHARE_BAR},
        },
        panels::outline::coverage,
    },
    words::{pages, slides},
};

pub(super) fn head_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    Frame::new()
        .inner_margin(Margin {
            left: EDGE as i8,
            right: EDGE as i8,
            top: BLOCK_GAP as i8,
            bottom: GAP as i8,
        })
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(PART_GAP, GAP);
            let key = if shown_asset(desk).is_some() {
                "controls-of-asset"
            } else {
                "controls-of-whole"
            };
            let (done, all) = coverage(in_scope(desk));
            let planned = in_scope(desk)
                .filter(|it| it.requirement == Requirement::Required && !it.is_in_place())
                .filter(|it| it.state == ControlState::Planned)
                .count();
            let word = desk.tr(key);
            let count = format!("{done}/{all}");
            let size = vec2(ui.available_width(), FIELD_HEAD);
            let (rect, _) = said(ui, size, &format!("{word} {count}"));
            Ink::body(hues.text).write_in(ui.painter(), rect, Align2::LEFT_CENTER, &word);
            Ink::head(hues.text).write_in(ui.painter(), rect, Align2::RIGHT_CENTER, &count);
            let (_, bar) = ui.allocate_space(vec2(ui.available_width(), SHARE_BAR));
            share_bar(
                ui,
                hues,
                bar,
                Shares {
                    done,
                    planned,
                    total: all,
                },
            );
            ui.horizontal_wrapped(|ui| {
                filters_ui(ui, desk);
                set_all_ui(ui, desk);
            });
            work_ui(ui, desk);
        });
}

/// As what the asset counts beside what it is: whence its rows come.
fn work_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let Some(asset) = shown_asset(desk) else {
        return;
    };
    for work in desk.analysis.work.iter().filter(|it| it.asset == *asset) {
        let words = [
            desk.say(&work.message),
            pages(&work.pages),
            slides(desk.lang(), &work.slides),
        ];
        let words: Vec<_> = words.into_iter().filter(|it| !it.is_empty()).collect();
        Ink::body(desk.hues().muted).paragraph(ui, words.join(" "));
    }
}

fn filters_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    let filters = [
        (ControlFilter::All, "controls-all"),
        (ControlFilter::Open, "controls-open"),
        (ControlFilter::Recommended, "controls-recommended"),
    ];
    for (filter, key) in filters {
        let count = in_scope(desk)
            .filter(|instance| passes(filter, instance))
            .count();
        let text = desk.tr_with(key, &[("n", count.to_string())]);
        let on = desk.view.filter == filter;
        if Chip::one_of(&text, on).ui(ui, hues).clicked() {
            desk.push(Wish::Filter(filter));
        }
    }
}

/// The menu that sets every control in sight to one state.
fn set_all_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    let response = Chip::new(&desk.tr("controls-set-all"), ChipLook::Outlined).ui(ui, hues);
    opens_menu(&response);
    Popup::menu(&response).show(|ui| {
        for state in [
            ControlState::Implemented,
            ControlState::Planned,
            ControlState::Missing,
        ] {
            let n_settled = in_sight(desk).filter(|it| is_settled(it, &state)).count();
            set_to_ui(ui, desk, &state, n_settled);
        }
    });
}

/// One state of the menu. Where some controls are planned or set aside with a reason, whether
/// these are replaced too is asked by offering both.
fn set_to_ui(ui: &mut Ui, desk: &mut Desk<'_>, state: &ControlState, n_settled: usize) {
    let word = desk.tr(state.key());
    let offers: &[(&str, bool)] = if n_settled == 0 {
        &[("controls-set-all-to", true)]
    } else {
        &[
            ("controls-set-all-keeping", false),
            ("controls-set-all-replacing", true),
        ]
    };
    for (key, replaces) in offers {
        let values = [("state", word.clone()), ("n", n_settled.to_string())];
        if !ui.button(desk.tr_with(key, &values)).clicked() {
            continue;
        }
        let states: Vec<_> = in_sight(desk)
            .filter(|instance| *replaces || !is_settled(instance, state))
            .map(|instance| (key_of(instance), state.clone()))
            .collect();
        desk.edit(Command::Design(DesignEdit::Controls(states)));
        ui.close();
    }
}

/// The controls in sight that can be set.
fn in_sight<'a>(desk: &Desk<'a>) -> impl Iterator<Item = &'a ControlInstance> {
    let filter = desk.view.filter;
    in_scope(desk).filter(move |instance| passes(filter, instance) && !instance.unplaced)
}

/// Whether setting a control to a state would discard a plan or a reason.
fn is_settled(instance: &ControlInstance, state: &ControlState) -> bool {
    let says_more = match &instance.state {
        ControlState::Planned => true,
        ControlState::NotApplicable(reason) => !reason.trim().is_empty(),
        ControlState::Implemented | ControlState::Missing => false,
    };
    says_more && instance.state != *state
}
