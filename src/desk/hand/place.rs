//! Where things may stand: membership of zones when assets are put down or moved.

mod holding;
mod landing;
mod putting;
mod standing;

pub use holding::held_by_zones;
pub use landing::{Landing, drop_of, move_command};
pub use putting::{rect_around, zone_for, zone_in, zone_rect_around};
pub use standing::{PlacedKind, Refusal};
