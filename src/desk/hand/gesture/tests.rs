//! Tests drive the gestures as a hand would, subject by subject.

mod connecting;
mod desk;
mod drawing;
mod keyboard;
mod lines;
mod moving;
mod putting;
mod random;
mod selecting;
mod zones;
