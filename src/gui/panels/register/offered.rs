//! The words that are offered below the field over a cell.

use eframe::egui::{
    Align2, Area, Frame, Id, Order, Rect, ScrollArea, Sense, Stroke, Ui, Vec2, accesskit::Role,
    vec2,
};

use crate::{
    analysis::Case,
    catalog::fold,
    desk::{CellDraft, RegisterColumn, offered_words},
    gui::{
        Desk,
        kit::{
            AccessName, Ink, hairline, name_popup, named, row_ground,
            tokens::{CHOICES, NARROW_EDGE, OFFERED_HIGH, ROW},
        },
    },
};

/// The words that fit what is typed; all of them until something else is typed.
pub(super) fn offered(desk: &Desk<'_>, column: &RegisterColumn, draft: &CellDraft) -> Vec<String> {
    let case = Case::new(desk.design, desk.catalog, desk.analysis);
    let all = offered_words(case, desk.lang(), column.content);
    let typed = fold(draft.text.trim());
    if all.iter().any(|word| fold(word) == typed) {
        return all;
    }
    let typed: String = typed.into_iter().collect();
    let fits = |word: &String| {
        let word: String = fold(word).into_iter().collect();
        word.contains(&typed)
    };
    all.into_iter().filter(fits).collect()
}

/// The words below a field.
pub(super) struct OfferedWords<'a> {
    /// The field that keeps the focus.
    pub(super) field: Id,
    /// Where it is.
    pub(super) place: Rect,
    /// The words.
    pub(super) words: &'a [String],
    /// The marked one, from 0.
    pub(super) marked: Option<usize>,
}

impl OfferedWords<'_> {
    /// Draws the offered words below the field; the one that was clicked.
    pub(super) fn ui(&self, ui: &Ui, desk: &Desk<'_>) -> Option<String> {
        if self.words.is_empty() {
            return None;
        }
        let hues = desk.hues();
        let room = ui.ctx().content_rect();
        let high = (ROW * self.words.len() as f32).min(OFFERED_HIGH);
        let fits_below = self.place.bottom() + high < room.bottom();
        let corner = if fits_below {
            self.place.left_bottom() + vec2(0.0, 3.0)
        } else {
            self.place.left_top() - vec2(0.0, high + 3.0)
        };
        let mut clicked = None;
        let area = Area::new(self.field.with("offered"))
            .order(Order::Foreground)
            .fixed_pos(corner);
        let shown = area.show(ui.ctx(), |ui| {
            let frame = Frame::new()
                .fill(hues.raised)
                .stroke(Stroke::new(1.0, hues.border_strong));
            frame.show(ui, |ui| {
                ui.set_width(CHOICES);
                ui.spacing_mut().item_spacing = Vec2::ZERO;
                let scroll = ScrollArea::vertical().max_height(high);
                clicked = scroll.show(ui, |ui| self.words_ui(ui, desk)).inner;
            });
        });
        name_popup(ui, Some(shown), &desk.tr("register-offered"));
        clicked
    }

    /// Draws the words; the one that is clicked.
    fn words_ui(&self, ui: &mut Ui, desk: &Desk<'_>) -> Option<String> {
        let mut clicked = None;
        for (at, word) in self.words.iter().enumerate() {
            if self.word_ui(ui, desk, at, word) {
                clicked = Some(word.clone());
            }
        }
        clicked
    }

    fn word_ui(&self, ui: &mut Ui, desk: &Desk<'_>, at: usize, word: &str) -> bool {
        let is_marked = self.marked == Some(at);
        let hues = desk.hues();
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
        let id = self.field.with(("offered", at));
        // The focus stays in the field.
        let response = ui.interact(rect, id, Sense::CLICK);
        let response = named(ui, response, AccessName::entry(word, is_marked));
        row_ground(ui, hues, &response, is_marked, 0.0);
        let inner = rect.shrink2(vec2(NARROW_EDGE, 0.0));
        let ink = Ink::body(hues.text);
        ink.write_in(ui.painter(), inner, Align2::LEFT_CENTER, word);
        hairline(ui, hues, rect);
        let ctx = ui.ctx();
        ctx.accesskit_node_builder(response.id, |node| {
            node.set_role(Role::ListBoxOption);
            node.set_selected(is_marked);
            node.set_position_in_set(at);
        });
        if is_marked {
            response.scroll_to_me(None);
            // This is what the field is about to choose.
            ctx.accesskit_node_builder(self.field, |node| {
                node.set_active_descendant(response.id.accesskit_id());
            });
        }
        response.clicked()
    }
}
