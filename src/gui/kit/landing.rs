//! A list that was asked for by name takes the keyboard with it.

use eframe::egui::{Context, Id, Response, Ui};

use super::stops::{count, stops_since};

/// Which list is to get the focus when it is drawn next.
const WANTED: &str = "landing_wanted";
/// Whether the list that is being drawn is to get it.
const OPEN: &str = "landing_open";

/// Asks that the focus goes into a list when it is drawn next.
pub(crate) fn land_in(ctx: &Context, list: Id) {
    ctx.data_mut(|data| data.insert_temp(Id::new(WANTED), list));
    ctx.request_repaint();
}

/// Draws a list. If it was asked for, its first row gets the focus; without rows, what comes first
/// in it; else the tab it belongs to.
pub(crate) fn landing(ui: &mut Ui, list: Id, tab: Option<Id>, content: impl FnOnce(&mut Ui)) {
    let wanted: Option<Id> = ui.data(|data| data.get_temp(Id::new(WANTED)));
    if wanted != Some(list) {
        content(ui);
        return;
    }
    ui.data_mut(|data| {
        data.remove::<Id>(Id::new(WANTED));
        data.insert_temp(Id::new(OPEN), true);
    });
    let before = count(ui);
    content(ui);
    if is_open(ui.ctx()) {
        let first = stops_since(ui, before).first().copied();
        if let Some(id) = first.or(tab) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
    }
}

/// Whether a row that is drawn now is the first one of a list that was asked for.
pub(super) fn is_open(ctx: &Context) -> bool {
    let open = ctx.data_mut(|data| data.remove_temp::<bool>(Id::new(OPEN)));
    open.unwrap_or_default()
}

/// Gives a row the focus if it is the first one of a list that was asked for.
pub(super) fn land(response: &Response) {
    if is_open(&response.ctx) {
        response.request_focus();
    }
}
