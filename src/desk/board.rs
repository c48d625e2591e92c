//! The board a drawing lies on: what the canvas remembers of it from frame to frame, as far as no
//! window is needed.

mod cache;
mod follow;
mod ground;
mod memory;
mod offered;
mod preview;

pub use cache::{BuiltScene, SceneCache, input};
pub use ground::{PlannedScene, ground};
pub use memory::Board;
pub use memory::note_at;
pub use offered::{OfferedKinds, offer};
pub use preview::{PatchFate, Preview};
