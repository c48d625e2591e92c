//! What a hand does over a drawing with pointer and keys, as far as no window is needed.

pub mod connect;
pub mod gesture;
pub mod hit;
pub mod keys;
pub mod place;
pub mod resize;
pub mod select;
pub mod snap;
