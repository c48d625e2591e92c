//! The letters that may be asked for.

use crate::catalog::Letter;

/// All letters, the highest first.
pub(super) const LETTERS: [Letter; 5] = [Letter::A, Letter::B, Letter::C, Letter::D, Letter::E];
