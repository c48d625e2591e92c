//! The lens: turns world into screen, with strokes and dashes that stay to be seen.

use eframe::egui::{self, Pos2, Rect};

use crate::{gui::Camera, scene::SceneStroke};

/// Least width of a stroke on screen, so that thin lines do not vanish when zoomed out.
pub(super) const THINNEST: f32 = 0.6;

/// Least length of a dash on screen: the ends of straight pieces are rounded to pixels, and a
/// shorter one would come out empty here and there, so that dots would beat.
const LEAST_DASH: f32 = 1.5;

/// Turns world into screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Lens {
    /// The camera.
    pub camera: Camera,
    /// The canvas on screen.
    pub rect: Rect,
}

impl Lens {
    /// Points of the screen as they are; what lies outside `seen` is skipped.
    pub(crate) fn screen(seen: Rect) -> Self {
        let camera = Camera {
            origin: seen.min,
            zoom: 1.0,
        };
        Self { camera, rect: seen }
    }

    /// A world point on screen.
    pub(crate) fn pos(&self, world: Pos2) -> Pos2 {
        self.rect.min + self.camera.view(world)
    }

    /// The world point under a screen point.
    pub(crate) fn world(&self, screen: Pos2) -> Pos2 {
        self.camera.world(screen - self.rect.min)
    }

    /// An area on screen.
    pub(crate) fn area(&self, area: Rect) -> Rect {
        Rect::from_min_size(self.pos(area.min), area.size() * self.camera.zoom)
    }

    pub(super) fn stroke(&self, stroke: &SceneStroke) -> egui::Stroke {
        let width = (stroke.width * self.camera.zoom).max(THINNEST);
        egui::Stroke::new(width, stroke.color)
    }

    pub(super) fn points(&self, points: &[Pos2]) -> Vec<Pos2> {
        points.iter().map(|point| self.pos(*point)).collect()
    }

    /// Dashes at this zoom; none where a period is shorter than `least` on screen.
    pub(super) fn dashes(&self, stroke: &SceneStroke, least: f32) -> Vec<f32> {
        let period: f32 = stroke.dash.iter().sum::<f32>() * self.camera.zoom;
        if period < least {
            return Vec::new();
        }
        stroke
            .dash
            .iter()
            .enumerate()
            .map(|(number, length)| {
                let least = if number % 2 == 0 { LEAST_DASH } else { 0.0 };
                (length * self.camera.zoom).max(least)
            })
            .collect()
    }
}
