//! From where a drawing is looked at.

use emath::Rect;

use super::Drawing;
use crate::{
    design::{self, Design, Subject},
    desk::CameraLimits,
};

/// How much a step of zoom is.
const ZOOM_STEP: f32 = 1.25;

impl Drawing {
    /// Zooms in by a step.
    pub fn zoom_in(&mut self) {
        self.zoom_to(self.view.camera.zoom * ZOOM_STEP);
    }

    /// Zooms out by a step.
    pub fn zoom_out(&mut self) {
        self.zoom_to(self.view.camera.zoom / ZOOM_STEP);
    }

    /// Zooms about the middle of the canvas.
    pub fn zoom_to(&mut self, zoom: f32) {
        let middle = self.view.room.size() / 2.0;
        let camera = CameraLimits::CANVAS.at_zoom(self.view.camera, middle, zoom);
        self.view.look_from(camera);
    }

    /// Moves the camera just so far that `subjects` are seen; further away only where they would
    /// not fit else.
    pub fn reveal(&mut self, subjects: &[Subject]) {
        let Some(area) = area_of(self.session.design(), subjects) else {
            return;
        };
        let (camera, size) = (self.view.camera, self.view.room.size());
        let wanted = area.size() * camera.zoom;
        let moved = if wanted.x <= size.x && wanted.y <= size.y {
            camera.revealing(area, size, CameraLimits::CANVAS.margin)
        } else {
            CameraLimits::CANVAS.fitted(area, size)
        };
        if moved != camera && !self.view.fit_next {
            self.view.look_from(moved);
        }
    }
}

/// The smallest area around things; a link is where its ends are.
fn area_of(design: &Design, subjects: &[Subject]) -> Option<Rect> {
    let mut rects: Vec<design::Bounds> = Vec::new();
    for subject in subjects {
        match subject {
            Subject::Zone(_) | Subject::Asset(_) | Subject::Note(_) => {
                rects.extend(design.rect_of(subject));
            }
            Subject::Link(id) => {
                let link = design.links.get(id);
                let ends = link.into_iter().flat_map(|link| [&link.from, &link.to]);
                rects.extend(ends.filter_map(|end| design.layout.assets.get(end)));
            }
        }
    }
    rects.into_iter().map(Rect::from).reduce(Rect::union)
}
