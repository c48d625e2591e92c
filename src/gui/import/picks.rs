//! Fields of a row by which people say what is meant.

use eframe::egui::{Id, Key, Popup, PopupCloseBehavior, Rect, ScrollArea, TextEdit, Ui};

use crate::{
    catalog::fold,
    gui::{
        Desk,
        kit::{Ink, Length, PickField, PickLook, WordLine, in_sight, name_popup},
        style::BUTTON_RADIUS,
    },
    import::ImportOffers,
};

/// Height and least width of the list of what is offered, points.
const OFFERED: f32 = 320.0;
const OFFERED_WIDE: f32 = 260.0;

/// A choice at a place of a row.
pub(super) struct RowPick<'a> {
    /// Tells it from others.
    pub(super) salt: (&'static str, usize),
    /// What it is called.
    pub(super) name: &'a str,
    /// What is chosen, in words.
    pub(super) shown: &'a str,
}

/// Something that is offered, in words.
pub(super) struct OfferedWord<T> {
    pub(super) value: T,
    pub(super) words: String,
}

impl RowPick<'_> {
    /// Draws it; the value chosen, if any. Values are gathered only while it is open, and typing
    /// narrows them.
    pub(super) fn ui<T>(
        self,
        ui: &Ui,
        desk: &Desk<'_>,
        place: Rect,
        offered: impl FnOnce() -> ImportOffers<OfferedWord<T>>,
    ) -> Option<T> {
        let id = ui.make_persistent_id(self.salt);
        let typing = id.with("typing");
        let shown = WordLine::default().words(self.shown, Ink::body(desk.hues().text));
        let field = PickField {
            id,
            name: self.name,
            shown: &shown,
            look: PickLook::Plain,
            radius: BUTTON_RADIUS,
        };
        let field = field.ui(ui, desk.theme, place);
        ui.ctx()
            .accesskit_node_builder(id, |node| node.set_value(self.shown));
        let mut chosen = None;
        let menu = Popup::menu(&field).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
        let menu = menu.width(place.width().max(OFFERED_WIDE)).show(|ui| {
            let typed = narrowing(ui, desk, typing);
            ScrollArea::vertical().max_height(OFFERED).show(ui, |ui| {
                chosen = self.offers_ui(ui, typing, &typed, offered());
            });
            if chosen.is_some() {
                ui.close();
            }
        });
        if menu.is_none() {
            ui.data_mut(|data| data.remove::<String>(typing));
        }
        name_popup(ui, menu, self.name);
        chosen
    }

    /// What is offered as far as it fits what is typed; Enter in the field takes the first.
    fn offers_ui<T>(
        &self,
        ui: &mut Ui,
        typing: Id,
        typed: &str,
        offers: ImportOffers<OfferedWord<T>>,
    ) -> Option<T> {
        let key: String = fold(typed.trim()).into_iter().collect();
        let fits = |offer: &OfferedWord<T>| {
            let words: String = fold(&offer.words).into_iter().collect();
            words.contains(&key)
        };
        let enters = ui.input(|input| input.key_pressed(Key::Enter))
            && ui.memory(|memory| memory.had_focus_last_frame(typing))
            && !key.is_empty();
        let mut chosen = None;
        let mut is_below = false;
        for part in [offers.likely, offers.others] {
            let part: Vec<OfferedWord<T>> = part.into_iter().filter(fits).collect();
            if is_below && !part.is_empty() {
                ui.separator();
            }
            is_below |= !part.is_empty();
            for offer in part {
                let on = offer.words == self.shown;
                let label = in_sight(ui.selectable_label(on, &offer.words));
                if chosen.is_none() && (label.clicked() || enters) {
                    chosen = Some(offer.value);
                }
            }
        }
        chosen
    }
}

/// The field that narrows what is offered; it has the focus when the list opens.
fn narrowing(ui: &mut Ui, desk: &Desk<'_>, typing: Id) -> String {
    let before: Option<String> = ui.data(|data| data.get_temp(typing));
    let opens = before.is_none();
    let mut typed = before.unwrap_or_default();
    let hint = desk.tr("import-narrow");
    let field = TextEdit::singleline(&mut typed)
        .id(typing)
        .hint_text(&hint)
        .char_limit(Length::Line.most())
        .desired_width(f32::INFINITY);
    let response = ui.add(field);
    if opens {
        response.request_focus();
    }
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(hint));
    ui.data_mut(|data| data.insert_temp(typing, typed.clone()));
    typed
}
