//! Bringing things into view: from a finding, a search, the outline.

use std::time::Duration;

use eframe::egui;

use super::{Finder, FinderMode, Lit, Window, canvas::revealed, finder::place_of, fitted};
use crate::{
    design::{Design, Subject},
    scene::Area,
};

/// How long a flash lasts.
const FLASH: Duration = Duration::from_millis(1500);

impl Window {
    /// Moves the camera just so far that `subjects` are seen; further away only where they would
    /// not fit else.
    pub(super) fn reveal(&mut self, subjects: &[Subject]) {
        let Some(area) = area_of(self.document.session.design(), subjects) else {
            return;
        };
        let size = (self.stage.size.x, self.stage.size.y);
        let camera = self.view.camera;
        let fits = area.w * camera.zoom <= size.0 && area.h * camera.zoom <= size.1;
        let moved = if fits {
            revealed(camera, area, size)
        } else {
            fitted(area, size)
        };
        if moved != camera && !self.view.fit_next {
            self.view.camera = moved;
            self.stage.follows_fit = false;
        }
    }

    /// Lights something for a moment.
    pub(super) fn flash(&mut self, ctx: &egui::Context, lit: Lit) {
        let until = ctx.input(|input| input.time) + FLASH.as_secs_f64();
        self.view.lit = lit.clone();
        self.flashing = Some((until, lit));
        ctx.request_repaint_after(FLASH);
    }

    /// Puts out what was lit for a moment, unless something else has been lit meanwhile.
    pub(super) fn end_flash(&mut self, ctx: &egui::Context) {
        let now = ctx.input(|input| input.time);
        let Some((until, lit)) = &self.flashing else {
            return;
        };
        if *lit != self.view.lit {
            self.flashing = None;
        } else if now >= *until {
            self.view.lit = Lit::Nothing;
            self.flashing = None;
        } else {
            ctx.request_repaint_after(Duration::from_secs_f64(until - now));
        }
    }

    /// Opens a finder at the pointer or in the middle of the canvas.
    pub(super) fn open_finder(&mut self, mode: FinderMode) {
        let (pos, world) = self.canvas.aim(self.view.camera);
        let text = if mode == FinderMode::Things {
            self.view.sought.clone()
        } else {
            String::new()
        };
        self.view.renaming = None;
        self.view.finder = Some(Finder {
            mode,
            text,
            marked: 0,
            place: place_of(pos, world),
        });
    }

    /// Goes on with a finder, and remembers what was sought when it ends.
    pub(super) fn seek(&mut self, finder: Option<Finder>) {
        if let Some(last) = &self.view.finder
            && last.mode == FinderMode::Things
        {
            self.view.sought.clone_from(&last.text);
        }
        self.view.finder = finder;
    }
}

/// The smallest area around things; a link is where its ends are.
fn area_of(design: &Design, subjects: &[Subject]) -> Option<Area> {
    let layout = &design.layout;
    let mut rects: Vec<&crate::design::Rect> = Vec::new();
    for subject in subjects {
        match subject {
            Subject::Zone(id) => rects.extend(layout.zones.get(id)),
            Subject::Asset(id) => rects.extend(layout.assets.get(id)),
            Subject::Note(id) => rects.extend(layout.notes.get(id)),
            Subject::Link(id) => {
                let link = design.links.get(id);
                let ends = link.into_iter().flat_map(|link| [&link.from, &link.to]);
                rects.extend(ends.filter_map(|end| layout.assets.get(end)));
            }
        }
    }
    let left = rects.iter().map(|rect| rect.x).min()?;
    let top = rects.iter().map(|rect| rect.y).min()?;
    let right = rects.iter().map(|rect| rect.right()).max()?;
    let bottom = rects.iter().map(|rect| rect.bottom()).max()?;
    Some(Area {
        x: left as f32,
        y: top as f32,
        w: (right - left) as f32,
        h: (bottom - top) as f32,
    })
}
