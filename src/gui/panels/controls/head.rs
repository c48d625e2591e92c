//! Coverage, filters, and the menu that sets many at once.

use eframe::egui::{Align2, Frame as Box, Margin, Popup, Ui, vec2};

use super::{in_scope, key_of, passes, shown_asset};
use crate::{
    analysis::ControlInstance,
    catalog::Requirement,
    design::{Command, ControlState},
    gui::{
        Change, ControlFilter, Frame,
        panels::outline::coverage,
        style::Hues,
        widgets::{ChipLook, Ink, chip, share_bar, state_key},
    },
};

pub(super) fn head_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    Box::new()
        .inner_margin(Margin {
            left: 12,
            right: 12,
            top: 10,
            bottom: 8,
        })
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 8.0);
            let key = if shown_asset(frame).is_some() {
                "controls-of-asset"
            } else {
                "controls-of-whole"
            };
            let (done, all) = coverage(in_scope(frame));
            let planned = in_scope(frame)
                .filter(|it| it.requirement == Requirement::Required && !it.is_in_place())
                .filter(|it| it.state == ControlState::Planned)
                .count();
            let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 20.0));
            Ink::body(hues.text).write_in(ui.painter(), rect, Align2::LEFT_CENTER, &frame.tr(key));
            let count = format!("{done}/{all}");
            Ink::head(hues.text).write_in(ui.painter(), rect, Align2::RIGHT_CENTER, &count);
            let (_, bar) = ui.allocate_space(vec2(ui.available_width(), 6.0));
            share_bar(ui, hues, bar, (done, planned, all));
            ui.horizontal_wrapped(|ui| {
                filters_ui(ui, frame, hues);
                set_all_ui(ui, frame, hues);
            });
        });
}

fn filters_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let filters = [
        (ControlFilter::All, "controls-all"),
        (ControlFilter::Open, "controls-open"),
        (ControlFilter::Recommended, "controls-recommended"),
    ];
    for (filter, key) in filters {
        let count = in_scope(frame)
            .filter(|instance| passes(filter, instance))
            .count();
        let text = frame.tr_with(key, &[("n", count.to_string())]);
        let on = frame.view.filter == filter;
        let look = if on {
            ChipLook::Active
        } else {
            ChipLook::Outlined
        };
        if chip(ui, hues, "", &text, look).clicked() {
            frame.push(Change::Filter(filter));
        }
    }
}

/// The menu that sets every control in sight to one state.
fn set_all_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let response = chip(
        ui,
        hues,
        "",
        &frame.tr("controls-set-all"),
        ChipLook::Outlined,
    );
    Popup::menu(&response).show(|ui| {
        for state in [
            ControlState::Implemented,
            ControlState::Planned,
            ControlState::Missing,
        ] {
            let n_settled = in_sight(frame).filter(|it| is_settled(it, &state)).count();
            set_to_ui(ui, frame, &state, n_settled);
        }
    });
}

/// One state of the menu. Where some controls are planned or set aside with a reason, whether
/// these are replaced too is asked by offering both.
fn set_to_ui(ui: &mut Ui, frame: &mut Frame<'_>, state: &ControlState, n_settled: usize) {
    let word = frame.tr(state_key(state));
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
        if !ui.button(frame.tr_with(key, &values)).clicked() {
            continue;
        }
        let states: Vec<_> = in_sight(frame)
            .filter(|instance| *replaces || !is_settled(instance, state))
            .map(|instance| (key_of(instance), state.clone()))
            .collect();
        frame.edit(Command::SetControls(states));
        ui.close();
    }
}

/// The controls in sight that can be set.
fn in_sight<'a>(frame: &Frame<'a>) -> impl Iterator<Item = &'a ControlInstance> {
    let filter = frame.view.filter;
    in_scope(frame).filter(move |instance| passes(filter, instance) && !instance.unplaced)
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
