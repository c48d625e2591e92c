//! What lies at a place: pure questions to a scene.

mod anchor;
mod at;
mod handles;
mod path;

pub use anchor::anchor;
pub use at::{asset_at, band, item, stack};
pub use handles::{
    CONNECTOR_GAP, HANDLE_REACH, ResizeHandle, connectors, handle_at, handles, is_on_connector,
};
pub use path::{LINK_REACH, along, distance_to_segment, segments};

#[cfg(test)]
mod tests;
