//! How large names are written: larger in the drawing the further away it is looked at from, so
//! that they are read on screen.

use super::pen::BODY;

/// From this size on in the drawing names grow no more: tiles have no room for more.
const LARGEST: f32 = 30.0;
/// Sizes are a tenth apart, so that a drawing is not built anew at every zoom.
const STEP: f32 = 1.1;
/// How large the titles of zones are on screen at least, in points.
const TITLE: f32 = 10.5;

/// Sizes of names, world units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NameSizes {
    /// Names on tiles, where there is room.
    pub tiles: f32,
    /// Titles of zones.
    pub titles: f32,
}

impl NameSizes {
    /// The sizes of a drawing that is looked at as it is.
    pub const NEAR: Self = Self {
        tiles: BODY,
        titles: BODY,
    };

    /// The sizes at a zoom.
    pub fn at(zoom: f32) -> Self {
        let zoom = zoom.max(0.01);
        let tiles = stepped(BODY / zoom).min(LARGEST);
        Self {
            tiles,
            titles: tiles.max(stepped(TITLE / zoom)),
        }
    }

    /// The sizes that are tried for the name of a tile, the largest first; the last is the usual.
    pub(in crate::scene) fn tried(self) -> impl Iterator<Item = f32> {
        let smaller = |size: &f32| (*size > BODY).then(|| (size / STEP).max(BODY));
        std::iter::successors(Some(self.tiles.max(BODY)), smaller)
    }
}

/// The next size of the steps that is no smaller.
fn stepped(size: f32) -> f32 {
    let steps = ((size / BODY).max(1.0).ln() / STEP.ln() - 0.01).ceil();
    BODY * STEP.powf(steps.max(0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_their_size_on_screen_as_one_zooms_out() {
        assert_eq!(NameSizes::at(1.0), NameSizes::NEAR);
        assert_eq!(NameSizes::at(3.0), NameSizes::NEAR);
        for percent in 40..100_u8 {
            let zoom = f32::from(percent) / 100.0;
            let on_screen = NameSizes::at(zoom).tiles * zoom;
            assert!((11.9..13.4).contains(&on_screen), "{percent}: {on_screen}");
        }
        for percent in 10..100_u8 {
            let zoom = f32::from(percent) / 100.0;
            assert!(NameSizes::at(zoom).titles * zoom > 10.3, "{percent}");
        }
    }

    #[test]
    fn smaller_sizes_are_tried_down_to_the_usual() {
        let sizes: Vec<f32> = NameSizes::at(0.5).tried().collect();
        assert!(sizes.windows(2).all(|pair| pair[0] > pair[1]), "{sizes:?}");
        assert_eq!(sizes.last(), Some(&BODY));
    }
}
