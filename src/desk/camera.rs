//! Where a view looks, and how it is moved. A view point is in points from the view's upper left
//! corner.

use emath::{Pos2, Rangef, Rect, Vec2};

use crate::design::WORLD_LIMIT;

/// Where a view looks: `view = (world - origin) * zoom`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// World point at the view's upper left corner.
    pub origin: Pos2,
    /// Points per world unit.
    pub zoom: f32,
}

impl Default for Camera {
    fn default() -> Self {
        Self {
            origin: Pos2::ZERO,
            zoom: 1.0,
        }
    }
}

/// How a view lets its camera look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CameraLimits {
    /// Smallest and largest zoom.
    pub zoom: Rangef,
    /// Largest zoom that fitting chooses, so that two boxes do not fill the screen.
    pub largest_fit: f32,
    /// Free space around what is fitted, in points.
    pub margin: f32,
}

impl CameraLimits {
    /// The canvas.
    pub const CANVAS: Self = Self {
        zoom: Rangef { min: 0.1, max: 8.0 },
        largest_fit: 1.25,
        margin: 24.0,
    };
    /// The attack graph.
    pub const GRAPH: Self = Self {
        zoom: Rangef { min: 0.2, max: 3.0 },
        largest_fit: 1.0,
        margin: 12.0,
    };

    /// The camera zoomed by `factor`, the world point under the view point `about` staying there.
    #[must_use]
    pub fn zoomed(&self, camera: Camera, about: Vec2, factor: f32) -> Camera {
        self.at_zoom(camera, about, camera.zoom * factor)
    }

    /// The camera at a zoom, the world point under the view point `about` staying there.
    #[must_use]
    pub fn at_zoom(&self, camera: Camera, about: Vec2, zoom: f32) -> Camera {
        let zoom = zoom.clamp(self.zoom.min, self.zoom.max);
        if !zoom.is_finite() {
            return camera;
        }
        Camera {
            origin: camera.world(about) - about / zoom,
            zoom,
        }
    }

    /// The camera that shows all of `bounds` in the middle of a view of `size` points.
    pub fn fitted(&self, bounds: Rect, size: Vec2) -> Camera {
        if !bounds.is_positive() || size.x <= 0.0 || size.y <= 0.0 {
            return Camera::default();
        }
        self.within(bounds, size, self.largest_fit)
    }

    /// The camera that shows an area as large as a single thing may be looked at.
    pub fn close_up(&self, area: Rect, size: Vec2) -> Camera {
        /// Largest zoom at which a single thing is looked at.
        const CLOSEST: f32 = 2.5;
        self.within(area.expand(40.0), size, CLOSEST)
    }

    fn within(&self, bounds: Rect, size: Vec2, largest: f32) -> Camera {
        let free = (size - Vec2::splat(2.0 * self.margin)).max(Vec2::splat(1.0));
        let zoom = (free / bounds.size())
            .min_elem()
            .clamp(self.zoom.min, largest);
        Camera {
            origin: bounds.center() - size / 2.0 / zoom,
            zoom,
        }
    }
}

impl Camera {
    /// The world point under a view point.
    pub fn world(&self, view: Vec2) -> Pos2 {
        self.origin + view / self.zoom
    }

    /// The view point at which a world point is seen.
    pub fn view(&self, world: Pos2) -> Vec2 {
        (world - self.origin) * self.zoom
    }

    /// The camera after the content has been dragged by a distance in points.
    #[must_use]
    pub fn panned(self, by: Vec2) -> Self {
        Self {
            origin: self.origin - by / self.zoom,
            ..self
        }
    }

    /// Whether it looks where no drawing can be.
    pub fn is_far_out(&self) -> bool {
        let limit = WORLD_LIMIT as f32;
        self.origin.x.abs() > limit || self.origin.y.abs() > limit
    }

    /// The camera moved just so far that `area` is seen, with `margin` points around it, if it is
    /// not.
    #[must_use]
    pub fn revealing(self, area: Rect, size: Vec2, margin: f32) -> Self {
        let (margin, size) = (margin / self.zoom, size / self.zoom);
        let shift = |wanted: Rangef, origin: f32, shown: f32| {
            if wanted.min < origin || wanted.span() + 2.0 * margin > shown {
                // What is too large for the view shows its beginning.
                wanted.min - margin
            } else if wanted.max > origin + shown {
                wanted.max + margin - shown
            } else {
                origin
            }
        };
        Self {
            origin: Pos2::new(
                shift(area.x_range(), self.origin.x, size.x),
                shift(area.y_range(), self.origin.y, size.y),
            ),
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use emath::{pos2, vec2};

    use super::*;

    const CANVAS: CameraLimits = CameraLimits::CANVAS;

    #[test]
    fn zooming_keeps_the_point_under_the_pointer() {
        let mut camera = Camera {
            origin: pos2(40.0, -8.0),
            zoom: 0.7,
        };
        let about = vec2(311.0, 127.0);
        let kept = camera.world(about);
        for factor in [1.2, 1.2, 0.5, 3.0] {
            camera = CANVAS.zoomed(camera, about, factor);
            assert!((camera.view(kept) - about).length() < 0.01);
        }
    }

    #[test]
    fn zoom_stays_between_10_and_800_percent() {
        let camera = Camera::default();
        assert_eq!(CANVAS.zoomed(camera, Vec2::ZERO, 1000.0).zoom, 8.0);
        assert_eq!(CANVAS.zoomed(camera, Vec2::ZERO, 0.0001).zoom, 0.1);
        assert_eq!(CANVAS.zoomed(camera, Vec2::ZERO, f32::NAN), camera);
    }

    #[test]
    fn fitting_shows_everything_in_the_middle() {
        let size = vec2(800.0, 600.0);
        let bounds = Rect::from_min_size(pos2(-100.0, 50.0), vec2(2000.0, 400.0));
        let camera = CANVAS.fitted(bounds, size);
        let corner = camera.view(bounds.min);
        let other = camera.view(bounds.max);
        assert!(corner.x >= 23.9 && other.x <= 776.1, "{corner:?} {other:?}");
        assert!((corner.y + other.y - 600.0).abs() < 0.01);
        assert_eq!(CANVAS.fitted(Rect::ZERO, size), Camera::default());
    }

    #[test]
    fn revealing_moves_no_further_than_needed() {
        let size = vec2(400.0, 300.0);
        let camera = Camera::default();
        let seen = Rect::from_min_size(pos2(50.0, 50.0), vec2(100.0, 50.0));
        assert_eq!(camera.revealing(seen, size, 24.0), camera);
        let right = camera.revealing(seen.translate(vec2(450.0, 0.0)), size, 24.0);
        assert_eq!(right.origin, pos2(500.0 + 100.0 + 24.0 - 400.0, 0.0));
        let left = camera.revealing(seen.translate(vec2(-80.0, 0.0)), size, 24.0);
        assert_eq!(left.origin, pos2(-54.0, 0.0));
    }
}
