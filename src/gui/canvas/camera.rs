//! Where the canvas looks. A view point is relative to the canvas' upper left corner.

use crate::{
    gui::Camera,
    scene::{Area, Pos},
};

/// Smallest and largest zoom.
const ZOOM: (f32, f32) = (0.1, 8.0);
/// Largest zoom that fitting chooses, so that two boxes do not fill the screen.
const LARGEST_FIT: f32 = 1.25;
/// Free space around a fitted drawing, in points.
const MARGIN: f32 = 24.0;

/// The world point under a view point.
pub(crate) fn world_from_view(camera: Camera, view: (f32, f32)) -> Pos {
    Pos {
        x: camera.origin.0 + view.0 / camera.zoom,
        y: camera.origin.1 + view.1 / camera.zoom,
    }
}

/// The view point at which a world point is seen.
pub(crate) fn view_from_world(camera: Camera, world: Pos) -> (f32, f32) {
    (
        (world.x - camera.origin.0) * camera.zoom,
        (world.y - camera.origin.1) * camera.zoom,
    )
}

/// The camera zoomed by `factor`, the world point under the view point `about` staying there.
pub fn zoomed(camera: Camera, about: (f32, f32), factor: f32) -> Camera {
    let zoom = (camera.zoom * factor).clamp(ZOOM.0, ZOOM.1);
    if !zoom.is_finite() {
        return camera;
    }
    let kept = world_from_view(camera, about);
    Camera {
        origin: (kept.x - about.0 / zoom, kept.y - about.1 / zoom),
        zoom,
    }
}

/// The camera after the content has been dragged by a distance in points.
pub(crate) fn panned(camera: Camera, by: (f32, f32)) -> Camera {
    let origin = (
        camera.origin.0 - by.0 / camera.zoom,
        camera.origin.1 - by.1 / camera.zoom,
    );
    Camera { origin, ..camera }
}

/// Whether a camera looks where no drawing can be.
pub(crate) fn is_far_out(camera: Camera) -> bool {
    let limit = crate::design::WORLD_LIMIT as f32;
    camera.origin.0.abs() > limit || camera.origin.1.abs() > limit
}

/// The camera that shows an area as large as it may be looked at closely.
pub(crate) fn shown(area: Area, size: (f32, f32)) -> Camera {
    /// Largest zoom at which a single thing is looked at.
    const CLOSEST: f32 = 2.5;
    let area = area.grown(40.0);
    within(area, size, CLOSEST)
}

/// The camera that shows all of `bounds` in the middle of a canvas of `size` points.
pub fn fitted(bounds: Area, size: (f32, f32)) -> Camera {
    if bounds.w <= 0.0 || bounds.h <= 0.0 || size.0 <= 0.0 || size.1 <= 0.0 {
        return Camera::default();
    }
    within(bounds, size, LARGEST_FIT)
}

fn within(bounds: Area, size: (f32, f32), largest: f32) -> Camera {
    let free = (
        (size.0 - 2.0 * MARGIN).max(1.0),
        (size.1 - 2.0 * MARGIN).max(1.0),
    );
    let zoom = (free.0 / bounds.w)
        .min(free.1 / bounds.h)
        .clamp(ZOOM.0, largest);
    let middle = (bounds.x + bounds.w / 2.0, bounds.y + bounds.h / 2.0);
    Camera {
        origin: (
            middle.0 - size.0 / 2.0 / zoom,
            middle.1 - size.1 / 2.0 / zoom,
        ),
        zoom,
    }
}

/// The camera moved just so far that `area` is seen, if it is not.
pub(crate) fn revealed(camera: Camera, area: Area, size: (f32, f32)) -> Camera {
    let shift = |start: f32, length: f32, origin: f32, shown: f32| {
        let (margin, shown) = (MARGIN / camera.zoom, shown / camera.zoom);
        if start < origin || length + 2.0 * margin > shown {
            (start - margin).min(origin.max(start - margin))
        } else if start + length > origin + shown {
            start + length + margin - shown
        } else {
            origin
        }
    };
    let origin = (
        shift(area.x, area.w, camera.origin.0, size.0),
        shift(area.y, area.h, camera.origin.1, size.1),
    );
    Camera { origin, ..camera }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: (f32, f32), b: (f32, f32)) -> bool {
        (a.0 - b.0).abs() < 0.01 && (a.1 - b.1).abs() < 0.01
    }

    #[test]
    fn zooming_keeps_the_point_under_the_pointer() {
        let mut camera = Camera {
            origin: (40.0, -8.0),
            zoom: 0.7,
        };
        let about = (311.0, 127.0);
        let kept = world_from_view(camera, about);
        for factor in [1.2, 1.2, 0.5, 3.0] {
            camera = zoomed(camera, about, factor);
            assert!(near(view_from_world(camera, kept), about));
        }
    }

    #[test]
    fn zoom_stays_between_10_and_800_percent() {
        let camera = Camera::default();
        assert_eq!(zoomed(camera, (0.0, 0.0), 1000.0).zoom, 8.0);
        assert_eq!(zoomed(camera, (0.0, 0.0), 0.0001).zoom, 0.1);
        assert_eq!(zoomed(camera, (0.0, 0.0), f32::NAN), camera);
    }

    #[test]
    fn fitting_shows_everything_in_the_middle() {
        let bounds = Area {
            x: -100.0,
            y: 50.0,
            w: 2000.0,
            h: 400.0,
        };
        let camera = fitted(bounds, (800.0, 600.0));
        let corner = view_from_world(camera, Pos { x: -100.0, y: 50.0 });
        let other = view_from_world(
            camera,
            Pos {
                x: 1900.0,
                y: 450.0,
            },
        );
        assert!(corner.0 >= 23.9 && other.0 <= 776.1, "{corner:?} {other:?}");
        assert!((corner.1 + other.1 - 600.0).abs() < 0.01);
        assert_eq!(fitted(Area::default(), (800.0, 600.0)), Camera::default());
    }

    #[test]
    fn revealing_moves_no_further_than_needed() {
        let size = (400.0, 300.0);
        let camera = Camera::default();
        let seen = Area {
            x: 50.0,
            y: 50.0,
            w: 100.0,
            h: 50.0,
        };
        assert_eq!(revealed(camera, seen, size), camera);
        let right = revealed(camera, Area { x: 500.0, ..seen }, size);
        assert_eq!(right.origin, (500.0 + 100.0 + 24.0 - 400.0, 0.0));
        let left = revealed(camera, Area { x: -30.0, ..seen }, size);
        assert_eq!(left.origin, (-54.0, 0.0));
    }
}
