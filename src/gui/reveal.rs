//! Bringing things into view: from a finding, a search, the outline.

use super::{Window, canvas::revealed, fitted};
use crate::{
    design::{Design, Subject},
    scene::Area,
};

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
}

/// The smallest area around things; a link is where its ends are.
fn area_of(design: &Design, subjects: &[Subject]) -> Option<Area> {
    let layout = &design.layout;
    let mut rects: Vec<&crate::design::Rect> = Vec::new();
    for subject in subjects {
        match subject {
            Subject::Zone(id) => rects.extend(layout.zones.get(id)),
            Subject::Asset(id) => rects.extend(layout.assets.get(id)),
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
