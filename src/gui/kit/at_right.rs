//! What stands at the right end of a row, drawn from left to right: Tab goes along as one reads.

use eframe::egui::{Align, Layout, Rect, Ui, UiBuilder};

/// Draws something at the right end of a row.
pub(crate) fn at_right(ui: &mut Ui, salt: &str, content: impl FnOnce(&mut Ui)) {
    row_ends(ui, salt, &mut (), |_, ()| {}, |ui, ()| content(ui));
}

/// Draws `between` in what is left of a row, and `content` behind it at the right end; both are
/// given `cx`.
///
/// How wide the content is is known once it was drawn: the first time, and when its words change,
/// the frame is drawn again before it is seen.
pub(crate) fn row_ends<C>(
    ui: &mut Ui,
    salt: &str,
    cx: &mut C,
    between: impl FnOnce(&mut Ui, &mut C),
    content: impl FnOnce(&mut Ui, &mut C),
) {
    let id = ui.id().with(("at_right", salt));
    let known: f32 = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let whole = ui.available_rect_before_wrap();
    let edge = (whole.right() - known).max(whole.left());
    let gap = ui.spacing().item_spacing.x;
    let before = whole.with_max_x((edge - gap).max(whole.left()));
    between(&mut row_in(ui, "between", before), cx);
    let mut row = row_in(ui, salt, whole.with_min_x(edge));
    content(&mut row, cx);
    let width = row.min_rect().width();
    ui.advance_cursor_after_rect(whole);
    if (width - known).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, width));
        ui.ctx().request_discard("at_right");
    }
}

/// A row of its own in a place of another.
fn row_in(ui: &mut Ui, salt: &str, place: Rect) -> Ui {
    let layout = Layout::left_to_right(Align::Center);
    let builder = UiBuilder::new().id_salt(("at_right", salt));
    ui.new_child(builder.max_rect(place).layout(layout))
}
