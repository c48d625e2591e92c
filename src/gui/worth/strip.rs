//! The strip over the canvas' lower edge: counts before and after the last edit.

use eframe::egui::{
    Align2, Area, Color32, Id, Margin, Order, Rect, Sense, Ui, UiKind, Vec2, WidgetInfo,
    WidgetType, pos2, vec2,
};

use crate::{
    analysis::Count,
    catalog::Letter,
    desk::{TallyShift, WorthWish},
    gui::{
        Desk, Wish,
        kit::{Hint as _, IconButton, Ink, card_frame, letter_word, risk_mark},
        style::Hues,
    },
};

const LETTERS: [Letter; 5] = [Letter::A, Letter::B, Letter::C, Letter::D, Letter::E];
/// Distance to the edges of the canvas.
const MARGIN: f32 = 10.0;
const LINE: f32 = 26.0;
/// A canvas smaller than this has no room for the strip.
const LEAST: Vec2 = Vec2::new(300.0, 160.0);

/// One count before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
struct StripCount {
    /// The letter; `None` for those above the safe product.
    letter: Option<Letter>,
    before: usize,
    after: usize,
}

impl StripCount {
    fn words(&self) -> String {
        if self.before == self.after {
            self.after.to_string()
        } else {
            format!("{} → {}", self.before, self.after)
        }
    }
}

/// Counts of routes or of rows.
#[derive(Clone, Debug, PartialEq, Eq)]
struct StripGroup {
    name: String,
    entries: Vec<StripCount>,
    /// By product, for those who point at it.
    products: String,
}

impl StripGroup {
    fn new(desk: &Desk<'_>, key: &str, before: &Count, after: &Count) -> Self {
        let safe = desk.catalog.risk.safe_product;
        let above = StripCount {
            letter: None,
            before: before.above(safe),
            after: after.above(safe),
        };
        let of = |count: &Count, letter: Letter| count.by_letter.get(&letter).copied();
        let letters = LETTERS.into_iter().map(|letter| StripCount {
            letter: Some(letter),
            before: of(before, letter).unwrap_or_default(),
            after: of(after, letter).unwrap_or_default(),
        });
        let letters = letters.filter(|entry| entry.before + entry.after > 0);
        let products = before.by_product.keys().chain(after.by_product.keys());
        let products: std::collections::BTreeSet<u8> = products.copied().collect();
        let of = |count: &Count, product: u8| count.by_product.get(&product).copied();
        let products = products.into_iter().map(|product| {
            let entry = StripCount {
                letter: None,
                before: of(before, product).unwrap_or_default(),
                after: of(after, product).unwrap_or_default(),
            };
            let values = [("product", product.to_string()), ("counts", entry.words())];
            desk.tr_with("strip-product", &values)
        });
        Self {
            name: desk.tr(key),
            entries: std::iter::once(above).chain(letters).collect(),
            products: products.collect::<Vec<_>>().join("  "),
        }
    }

    /// What a screen reader says.
    fn words(&self, desk: &Desk<'_>) -> String {
        let parts = self.entries.iter().map(|entry| {
            let name = entry
                .letter
                .map_or_else(|| above_words(desk), |letter| letter_word(letter).into());
            format!("{name} {}", entry.words())
        });
        format!("{}: {}", self.name, desk.row("common-comma", parts))
    }

    fn width(&self, ui: &Ui, desk: &Desk<'_>) -> f32 {
        let wide = |ink: Ink, text: &str| ink.width(ui.painter(), text);
        let entries = self.entries.iter().map(|entry| {
            let lead = match entry.letter {
                Some(_) => 24.0,
                None => wide(body(), &above_words(desk)) + 6.0,
            };
            lead + wide(strong(), &entry.words()) + 14.0
        });
        wide(strong(), &self.name) + 12.0 + entries.sum::<f32>()
    }
}

const fn body() -> Ink {
    Ink::body(Color32::PLACEHOLDER)
}

const fn strong() -> Ink {
    Ink::strong(Color32::PLACEHOLDER)
}

fn above_words(desk: &Desk<'_>) -> String {
    let least = desk.catalog.risk.safe_product.saturating_add(1);
    desk.tr_with("strip-above", &[("product", least.to_string())])
}

/// Draws the strip over the lower edge of `room`, the canvas less what lies in its corner.
pub(crate) fn strip_ui(ui: &Ui, desk: &mut Desk<'_>, room: Rect) {
    let Some(moved) = desk.view.worth.moved.clone() else {
        return;
    };
    if room.width() < LEAST.x || room.height() < LEAST.y {
        return;
    }
    let TallyShift { before, after } = &*moved;
    let groups = [
        StripGroup::new(desk, "strip-routes", &before.routes, &after.routes),
        StripGroup::new(desk, "strip-rows", &before.rows, &after.rows),
    ];
    let hues = desk.hues();
    let widths: Vec<f32> = groups.iter().map(|group| group.width(ui, desk)).collect();
    let most = room.width() - 2.0 * MARGIN - 24.0;
    let head = desk.tr("strip-name");
    let lead = strong().width(ui.painter(), &head) + 16.0;
    let widest = widths.iter().copied().fold(0.0, f32::max);
    let lines = if lead + widths.iter().sum::<f32>() + LINE <= most {
        1
    } else {
        2
    };
    // Where there is no room for it beside the counts, the head stands above them.
    let stacks = lines == 2 && lead + widest + LINE > most;
    let area = Area::new(Id::new("strip"))
        .kind(UiKind::GenericArea)
        .order(Order::Middle)
        .pivot(Align2::LEFT_BOTTOM)
        .fixed_pos(pos2(room.left() + MARGIN, room.bottom() - MARGIN))
        .constrain_to(room);
    area.show(ui.ctx(), |ui| {
        let card =
            card_frame(hues.panel, hues.border_strong).inner_margin(Margin::symmetric(10, 4));
        card.show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            // Where the head stands above the counts, it begins the second column.
            let (beside, above) = if stacks {
                (None, Some(&head))
            } else {
                (Some(&head), None)
            };
            ui.horizontal(|ui| {
                beside.inspect(|head| head_ui(ui, hues, head, lead));
                ui.vertical(|ui| {
                    above.inspect(|head| head_ui(ui, hues, head, lead));
                    groups_ui(ui, desk, &groups, &widths, lines);
                });
                close_ui(ui, desk);
            });
        });
    });
}

fn head_ui(ui: &mut Ui, hues: &Hues, head: &str, width: f32) {
    let (rect, response) = ui.allocate_exact_size(vec2(width, LINE), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, head));
    Ink::strong(hues.accent).write_in(ui.painter(), rect, Align2::LEFT_CENTER, head);
}

fn groups_ui(ui: &mut Ui, desk: &Desk<'_>, groups: &[StripGroup], widths: &[f32], lines: usize) {
    let both: Vec<_> = groups.iter().zip(widths).collect();
    let per_line = both.len().div_ceil(lines).max(1);
    for line in both.chunks(per_line) {
        ui.horizontal(|ui| {
            for (group, width) in line {
                group_ui(ui, desk, group, **width);
            }
        });
    }
}

fn group_ui(ui: &mut Ui, desk: &Desk<'_>, group: &StripGroup, width: f32) {
    let hues = desk.hues();
    let (rect, response) = ui.allocate_exact_size(vec2(width, LINE), Sense::hover());
    let words = group.words(desk);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
    let painter = ui.painter();
    let y = rect.center().y;
    let at = pos2(rect.left(), y);
    let name = Ink::strong(hues.text).write(painter, at, Align2::LEFT_CENTER, &group.name);
    let mut x = name.right() + 12.0;
    for entry in &group.entries {
        let is_otherwise = entry.before != entry.after;
        if let Some(letter) = entry.letter {
            let mark = Rect::from_center_size(pos2(x + 10.0, y), Vec2::splat(19.0));
            risk_mark(ui, desk.theme, letter, mark);
            x += 24.0;
        } else {
            let at = pos2(x, y);
            let word = above_words(desk);
            x = Ink::body(hues.muted)
                .write(painter, at, Align2::LEFT_CENTER, &word)
                .right()
                + 6.0;
        }
        let worse = entry.letter.is_none() && entry.after > entry.before;
        let better = entry.letter.is_none() && entry.after < entry.before;
        let ink = match (worse, better, is_otherwise) {
            (true, ..) => Ink::strong(hues.missing),
            (_, true, _) => Ink::strong(hues.implemented),
            (.., true) => Ink::strong(hues.text),
            _ => Ink::body(hues.muted),
        };
        let at = pos2(x, y);
        x = ink
            .write(painter, at, Align2::LEFT_CENTER, &entry.words())
            .right()
            + 14.0;
    }
    response.hint(format!("{words}\n{}", group.products));
}

fn close_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    let word = desk.tr("strip-close");
    let button = IconButton::bare("close", &word);
    if button.ui_sized(ui, hues, Vec2::splat(LINE)).clicked() {
        desk.push(Wish::Worth(WorthWish::CloseStrip));
    }
}
