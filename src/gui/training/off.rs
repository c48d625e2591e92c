//! The controls that are taken off: a menu in which each can be put back.

use eframe::egui::{Popup, PopupCloseBehavior, Ui};

use super::{
    header,
    show::{PlayerWish, Show},
};
use crate::gui::kit::{Ink, opens_menu, tick_ui};

/// Draws the button with its menu.
pub(super) fn off_ui(ui: &mut Ui, show: &mut Show<'_>) {
    if show.playing.offered.is_empty() {
        return;
    }
    let count = show.playing.off_count().to_string();
    let label = show.desk.tr_with("training-off", &[("n", count)]);
    let response = header::tool(ui, show, "missing", &label);
    opens_menu(&response);
    let mut switched = None;
    let menu = Popup::menu(&response).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    menu.show(|ui| {
        // A popup dresses everything as entries of a menu, without their boxes; these are boxes.
        ui.set_style(ui.ctx().global_style());
        ui.set_max_width(show.len(460.0));
        for (asset, control) in &show.playing.offered {
            let mut in_place = !show.playing.is_off(asset, control);
            let values = [
                ("control", show.control(asset, control)),
                ("asset", show.asset(asset)),
            ];
            let words = show.desk.tr_with("training-in-place-row", &values);
            let ink = Ink::sized(show.len(15.0), false, ui.visuals().text_color());
            if tick_ui(ui, &mut in_place, &words, ink).changed() {
                switched = Some(PlayerWish::Switch(asset.clone(), control.clone()));
            }
        }
    });
    if let Some(wish) = switched {
        show.wish(wish);
    }
}
