//! The embedded typeface: the same two files serve the window, pictures and measuring.

/// The regular face.
pub static REGULAR: &[u8] = include_bytes!("../../../assets/fonts/BIZUDPGothic-Regular.ttf");

/// The bold face.
pub static BOLD: &[u8] = include_bytes!("../../../assets/fonts/BIZUDPGothic-Bold.ttf");

/// One shape, 〓, under the number of the square that stands for missing letters.
pub static GETA: &[u8] = include_bytes!("../../../assets/fonts/Geta.ttf");

/// The family name both files carry.
pub const FAMILY: &str = "BIZ UDPGothic";
