//! What of RON the program's files use.

use ron::extensions::Extensions;

/// How all RON files of the program are read and written.
pub fn ron_options() -> ron::Options {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES)
}
