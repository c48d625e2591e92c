//! Watches what is painted for letters that no font of the window has.

use std::{
    collections::BTreeSet,
    sync::{Arc, OnceLock},
    time::Duration,
};

use eframe::egui::{
    Context, FontData, FontFamily, FontId, Id, LayerId, PopupAnchor, RectAlign, Tooltip,
    epaint::text::{FontInsert, FontPriority, InsertFontFamily},
};
use fontdb::Database;

use super::{
    found::{FoundFont, fonts_for},
    painted::read_texts,
    set::LetterSet,
};
use crate::gui::{
    background::{BackgroundWork, Worker},
    kit::Ink,
    service::SystemFonts,
    style::{BODY, bold_family},
};

/// Letters that were missed, the fonts they are looked for in, and those that no font has.
pub(in crate::gui) struct LetterWatch {
    fonts: SystemFonts,
    /// Read when the first letter is missed: most drawings never need it.
    database: Arc<OnceLock<Database>>,
    worker: Worker<BTreeSet<char>, Vec<FoundFont>>,
    /// Letters that were held against the window's fonts already.
    known: LetterSet,
    /// Letters that are being looked for.
    sought: BTreeSet<char>,
    /// Letters that the window's own fonts lack: found or not, they were looked for.
    missed: BTreeSet<char>,
}

impl std::fmt::Debug for LetterWatch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = f.debug_struct("LetterWatch");
        shown.field("missed", &self.missed).finish_non_exhaustive()
    }
}

impl LetterWatch {
    /// Nothing is missed yet; letters will be looked for in these fonts.
    pub(in crate::gui) fn new(fonts: SystemFonts) -> Self {
        Self {
            fonts,
            database: Arc::default(),
            worker: Worker::default(),
            known: LetterSet::default(),
            sought: BTreeSet::new(),
            missed: BTreeSet::new(),
        }
    }

    /// Whether letters are being looked for.
    pub(in crate::gui) fn is_busy(&self) -> bool {
        self.worker.is_busy()
    }

    /// Reads what this frame has painted, takes over fonts that were found and looks for letters
    /// that are missed; what the pointer rests on is explained by `words`, which is given the
    /// numbers of the letters.
    pub(in crate::gui) fn watch(&mut self, ctx: &Context, words: impl FnOnce(&str) -> String) {
        self.take_over(ctx);
        let pointer = ctx.input(|input| input.pointer.hover_pos());
        let (mut new, mut pointed) = (Vec::new(), Vec::new());
        read_texts(ctx, pointer, |text, is_pointed| {
            for letter in text.chars().filter(|letter| !letter.is_ascii()) {
                if self.known.insert(letter) {
                    new.push(letter);
                }
                if is_pointed && self.missed.contains(&letter) {
                    pointed.push(letter);
                }
            }
        });
        new.retain(|&letter| is_missed(ctx, letter));
        if !new.is_empty() {
            self.missed.extend(new.iter().copied());
            self.sought.extend(new);
            self.seek(ctx);
        }
        pointed.retain(|&letter| is_missed(ctx, letter));
        explain(ctx, &pointed, words);
    }

    fn seek(&mut self, ctx: &Context) {
        let (fonts, database) = (self.fonts, Arc::clone(&self.database));
        let letters = self.sought.clone();
        let work: BackgroundWork<Vec<FoundFont>> =
            Box::new(move |_| Some(fonts_for(database.get_or_init(fonts), &letters)));
        let wakes = ctx.clone();
        let wanted = vec![(self.sought.clone(), work)];
        self.worker.want(wanted, move || wakes.request_repaint());
    }

    /// Puts found fonts behind all others, in effect from the next frame on.
    fn take_over(&mut self, ctx: &Context) {
        for (letters, fonts) in self.worker.take() {
            self.sought.retain(|letter| !letters.contains(letter));
            for FoundFont { name, file, index } in fonts {
                let mut data = FontData::from_owned(file);
                data.index = index;
                let families = [
                    FontFamily::Proportional,
                    FontFamily::Monospace,
                    bold_family(),
                ]
                .map(|family| InsertFontFamily {
                    family,
                    priority: FontPriority::Lowest,
                });
                ctx.add_font(FontInsert::new(&name, data, families.to_vec()));
                ctx.request_repaint();
            }
        }
    }
}

/// Whether 〓 stands for the letter.
fn is_missed(ctx: &Context, letter: char) -> bool {
    let body = FontId::new(BODY, FontFamily::Proportional);
    // Control characters have no shape in any font.
    !letter.is_control() && ctx.fonts_mut(|fonts| !fonts.has_glyph(&body, letter))
}

/// Says above the pointer what stands behind 〓, once it rests.
fn explain(ctx: &Context, letters: &[char], words: impl FnOnce(&str) -> String) {
    if letters.is_empty() {
        return;
    }
    let (still, delay) = (
        ctx.input(|input| input.pointer.time_since_last_movement()),
        ctx.global_style().interaction.tooltip_delay,
    );
    if still < delay {
        ctx.request_repaint_after(Duration::from_secs_f32(delay - still));
        return;
    }
    let numbers: BTreeSet<char> = letters.iter().copied().collect();
    let numbers: Vec<String> = numbers.iter().map(|&letter| number_of(letter)).collect();
    let id = Id::new("letters-missed");
    let mut hint =
        Tooltip::always_open(ctx.clone(), LayerId::background(), id, PopupAnchor::Pointer);
    hint.popup = hint.popup.align(RectAlign::TOP_START);
    hint.show(|ui| {
        let ink = Ink::body(ui.visuals().text_color());
        ink.paragraph(ui, words(&numbers.join(" ")));
    });
}

/// A letter and the number it has in every system, for who has its font elsewhere.
fn number_of(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}
