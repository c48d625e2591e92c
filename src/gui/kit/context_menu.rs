//! The menu of a thing among others: by the secondary button at the pointer, by Shift+F10 below
//! the thing itself.

use eframe::egui::{Event, Id, Key, Modifiers, Popup, Response, Ui, accesskit::Action};

/// Whether the menu of something is asked for in this frame, by pointer, by key or by a screen
/// reader.
pub(crate) fn asks_for_menu(response: &Response) -> bool {
    response.secondary_clicked() || asks_by_key(response)
}

/// Shows the menu of something while it is open.
pub(crate) fn context_menu(response: &Response, content: impl FnOnce(&mut Ui)) {
    let ctx = &response.ctx;
    let popup = Popup::default_response_id(response);
    let below: Id = popup.with("below");
    if asks_by_key(response) {
        take_key(response);
        Popup::open_id(ctx, popup);
        ctx.data_mut(|data| data.insert_temp(below, true));
    } else if response.secondary_clicked() {
        ctx.data_mut(|data| data.remove_temp::<bool>(below));
    }
    let is_below: bool = ctx.data(|data| data.get_temp(below)).unwrap_or_default();
    let mut menu = Popup::context_menu(response);
    if is_below {
        menu = menu.anchor(response.rect);
    }
    drop(menu.show(content));
}

fn asks_by_key(response: &Response) -> bool {
    let (pressed, requested) = response.ctx.input(|input| {
        let pressed = input.events.iter().any(is_menu_key);
        let request = Action::ShowContextMenu;
        let requested = input.has_accesskit_action_request(response.id, request);
        (pressed, requested)
    });
    (pressed && response.has_focus()) || requested
}

fn is_menu_key(event: &Event) -> bool {
    matches!(event, Event::Key { key: Key::F10, pressed: true, modifiers, .. }
        if modifiers.shift_only())
}

/// Takes the key, so that it opens no other menu.
fn take_key(response: &Response) {
    response
        .ctx
        .input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::F10));
}
