//! What a screen reader meets of open menus and of the lists of fields: egui gives them no role,
//! and their entries that of buttons.

use eframe::egui::{
    Context, Id, LayerId, Order,
    accesskit::{HasPopup, Node, Role},
};

use super::focus::open_menus;

/// Gives menus that are open, their entries and what opened them their roles; after everything is
/// drawn. `word` names a menu that nothing else names.
pub(super) fn name_popups(ctx: &Context, word: &str) {
    for menu in open_menus(ctx, true) {
        let opener = opener_of(ctx, menu);
        let opened = opener.and_then(|id| ctx.accesskit_node_builder(id, read_opener));
        let OpenerSays { is_field, label } = opened.unwrap_or_default();
        let role = if is_field { Role::ListBox } else { Role::Menu };
        // What is drawn in a popup stands below the node of its ground.
        let is_menu = ctx.accesskit_node_builder(menu.with("move"), |node| {
            if !matches!(node.role(), Role::Unknown | Role::GenericContainer) {
                // It is a form, and has said so.
                return false;
            }
            node.set_role(role);
            node.set_label(if label.is_empty() { word } else { &label });
            true
        });
        if is_menu != Some(true) {
            continue;
        }
        for id in entries_of(ctx, menu) {
            ctx.accesskit_node_builder(id, |node| describe_entry(node, is_field));
        }
    }
}

/// What a popup has of what opened it.
#[derive(Clone, Debug, Default)]
struct OpenerSays {
    /// Whether it is a field that shows what is chosen.
    is_field: bool,
    label: String,
}

fn read_opener(node: &mut Node) -> OpenerSays {
    let is_field = node.role() == Role::ComboBox;
    if matches!(
        node.role(),
        Role::Button | Role::MenuItem | Role::RadioButton | Role::ComboBox
    ) {
        node.set_expanded(true);
        node.set_has_popup(if is_field {
            HasPopup::Listbox
        } else {
            HasPopup::Menu
        });
    }
    let label = node.label().unwrap_or_default().to_owned();
    OpenerSays { is_field, label }
}

fn describe_entry(node: &mut Node, of_field: bool) {
    match (node.role(), node.toggled()) {
        (Role::Button, None) if of_field => node.set_role(Role::ListBoxOption),
        (Role::Button, Some(toggled)) if of_field => {
            node.set_role(Role::ListBoxOption);
            node.set_selected(toggled == eframe::egui::accesskit::Toggled::True);
            node.clear_toggled();
        }
        (Role::Button, None) => node.set_role(Role::MenuItem),
        (Role::Button | Role::RadioButton, Some(_)) => node.set_role(Role::MenuItemRadio),
        (Role::CheckBox, _) => node.set_role(Role::MenuItemCheckBox),
        // It has said already what it is.
        (other, _) => node.set_role(other),
    }
}

/// What a popup was opened from: a button, a field, an entry of another menu, or what its menu is
/// about.
fn opener_of(ctx: &Context, menu: Id) -> Option<Id> {
    let is_opener = |id: Id| id.with("popup") == menu || id.with("submenu") == menu;
    ctx.viewport(|viewport| {
        let layers = viewport.this_pass.widgets.layers();
        let mut all = layers.flat_map(|(_, widgets)| widgets.iter());
        all.find(|widget| is_opener(widget.id))
            .map(|widget| widget.id)
    })
}

fn entries_of(ctx: &Context, menu: Id) -> Vec<Id> {
    let layer = LayerId::new(Order::Foreground, menu);
    ctx.viewport(|viewport| {
        let widgets = viewport.this_pass.widgets.get_layer(layer);
        widgets
            .filter(|widget| widget.sense.is_focusable())
            .map(|widget| widget.id)
            .collect()
    })
}
